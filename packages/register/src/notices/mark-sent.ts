import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { insertRows } from '../insert-rows.js';
import type { NoticeState } from '@kyhan/engine';
import type { NoticeAttemptTable } from '../schema.js';
import { lockClaimed, type AnsweredNotices } from './lock-claimed.js';
import { ANSWERABLE_STATES } from './unsettled-states.js';

/**
 * The mail server took the message. `digestId` names the message that several went in.
 * `sentAt` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function markSent(
  register: Register,
  answered: AnsweredNotices & { readonly sentAt: number; readonly digestId?: string },
): Promise<void> {
  const { sentAt, digestId = null } = answered;
  await settle(register, answered, { state: 'sent', outcome: 'sent', sentAt, digestId });
}

/**
 * The mail server refused the message; for good, or (`permanent` false) until `retryRealAt`.
 * `retryRealAt` is real time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function markFailed(
  register: Register,
  answered: AnsweredNotices & { readonly permanent?: boolean; readonly retryRealAt?: number },
): Promise<void> {
  const { permanent = true, retryRealAt = null } = answered;
  const result = permanent ? { state: 'failed' as const } : { state: 'pending' as const, retryRealAt };
  await settle(register, answered, { ...result, outcome: 'refused' });
}

/**
 * Certainly not sent, and not refused for good: tried again from `retryRealAt` on. Epoch milliseconds of real time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function releaseNotices(
  register: Register,
  answered: AnsweredNotices & { readonly retryRealAt: number },
): Promise<void> {
  await settle(register, answered, {
    state: 'pending',
    outcome: 'released',
    retryRealAt: answered.retryRealAt,
  });
}

interface Result {
  readonly state: NoticeState;
  readonly outcome: NoticeAttemptTable['outcome'];
  readonly retryRealAt?: number | null;
  readonly sentAt?: number;
  readonly digestId?: string | null;
}

async function settle(register: Register, answered: AnsweredNotices, result: Result): Promise<void> {
  const { response, realAt } = answered;
  const { outcome, ...changes } = result;
  await register.db.transaction().execute(async (trx) => {
    // An answer that comes after the lease still tells what became of the message.
    const rows = await lockClaimed(trx, answered, ANSWERABLE_STATES);
    if (rows.length === 0) return;
    const ids = rows.map(({ noticeId }) => noticeId);
    await trx
      .updateTable('notices')
      .set({ ...changes, response, settledRealAt: realAt })
      .where('noticeId', '=', sql<string>`any(${ids})`)
      .execute();
    const attempts = rows.map(({ noticeId, attempts: attempt }) => ({
      noticeId,
      attempt,
      outcome,
      response,
      realAt,
    }));
    await insertRows(trx, { into: 'noticeAttempts', rows: attempts, onConflict: sql`do nothing` });
  });
}
