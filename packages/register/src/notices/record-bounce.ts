import { KyhanError } from '@kyhan/errors';
import { findingIdOf } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { insertFinding } from '../findings/finding.js';
import { planSlugs, tellInstead, type Failing } from './fail-notices.js';
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
 * A letter that had left came back. Where nothing reaches its mailbox, what it told goes to the next contact of the
 * unit, as with a mailbox that refuses at once; what was ours (policy, size, sender) is a finding. The same again
 * changes nothing. Instants are epoch milliseconds.
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
    const bounced = await insertBounced(trx, keys, { response, realAt: failing.realAt });
    const responses = new Map([...bounced].map((key) => [key, response]));
    if (isRecipients) await tellInstead(trx, { responses, plans, bounced: true }, failing);
    else
      for (const { noticeId, assignmentId: subject } of carried.filter(({ noticeKey }) =>
        bounced.has(noticeKey),
      ))
        await insertFinding(trx, {
          findingId: findingIdOf({ kind: 'letter-returned', about: noticeId }),
          kind: 'letter-returned',
          subject,
          data: { noticeId, response },
          at: failing.now,
        });
  });
  return carried.length;
}

interface Carried {
  readonly noticeKey: number;
  readonly noticeId: string;
  readonly assignmentId: string;
}

/** The character after `@`: an index finds what begins so. */
const AFTER_AT = 'A';

/** The notices of a letter that was taken: the one that it is named by, and those that were gathered in it. */
async function noticesIn(db: Db, letter: string): Promise<readonly Carried[]> {
  const { rows } = await sql<Carried>`
    with named as materialized (
      select n.notice_key, n.message_id from notices n where n.message_id >= ${`<${letter}@`}
        and n.message_id < ${`<${letter}${AFTER_AT}`}
    )
    select n.notice_key, n.notice_id, coalesce(a.assignment_id, c.cycle_id) as assignment_id
    from notice_results r
      join notices n on n.notice_key = r.notice_key
      join cycles c on c.cycle_key = n.cycle_key
      left join assignments a on a.assignment_key = n.assignment_key
    where r.outcome = 'sent' and (r.notice_key in (select notice_key from named)
      or r.digest_id in (select message_id from named))
    order by n.notice_key`.execute(db);
  return rows;
}

/** @returns the keys of those of which it was not known yet */
async function insertBounced(
  trx: Db,
  keys: readonly number[],
  { response, realAt }: { readonly response: string; readonly realAt: number },
): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ noticeKey: number }>`
    insert into notice_results (notice_key, attempt, outcome, response, real_at, sent_at, digest_id,
      claimed_at, claimed_real_at, claimed_sequence, claimed_version)
    select notice_key, attempt, 'bounced', ${response}, ${realAt}::bigint, sent_at, digest_id,
      claimed_at, claimed_real_at, claimed_sequence, claimed_version
    from notice_results where outcome = 'sent' and notice_key = any(${keys})
    on conflict do nothing returning notice_key`.execute(trx);
  return new Set(rows.map(({ noticeKey }) => noticeKey));
}
