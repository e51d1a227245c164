import { KyhanError } from '@kyhan/errors';
import { NOTICE_STATES } from '@kyhan/engine';
import { findingIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { closeFindings } from '../findings/close-findings.js';
import { insertFinding } from '../findings/finding.js';
import { namedRows } from '../insert-rows.js';
import { planSlugs, tellInstead, type Failing } from './fail-notices.js';
import { mayHaveLeft } from './may-have-left.js';
import { newestPlans } from './newest-plans.js';

/** What a mail server said of a letter that had left. */
interface ReturnedLetter {
  /** Left side of its Message-ID. */
  readonly letter: string;
  readonly response: string;
  /** Nothing reaches the mailbox; otherwise the letter is ours to mend. */
  readonly isRecipients: boolean;
}

/**
 * A letter came back, so it had left, also where nobody knew that or its sender has told nothing yet. Where nothing
 * reaches its mailbox, what it told goes to the next contact of the unit, as with a mailbox that refuses at once; what
 * was ours (policy, size, sender) is a finding. It is tried there no more. The same again changes nothing. Instants are
 * epoch milliseconds.
 * @returns how many notices it carried
 * @throws KyhanError LETTER_NOT_FOUND, REGISTER_UNAVAILABLE
 */
export async function recordBounce(
  register: Register,
  { letter, response, isRecipients }: ReturnedLetter,
  failing: Failing,
): Promise<number> {
  const carried = await noticesIn(register.db, letter);
  if (carried.length === 0) throw new KyhanError('LETTER_NOT_FOUND', { letter });
  const keys = carried.map(({ noticeKey }) => noticeKey);
  const plans = await newestPlans(register, await planSlugs(register.db, keys));
  await register.db.transaction().execute(async (trx) => {
    const keysBounced = await insertBounced(trx, carried, { response, realAt: failing.realAt });
    const bounced = carried.filter(({ noticeKey }) => keysBounced.has(noticeKey));
    const responses = new Map(bounced.map(({ noticeKey }) => [noticeKey, response]));
    if (isRecipients) await tellInstead(trx, { responses, plans, bounced: true }, failing);
    else await tellReturned(trx, bounced, { response, at: failing.now });
  });
  return carried.length;
}

async function tellReturned(
  trx: Db,
  bounced: readonly Carried[],
  { response, at }: { readonly response: string; readonly at: number },
): Promise<void> {
  for (const { noticeId, assignmentId: subject } of bounced)
    await insertFinding(trx, {
      findingId: findingIdOf({ kind: 'letter-returned', about: noticeId }),
      kind: 'letter-returned',
      subject,
      data: { noticeId, response },
      at,
    });
  const held = bounced.map(({ noticeId }) => findingIdOf({ kind: 'notice-held', about: noticeId }));
  await closeFindings(trx, held, { at, ending: 'notice-settled' });
}

interface Carried {
  readonly noticeKey: number;
  readonly noticeId: string;
  readonly assignmentId: string;
  /** In which it left. */
  readonly attempt: number;
}

const LEFT_HERE = NOTICE_STATES.filter(mayHaveLeft);
/** The character after `@`: an index finds what begins so. */
const AFTER_AT = 'A';

/**
 * The notices of a letter that may have left: the one that it is named by, and those that were gathered in it. Of several
 * attempts the one that was taken, else the last that has ended; one that is under way only where there was none before.
 */
async function noticesIn(db: Db, letter: string): Promise<readonly Carried[]> {
  const { rows } = await sql<Carried>`
    with named as materialized (
      select n.notice_key, n.message_id from notices n where n.message_id >= ${`<${letter}@`}
        and n.message_id < ${`<${letter}${AFTER_AT}`}
    ), tried as (
      select r.notice_key, r.attempt, r.outcome from notice_results r join named on named.notice_key = r.notice_key
        where r.digest_id is null or r.digest_id = named.message_id
      union all
      select r.notice_key, r.attempt, r.outcome from notice_results r join named on r.digest_id = named.message_id
      union all
      select d.notice_key, d.attempts, d.state from deliveries d join named on named.notice_key = d.notice_key
        where d.state = 'sending'
    )
    select distinct on (n.notice_key) n.notice_key, n.notice_id, tried.attempt,
      coalesce(a.assignment_id, c.cycle_id) as assignment_id
    from tried
      join notices n on n.notice_key = tried.notice_key
      join cycles c on c.cycle_key = n.cycle_key
      left join assignments a on a.assignment_key = n.assignment_key
    where tried.outcome = any(${LEFT_HERE})
    order by n.notice_key, tried.outcome = 'sent' desc, tried.outcome = 'sending', tried.attempt desc`.execute(
    db,
  );
  return rows;
}

/** @returns the keys of those of which it was not known yet */
async function insertBounced(
  trx: Db,
  carried: readonly Carried[],
  { response, realAt }: { readonly response: string; readonly realAt: number },
): Promise<ReadonlySet<number>> {
  const given = carried.map(({ noticeKey, attempt }) => ({ noticeKey, attempt }));
  const known = sql`claimed_at, claimed_real_at, claimed_sequence, claimed_version`;
  const { rows } = await sql<{ noticeKey: number }>`
    with given as materialized (select * from ${namedRows('given', given, { noticeKey: 'bigint', attempt: 'integer' })}),
    left_here as (
      -- Unknown first, and told later: two rows of one attempt.
      (select distinct on (r.notice_key) r.notice_key, r.attempt, r.sent_at, r.digest_id, ${known} from notice_results r
        join given g on g.notice_key = r.notice_key and g.attempt = r.attempt where r.outcome in ('sent', 'unknown')
        order by r.notice_key, r.outcome = 'sent' desc)
      union all
      select d.notice_key, d.attempts, null, null, ${known} from deliveries d
        join given g on g.notice_key = d.notice_key and g.attempt = d.attempts where d.state = 'sending'
    ), bounced as (
      insert into notice_results (notice_key, attempt, outcome, response, real_at, sent_at, digest_id, ${known})
      select notice_key, attempt, 'bounced', ${response}, ${realAt}::bigint, sent_at, digest_id, ${known} from left_here
      on conflict do nothing returning notice_key, attempt
    ), settled as (
      delete from deliveries d using bounced b
      where d.notice_key = b.notice_key and d.attempts = b.attempt and d.state <> 'pending'
    )
    select notice_key from bounced`.execute(trx);
  return new Set(rows.map(({ noticeKey }) => noticeKey));
}
