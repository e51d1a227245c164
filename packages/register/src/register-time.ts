import { sql } from 'kysely';
import type { Register } from './connection/register.js';

/**
 * The time by the database's own clock: real time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function registerTime({ db }: Register): Promise<number> {
  const { rows } = await sql<{ now: number }>`
    select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now`.execute(db);
  return Number(rows[0]?.now);
}
