import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/** An open cycle, and which of its shards have something open. */
export interface CycleToRun {
  readonly cycleId: string;
  readonly openShards: readonly number[];
}

/**
 * A portion of the open cycles, by id: what is to run in Temporal. One that was opened after `openedBy` (plan time, epoch
 * milliseconds) may not have been started yet.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listCyclesToRun(
  { db }: Register,
  {
    after = '',
    limit,
    openedBy,
  }: { readonly after?: string; readonly limit: number; readonly openedBy: number },
): Promise<CycleToRun[]> {
  const { rows } = await sql<CycleToRun>`
    select c.cycle_id, array(
      select distinct a.shard from assignments a join standings s on s.assignment_key = a.assignment_key
      where a.cycle_key = c.cycle_key and s.ended_at is null order by a.shard) as open_shards
    from cycles c where c.closed_at is null and c.opened_at <= ${openedBy} and c.cycle_id > ${after}
    order by c.cycle_id limit ${limit}`.execute(db);
  return rows;
}
