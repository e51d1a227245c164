import type { Register } from '@kyhan/register';
import { sql } from 'kysely';
import { brokenProofs } from './broken-proofs.js';
import type { Evidence } from './evidence.js';
import type { SentSubmission } from './fault-clients.js';
import { neverDelivered } from './never-delivered.js';
import type { TakenLetter } from './run-inbox.js';

/** What a run came to, by what is to be zero. */
export interface Judgement {
  /** What somebody has a receipt for, and the register does not have, or not once. */
  readonly lost: readonly string[];
  /** What a mailbox got twice, and no result that nobody knows says why. */
  readonly twice: readonly string[];
  /** Formal notices that nobody got, although the server answers. */
  readonly neverDelivered: readonly string[];
  /** Chains, files, and the invariants of the design. */
  readonly proof: readonly string[];
  /** What is open, waits or is set apart where nothing more comes. */
  readonly stuck: readonly string[];
  readonly figures: Readonly<Record<string, number>>;
}

const DAY_MS = 24 * 60 * 60_000;
/** Of real time, between two tries of what was refused. */
const LONGEST_PAUSE_MS = 6 * 60 * 60_000;

/** Judges a run from the register and the inbox alone. */
export async function judgement(evidence: Evidence): Promise<Judgement> {
  const { register, now } = evidence;
  return {
    lost: [...(await lostSubmissions(evidence)), ...(await lostDeeds(evidence))],
    twice: await lettersTwice(evidence),
    neverDelivered: await neverDelivered(evidence),
    proof: await brokenProofs(register, now),
    stuck: await stuck(register, now),
    figures: await figures(evidence),
  };
}

