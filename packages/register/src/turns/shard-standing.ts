import type { ShardName } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { isToWake } from './is-to-wake.js';

/** How many of a shard's assignments stand where, and when the next of them wakes. */
export interface ShardStanding {
  readonly total: number;
  readonly open: number;
  /** Handed in and waiting for a ruling. */
  readonly submitted: number;
  readonly accepted: number;
  /** Neither handed in nor overdue; what was returned too, and bodies that are asked whatever the day. */
  readonly waiting: number;
  readonly overdue: number;
  /** Locked: nothing handed in; returned and not mended. */
  readonly missed: number;
  readonly lapsed: number;
  /** Waived or transferred. */
  readonly others: number;
  /** Plan time, epoch milliseconds; null where only people can move it on. */
  readonly wakeAt: number | null;
}

/** One statement over the shard, within the turn's transaction. */
export async function shardStanding(trx: Db, { cycleId, shard }: ShardName): Promise<ShardStanding> {
  const { rows } = await sql<ShardStanding>`
    select count(*) as total,
      count(*) filter (where ended_at is null) as open,
      count(*) filter (where ended_at is null and not is_owing) as submitted,
      count(*) filter (where accepted_at is not null) as accepted,
      count(*) filter (where ended_at is null and is_owing and not is_overdue) as waiting,
      count(*) filter (where ended_at is null and is_owing and is_overdue) as overdue,
      count(*) filter (where missed_at is not null) as missed,
      count(*) filter (where lapsed_at is not null) as lapsed,
      count(*) filter (where waived_at is not null or transferred_at is not null) as others,
      min(wake_at) filter (where ${isToWake()}) as wake_at
    from assignments a join standings s on s.assignment_key = a.assignment_key,
      lateral (select submission_id is null or returned_at is not null as is_owing,
        overdue_at is not null and not asked as is_overdue) as stands
    where a.cycle_key = (select cycle_key from cycles where cycle_id = ${cycleId}) and a.shard = ${shard}`.execute(
    trx,
  );
  const [standing] = rows;
  if (standing === undefined) throw new RangeError('an aggregate without a row');
  return standing;
}
