import { sql, type RawBuilder } from 'kysely';
import { WHETHER } from '../tallies/as-tables.js';

/** Instants of what has happened are only asked for their presence, planned ones for whether they have passed. */
const HAPPENED = Object.keys(WHETHER)
  .filter((name) => name.endsWith('At'))
  .map((name) => `standings.${name}`);
const PLANNED = [
  'timetables.opensAt',
  'timetables.dueAt',
  'timetables.dueSoonAt',
  'standings.punctualDueAt',
] as const;

/** What is the same in all of a group as it is stored. */
export const KEPT_FACTS = [
  'assignments.asked',
  'assignments.contribution',
  'standings.escalatedLevel',
  'standings.onTime',
  'standings.nil',
] as const;

/** Instants, of which the first of a group stands for all. */
export const FIRST_FACTS: readonly string[] = [...PLANNED, ...HAPPENED];

/** What assignments are to be alike in, so that the engine judges them alike. `now` is plan time, epoch milliseconds. */
export function alikeFacts(now: number): RawBuilder<unknown> {
  return sql.join([
    ...KEPT_FACTS.map((name) => sql.ref(name)),
    ...PLANNED.map((name) => sql`${sql.ref(name)} <= ${now}`),
    ...HAPPENED.map((name) => sql`${sql.ref(name)} is null`),
  ]);
}

/** A fact by its name alone. Pure; throws nothing. */
export function bare(name: string): string {
  return name.slice(name.indexOf('.') + 1);
}
