import { sql } from 'kysely';
import { talliesOfRows, TALLY_COLUMNS } from '../tallies/tallies-of-rows.js';
import type { Db } from '../connection/register.js';

/** Invariant 8: tallies, which pages count by, are the count of the assignments that they stand for. */
export async function tallyFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ cycleId: string; shard: number }>`
    with counted as (${talliesOfRows(sql`true`)}),
      kept as (select ${TALLY_COLUMNS} from tallies),
      wrong as ((select * from counted except all select * from kept)
        union all (select * from kept except all select * from counted))
    select distinct c.cycle_id, w.shard from wrong w join cycles c on c.cycle_key = w.cycle_key
    order by 1, 2`.execute(db);
  return rows.map(({ cycleId, shard }) => `${cycleId}: the tallies of part ${shard} are not what is in it`);
}
