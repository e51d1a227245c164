import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/**
 * Lets the next turns try again what was set apart: a new release may decide what the last one could not. `now` is
 * plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function retrySetApart(register: Register, now: number): Promise<void> {
  await sql`
    update standings set wake_at = greatest(${now}::bigint, set_apart_at + 1)
    where set_apart_at is not null and ended_at is null`.execute(register.db);
}
