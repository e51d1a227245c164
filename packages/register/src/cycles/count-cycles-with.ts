import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import type { CycleFact } from '../register-fact.js';

/**
 * To how many cycles this has happened.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countCyclesWith({ db }: Register, type: CycleFact['type']): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct e.stream_key)::integer as count from events e join cycles c on c.cycle_key = e.stream_key
    where e.fact ->> 'type' = ${type}`.execute(db);
  return rows[0]?.count ?? 0;
}
