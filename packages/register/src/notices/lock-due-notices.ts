import type { NoticeAddress } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { FORMAL_KINDS } from '@kyhan/engine';
import { UNSETTLED_STATES } from './unsettled-states.js';

/** Written out, not given: the index of what is unsettled serves only where the planner reads the states. */
const UNSETTLED = sql.join(UNSETTLED_STATES.map((state) => sql.lit(state)));

interface Instants {
  readonly now: number;
  readonly realNow: number;
}

/** Pending and due, or left behind by a claimer whose lease has ended, or formal and of unknown result. */
function claimable({ now, realNow }: Instants) {
  return sql<boolean>`(n.not_before <= ${now} and coalesce(n.retry_real_at, 0) <= ${realNow} and (
    n.state = 'pending'
    or (n.state = 'claimed' and n.lease_until_real_at <= ${realNow})
    or (n.state = 'unknown' and n.kind = any(${FORMAL_KINDS}))))`;
}

/**
 * Addresses with something due, those that wait longest first, until about `limit` notices are reached.
 * Each is locked until the transaction ends: another claimer takes other addresses.
 */
export async function dueAddresses(
  trx: Db,
  instants: Instants & { limit: number },
): Promise<NoticeAddress[]> {
  const { rows } = await sql<NoticeAddress>`
    with due as (
      select n.channel, n.address, count(*) as notices, min(n.not_before) as waits_since
      from notices n where n.state in (${UNSETTLED}) and ${claimable(instants)}
      group by n.channel, n.address
    ), counted as (
      select channel, address,
        sum(notices) over (order by waits_since, channel, address) - notices as notices_before
      from due
    ), chosen as materialized (
      select channel, address from counted where notices_before < ${instants.limit}
    )
    select channel, address from chosen
    where pg_try_advisory_xact_lock(hashtextextended('kyhan ' || channel || ' ' || address, 0))`.execute(trx);
  return rows;
}

/** Locks what is due for these addresses and reads with it what its reason depends on. */
export async function lockDueNotices(trx: Db, addresses: readonly NoticeAddress[], instants: Instants) {
  if (addresses.length === 0) return [];
  const locked = await sql<{ noticeId: string }>`
    select n.notice_id from notices n
    where (n.channel, n.address) in (
      select * from unnest(${addresses.map(({ channel }) => channel)}::text[],
        ${addresses.map(({ address }) => address)}::text[]))
      and ${claimable(instants)}
    order by n.notice_id for update skip locked`.execute(trx);
  return await dueNotices(
    trx,
    locked.rows.map(({ noticeId }) => noticeId),
  );
}

async function dueNotices(trx: Db, noticeIds: readonly string[]) {
  return await trx
    .selectFrom('notices')
    .innerJoin('cycles', 'cycles.cycleId', 'notices.cycleId')
    .leftJoin('assignments', 'assignments.assignmentId', 'notices.assignmentId')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('submissions')
          .select(({ fn }) => [
            fn.max('version').as('lastVersion'),
            sql<number | null>`max(stored_at) filter (where taken_in_sequence is null)`.as('untakenAt'),
          ])
          .whereRef('submissions.assignmentId', '=', 'notices.assignmentId')
          .as('stored'),
      (join) => join.onTrue(),
    )
    .selectAll('notices')
    .select(['cycles.obligationId', 'cycles.periodKey', 'cycles.dueOn as cycleDueOn'])
    .select(['assignments.unitId', 'assignments.stepId', 'assignments.state as assignmentState'])
    .select(['assignments.dueOn as dueOnNow', 'assignments.dueAt as dueAtNow', 'assignments.lastSequence'])
    .select(['stored.lastVersion', 'stored.untakenAt'])
    .where('notices.noticeId', '=', sql<string>`any(${noticeIds})`)
    .orderBy('notices.notBefore')
    .orderBy('notices.noticeId')
    .execute();
}

export type DueNotice = Awaited<ReturnType<typeof dueNotices>>[number];
