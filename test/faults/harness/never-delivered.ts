import { FORMAL_KINDS, type NoticeKind } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Evidence } from './evidence.js';

/** What became of one attempt, or of giving up. `known` is the last event but those of chasing that it knew. */
interface Result {
  readonly outcome: string;
  readonly response: string;
  readonly claimedAt: number;
  readonly known: { readonly type: string; readonly at: number } | null;
  /** Something was handed in or done that was not taken in yet. */
  readonly isUntaken: boolean;
  /** Of the plan and unit or of the notice itself: a person was told, and that did not end before. */
  readonly isFound: boolean;
}

interface FormalNotice {
  readonly noticeId: string;
  /** Whatever tells the same: of what is about a cycle as a whole, to the same unit. */
  readonly told: string;
  readonly kind: NoticeKind;
  readonly dueAt: number;
  readonly state: string | null;
  readonly results: readonly Result[] | null;
  /** A later one of this kind about the assignment says all that it would. */
  readonly isRepeated: boolean;
}

const DAY_MS = 24 * 60 * 60_000;

/** Events that chase, and change nothing of what is owed. */
const CHASES = [
  'reminded',
  'became-overdue',
  'overdue-reminded',
  'escalated',
  'approval-reminded',
  'review-reminded',
  'reviewer-overdue',
  'acknowledge-reminded',
  'ask-reminded',
  'stop-reminded',
  'caught-up',
];

/** After these nobody is chased for the day that was. */
const RELEASES = new Set([
  'submitted',
  'prepared',
  'noted',
  'clock-stopped',
  'accepted',
  'waived',
  'silent',
  'handed-over',
  'merged',
  'transferred',
]);

/** Formal notices that reached nobody, where nobody is told why and nothing has taken their reason. */
export async function neverDelivered({ register, letters, now }: Evidence): Promise<string[]> {
  const { rows } = await sql<FormalNotice>`${formalNotices(now - DAY_MS)}`.execute(register.db);
  const arrived = new Set(letters.flatMap(({ noticeIds }) => noticeIds));
  const heard = new Set(
    rows.filter((row) => arrived.has(row.noticeId) && !cameBack(row)).map(({ told }) => told),
  );
  const isSettled = (row: FormalNotice) =>
    heard.has(row.told) ||
    (row.results ?? []).some((result) => isGoneFor(row)(result) || isToldLater(row, result));
  const settled = new Set(rows.filter(isSettled).map(({ told }) => told));
  return rows.flatMap((row) => {
    const fault = faultOf(row, { hasArrived: arrived.has(row.noticeId), isSettled: settled.has(row.told) });
    return fault === undefined ? [] : [`${row.noticeId}: ${fault}`];
  });
}

interface Standing {
  readonly hasArrived: boolean;
  /** Of what tells the same something arrived, or its reason went. */
  readonly isSettled: boolean;
}

function faultOf(row: FormalNotice, { hasArrived, isSettled }: Standing): string | undefined {
  const results = row.results ?? [];
  const resultOf = (outcome: string) => results.find((result) => result.outcome === outcome);
  const isLeft = (result: Result) => !isSettled && !result.isFound;
  const bounced = resultOf('bounced');
  // What came back had arrived first.
  if (bounced !== undefined) return isLeft(bounced) ? 'came back, and nobody else was told' : undefined;
  if (hasArrived) return undefined;
  if (row.state !== null) return `is ${row.state}`;
  if (resultOf('sent') !== undefined) return 'counts as sent, and is in no mailbox';
  const failed = resultOf('failed');
  if (failed !== undefined) return isLeft(failed) ? 'refused, and nobody else was told' : undefined;
  const cancelled = resultOf('cancelled');
  if (cancelled !== undefined) return dropFault(row, cancelled, isLeft(cancelled));
  return `${results.map(({ outcome }) => outcome).join(', ') || 'nothing'} became of it`;
}

/** Whether what stands beside a notice that was given up is so. */
function dropFault(row: FormalNotice, cancelled: Result, isLeft: boolean): string | undefined {
  const { response } = cancelled;
  if (isGoneFor(row)(cancelled)) return undefined;
  if (isToldLater(row, cancelled)) return undefined;
  if (response === 'addressee-changed' && !isLeft) return undefined;
  return `given up as ${response}, which is not so`;
}

