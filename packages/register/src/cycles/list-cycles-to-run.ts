import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/** An open cycle, and which of its shards have something open. */
export interface CycleToRun {
  readonly cycleId: string;
  readonly openShards: readonly number[];
}

/**
 * A portion of the open cycles, by id: what is to run in Temporal.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listCyclesToRun(
  { db }: Register,
  { after = '', limit }: { readonly after?: string; readonly limit: number },
): Promise<CycleToRun[]> {
  const { rows } = await sql<CycleToRun>`
    select c.cycle_id, array(
      select distinct a.shard from assignments a join standings s on s.assignment_key = a.assignment_key
      where a.cycle_key = c.cycle_key and s.ended_at is null order by a.shard) as open_shards
    from cycles c where c.closed_at is null and c.draft_since is null and c.cycle_id > ${after}
    order by c.cycle_id limit ${limit}`.execute(db);
  return rows;
}
