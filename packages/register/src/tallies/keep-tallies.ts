import { sql } from 'kysely';
import { TALLY_COLUMNS, talliesOfRows } from './tallies-of-rows.js';
import type { Db, Register } from '../connection/register.js';

/** Counts the assignments of shards anew, in the transaction that has changed how some of them stand. */
export async function keepTallies(trx: Db, cycleKey: number, shards: readonly number[]): Promise<void> {
  const all = [...new Set(shards)];
  // Whoever writes to the same shard meanwhile is waited for, so that the count, a statement of its own, sees it.
  await sql`
    select pg_advisory_xact_lock(hashtextextended('kyhan tallies ' || shard, ${cycleKey}))
    from unnest(${all}::integer[]) as shard order by shard`.execute(trx);
  await sql`
    with before as (delete from tallies where cycle_key = ${cycleKey} and shard = any(${all}))
    insert into tallies (${TALLY_COLUMNS})
    ${talliesOfRows(sql`assignments.cycle_key = ${cycleKey} and assignments.shard = any(${all})`)}`.execute(
    trx,
  );
}

/**
 * Counts all assignments anew, where rows were written by another way than a turn's.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function tallyAnew({ db }: Register): Promise<void> {
  await sql`
    with before as (delete from tallies)
    insert into tallies (${TALLY_COLUMNS}) ${talliesOfRows(sql`true`)}`.execute(db);
}
