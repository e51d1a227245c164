import type { StatusAnswer, Untold } from '@kyhan/contracts';
import { NOTICE_OUTCOMES, type NoticeContent, type NoticeState, type Reach } from '@kyhan/engine';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../connection/register.js';
import type { DeliveryTable, NoticeTable, QuotedReason } from '../notice-table.js';
import { noticeData } from './notice-data.js';
import { shownAddress } from './shown-address.js';
import { withinSql } from '../within-sql.js';

type Claimed = 'claimedAt' | 'claimedRealAt' | 'claimedSequence' | 'claimedVersion';

/** A notice with its address and how it stands: on its way, or what became of it in the end. */
export type NoticeRecord = Omit<
  NoticeTable,
  'noticeKey' | 'assignmentKey' | 'cycleKey' | 'addressKey' | 'data' | keyof QuotedReason
> &
  Pick<DeliveryTable, 'attempts' | 'unknownCount' | 'retryRealAt' | Claimed> & {
    /** For a cycle's summary the cycle's id. */
    readonly assignmentId: string;
    readonly cycleId: string;
    /** Who owes it now; the summary of a cycle is about no single unit. */
    readonly unitId: string | null;
    readonly data: NoticeContent['data'];
    readonly planSlug: string;
    /** Under which the cycle runs. */
    readonly planVersion: number;
    readonly channel: string;
    readonly address: string;
    readonly state: NoticeState;
    /** Of the last attempt. */
    readonly sentAt: number | null;
    readonly settledRealAt: number | null;
    readonly response: string | null;
    readonly digestId: string | null;
  };

/** Of the results of one attempt the one that counts; a late answer comes after it was called unknown. */
const OUTCOMES = sql`array[${sql.join(NOTICE_OUTCOMES.map((outcome) => sql.lit(outcome)))}]`;
const RANK = sql`array_position(${OUTCOMES}, r.outcome)`;

/** Notices as records of their own, all or those (`n`) of which `which` is true. */
export function noticeLog(db: Db, which: RawBuilder<unknown> = sql`true`) {
  return db.selectFrom(
    sql<NoticeRecord>`(
      select n.notice_id, coalesce(assigned.assignment_id, c.cycle_id) as assignment_id, assigned.unit_id, c.cycle_id, c.plan_slug, c.plan_version, n.kind, n.ordinal, n.addressee,
        a.channel, ${shownAddress('a')} as address, n.contact_unit_id, n.contact_role, n.contact_language, n.not_before, n.due_at, ${noticeData('n')} as data,
        n.message_id, n.queued_real_at, coalesce(d.state, last.outcome) as state,
        coalesce(d.attempts, last.attempt) as attempts,
        coalesce(d.unknown_count, last.unknown_count) as unknown_count, d.retry_real_at,
        coalesce(d.claimed_at, last.claimed_at) as claimed_at,
        coalesce(d.claimed_real_at, last.claimed_real_at) as claimed_real_at,
        coalesce(d.claimed_sequence, last.claimed_sequence) as claimed_sequence,
        coalesce(d.claimed_version, last.claimed_version) as claimed_version,
        last.sent_at, last.real_at as settled_real_at,
        case when last.attempt is not null then coalesce(last.response, '…') end as response, last.digest_id
      from notices n
      join addresses a on a.address_key = n.address_key
      join cycles c on c.cycle_key = n.cycle_key
      left join assignments assigned on assigned.assignment_key = n.assignment_key
      left join deliveries d on d.notice_key = n.notice_key
      left join lateral (
        select r.*, count(*) filter (where r.outcome = 'unknown') over ()::int as unknown_count
        from notice_results r where r.notice_key = n.notice_key
        order by r.attempt desc, ${RANK} limit 1
      ) last on true
      where ${which})`.as('notices'),
  );
}

/** How many notices of a kind are in a state, and how often it was unknown whether one of them left. */
export type NoticeCount = Untold<StatusAnswer>['notices'][number];

/** How many notices of each kind stand where; in one pass over each table, however many there are. */
export async function noticeCounts(
  db: Db,
  { planSlug, within }: { readonly planSlug?: string; readonly within?: readonly Reach[] },
): Promise<NoticeCount[]> {
  const isWithin = withinSql(within, { plan: 'plan_slug' });
  const ofPlan = planSlug === undefined ? isWithin : sql`plan_slug = ${planSlug} and ${isWithin}`;
  const wanted =
    planSlug === undefined && within === undefined
      ? sql``
      : sql`where n.cycle_key in (select cycle_key from cycles where ${ofPlan})`;
  const { rows } = await sql<NoticeCount>`
    with ended as (
      select r.notice_key, min(${RANK}) as rank, count(*) filter (where r.outcome = 'unknown') as unknown_count
      from notice_results r group by r.notice_key
    )
    select n.kind, coalesce(d.state, (${OUTCOMES})[e.rank]) as state,
      count(*) as count, coalesce(sum(e.unknown_count), 0)::bigint as unknown_count
    from notices n left join deliveries d on d.notice_key = n.notice_key
      left join ended e on e.notice_key = n.notice_key
    ${wanted} group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}