/** How many things have not come to rest: what a judgement would name, and the next look may not. */
export async function unrested(evidence: Evidence): Promise<number> {
  const { register, now } = evidence;
  const found = [
    ...(await lostSubmissions(evidence)),
    ...(await lostDeeds(evidence)),
    ...(await neverDelivered(evidence)),
    ...(await stuck(register, now)),
  ];
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from deliveries where state = 'unknown'`.execute(register.db);
  return found.length + (rows[0]?.count ?? 0);
}

interface StoredSubmission {
  readonly id: string;
  readonly assignmentId: string;
  readonly note: string;
  readonly nil: boolean;
  readonly files: readonly string[] | null;
  readonly hash: string;
  readonly takenIn: number;
  readonly told: number;
}

/** Compared with what its sender sent: the office's own hash is of what the office has stored. */
async function lostSubmissions({ register, receipts }: Evidence): Promise<string[]> {
  const { rows } = await sql<StoredSubmission>`
    with told as materialized (
      select stream_key, fact ->> 'submissionId' as submission_id, count(*)::integer as count from events
      where fact ->> 'type' = 'submitted' group by 1, 2
    ), contents as materialized (
      select submission_id, array_agg(encode(sha256, 'hex') order by length(file_id), file_id) as files
      from submission_files group by 1
    )
    select v.submission_id as id, a.assignment_id, coalesce(v.note, '') as note, v.nil, contents.files,
      encode(v.hash, 'hex') as hash, (v.taken_in_sequence is not null)::integer as taken_in,
      coalesce(told.count, 0) as told
    from submissions v join assignments a on a.assignment_key = v.assignment_key
      left join told on told.stream_key = v.assignment_key and told.submission_id = v.submission_id
      left join contents on contents.submission_id = v.submission_id`.execute(register.db);
  const stored = new Map(rows.map((row) => [row.id, row]));
  return [...receipts.submissions].flatMap(([id, sent]) => {
    const row = stored.get(id);
    if (row === undefined) return [`${id}: has a receipt and is not in the register`];
    const others = otherThanSent(row, sent);
    if (others.length > 0) return [`${id}: ${others.join(', ')} is another than was sent`];
    if (row.takenIn !== 1 || row.told !== 1) return [`${id}: taken in ${row.told} times`];
    return [];
  });
}

/** What is stored otherwise than it was sent, by its name. */
function otherThanSent(stored: StoredSubmission, sent: SentSubmission): string[] {
  const { files, hash = stored.hash, ...rest } = sent;
  const same = {
    assignment: stored.assignmentId === rest.assignmentId,
    note: stored.note === rest.note,
    nil: stored.nil === rest.nil,
    files: (stored.files ?? []).join(' ') === files.join(' '),
    hash: stored.hash === hash,
  };
  return Object.entries(same).flatMap(([name, isSame]) => (isSame ? [] : [name]));
}

/** Acts of units that have a receipt, and rulings whose answer was that they are done. */
async function lostDeeds({ register, receipts }: Evidence): Promise<string[]> {
  const acts = await sql<{ key: string }>`
    select a.assignment_id || ' ' || u.act_id as key from unit_acts u
    join assignments a on a.assignment_key = u.assignment_key where u.taken_in_sequence is not null`.execute(
    register.db,
  );
  const rulings = await sql<{ key: string }>`
    select a.assignment_id || ' ' || e.ruling_id as key from events e
    join assignments a on a.assignment_key = e.stream_key where e.ruling_id is not null`.execute(register.db);
  const [taken, done] = [acts, rulings].map(({ rows }) => new Set(rows.map(({ key }) => key)));
  return [
    ...receipts.acts
      .filter(({ assignmentId, actId }) => taken?.has(`${assignmentId} ${actId}`) !== true)
      .map(({ assignmentId, actId }) => `${assignmentId}: ${actId} has a receipt and is not taken in`),
    ...receipts.rulings
      .filter(({ assignmentId, rulingId }) => done?.has(`${assignmentId} ${rulingId}`) !== true)
      .map(({ assignmentId, rulingId }) => `${assignmentId}: ${rulingId} was told done and is no event`),
  ];
}

/** Each attempt whose result is unknown or sent may have left a letter, and no more. */
async function lettersTwice({ register, letters }: Evidence): Promise<string[]> {
  const { rows } = await sql<{ noticeId: string; attempts: number }>`
    select n.notice_id, count(distinct r.attempt)::integer as attempts
    from notices n join notice_results r on r.notice_key = n.notice_key and r.outcome in ('sent', 'unknown', 'bounced')
    group by n.notice_id`.execute(register.db);
  const mayHave = new Map(rows.map(({ noticeId, attempts }) => [noticeId, attempts]));
  return [...counted(letters)].flatMap(([noticeId, count]) => {
    const most = mayHave.get(noticeId) ?? 0;
    return count > most ? [`${noticeId}: ${count} letters of ${most} attempts that may have left`] : [];
  });
}

function counted(letters: readonly TakenLetter[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { noticeIds } of letters) for (const id of noticeIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** After a quiet while nothing is open, and nothing waits for anybody. */
async function stuck(register: Register, now: number): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    select a.assignment_id || ': open, next wake ' || coalesce(s.wake_at::text, 'none') as fault
    from standings s join assignments a on a.assignment_key = s.assignment_key where s.ended_at is null
    union all select cycle_id || ': open' from cycles where closed_at is null and draft_since is null
    union all select a.assignment_id || ': set apart' from standings s
      join assignments a on a.assignment_key = s.assignment_key where s.set_apart_at is not null
    union all select v.submission_id || ': not taken in' from submissions v where v.taken_in_sequence is null
    union all select u.act_id || ': not taken in' from unit_acts u where u.taken_in_sequence is null
    union all select n.notice_id || ': ' || d.state || ' for ever' from deliveries d
      join notices n on n.notice_key = d.notice_key where d.state <> 'unknown' and d.not_before <= ${now - 2 * DAY_MS}
    union all select n.notice_id || ': is tried again at ' || d.retry_real_at from deliveries d
      join notices n on n.notice_key = d.notice_key
      where d.state = 'pending' and d.retry_real_at > ${Date.now() + LONGEST_PAUSE_MS}
    order by 1`.execute(register.db);
  return rows.map(({ fault }) => fault);
}

async function figures({ register, letters, receipts }: Evidence): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; count: number }>`
    select 'assignments' as name, count(*)::integer as count from assignments
    union all select 'cycles', count(*)::integer from cycles
    union all select 'events', count(*)::integer from events
    union all select 'submissions', count(*)::integer from submissions
    union all select 'notices', count(*)::integer from notices
    union all select 'unknown results', count(*)::integer from notice_results where outcome = 'unknown'
    union all select 'waiting as unknown', count(*)::integer from deliveries where state = 'unknown'
    union all select 'findings', count(*)::integer from findings
    union all select 'open findings', count(*)::integer from findings where closed_at is null`.execute(
    register.db,
  );
  return {
    ...Object.fromEntries(rows.map(({ name, count }) => [name, count])),
    letters: letters.length,
    receipts: receipts.submissions.size,
    'receipts of acts': receipts.acts.length,
    'rulings told done': receipts.rulings.length,
  };
}
