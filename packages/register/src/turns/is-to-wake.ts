import { sql } from 'kysely';

/** Open and not set apart, or something has come since it was: a turn takes it up at its wake. */
export function isToWake() {
  return sql<boolean>`ended_at is null and (set_apart_at is null or set_apart_at < wake_at)`;
}