/** The later one says all that it would, and is held to by itself. */
function isToldLater({ isRepeated }: FormalNotice, { outcome, response }: Result): boolean {
  return outcome === 'cancelled' && response === 'told-later' && isRepeated;
}

function cameBack({ results }: FormalNotice): boolean {
  return results?.some(({ outcome }) => outcome === 'bounced') === true;
}

/** Whether it was given up for a reason that shows in what the register held then. */
function isGoneFor(notice: FormalNotice): (result: Result) => boolean {
  return (result) => {
    const { outcome, response, isUntaken } = result;
    if (outcome !== 'cancelled') return false;
    if (response === 'unit-ended') return true;
    // Whatever had come and was not taken in may have been its end.
    return response === 'reason-gone' && (isUntaken || hasLostReason(notice, result));
  };
}

function hasLostReason({ kind, dueAt }: FormalNotice, { claimedAt, known }: Result): boolean {
  switch (kind) {
    case 'overdue':
    case 'escalation':
      return known !== null && (RELEASES.has(known.type) || known.at >= dueAt);
    case 'opening':
      return claimedAt >= dueAt || (known !== null && known.type !== 'opened');
    case 'review-overdue':
      return known !== null && known.type !== 'submitted';
    default:
      // Of an answer the reason cannot go.
      return kind !== 'ruling' && kind !== 'unit-act';
  }
}

/** Of many thousands: each is put together once, since the same asked of each by itself takes longer than anybody waits. */
function formalNotices(until: number) {
  return sql`
    with formal as materialized (
      select n.*, c.plan_slug, coalesce(a.assignment_id, c.cycle_id) as about
      from notices n join cycles c on c.cycle_key = n.cycle_key
        left join assignments a on a.assignment_key = n.assignment_key
        left join deliveries d on d.notice_key = n.notice_key
      where n.kind = any(${FORMAL_KINDS}) and n.not_before <= ${until}
        and (d.not_before is null or d.not_before <= ${until})
    ), newest as materialized (
      select assignment_key, kind, address_key, max(ordinal) as ordinal from notices group by 1, 2, 3
    ), asked as materialized (
      select subject, data ->> 'noticeId' as notice_id, kind, coalesce(closed_at, 9e15::bigint) as until from findings
      where kind in ('unit-unreachable', 'contact-missing', 'letter-returned', 'report-refused', 'notice-unreadable')
    ), had as materialized (
      select f.notice_key, json_agg(json_build_object(
        'outcome', r.outcome, 'response', r.response, 'claimedAt', r.claimed_at,
        'known', case when r.response = 'reason-gone' then (
          select json_build_object('type', e.fact ->> 'type', 'at', e.at) from events e
          where e.stream_key = f.assignment_key and e.sequence <= r.claimed_sequence
            and not e.fact ->> 'type' = any(${CHASES})
          order by e.sequence desc limit 1) end,
        'isUntaken', r.response = 'reason-gone' and (exists (
          select from submissions v where v.assignment_key = f.assignment_key and v.version <= r.claimed_version
            and coalesce(v.taken_in_sequence > r.claimed_sequence, true)) or exists (
          select from unit_acts u where u.assignment_key = f.assignment_key and u.stored_real_at <= r.claimed_real_at
            and coalesce(u.taken_in_sequence > r.claimed_sequence, true))),
        'isFound', r.outcome in ('failed', 'bounced', 'cancelled') and exists (
          select from asked where asked.until >= r.claimed_at and (
            asked.notice_id = f.notice_id or (asked.kind = 'report-refused' and asked.subject = f.about)
            or (asked.kind in ('unit-unreachable', 'contact-missing')
              and asked.subject = f.plan_slug || '/' || f.contact_unit_id))))) as results
      from formal f join notice_results r on r.notice_key = f.notice_key group by f.notice_key
    )
    select f.notice_id, f.kind, f.due_at, d.state, had.results,
      concat_ws(' ', f.about, f.kind, f.ordinal, case when f.assignment_key is null then f.contact_unit_id end) as told,
      coalesce(newest.ordinal > f.ordinal, false) as is_repeated
    from formal f
      left join newest on newest.assignment_key = f.assignment_key and newest.kind = f.kind
        and newest.address_key = f.address_key
      left join had on had.notice_key = f.notice_key
      left join deliveries d on d.notice_key = f.notice_key
    order by f.notice_key`;
}
