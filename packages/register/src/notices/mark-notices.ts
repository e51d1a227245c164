import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { insertRows } from '../insert-rows.js';
import type { NoticeAttemptTable, NoticeState } from '../schema.js';
import { recordUnknown } from './record-unknown.js';

/** Which notices, under which claim, at what real time. */
export interface ClaimedNotices {
  readonly noticeIds: readonly string[];
  readonly claimToken: string;
  readonly realAt: number;
}

/** The mail server's words. */
export type AnsweredNotices = ClaimedNotices & { readonly response: string };

/**
 * Says, just before the message leaves, that it is about to: from here on a crash leaves `unknown`.
 * The lease starts anew. All of them or none.
 * @throws KyhanError CONCURRENT_CHANGE where the claim no longer holds: the message must not be sent
 */
export async function markSending(register: Register, claimed: ClaimedNotices): Promise<void> {
  const { realAt } = claimed;
  await register.db.transaction().execute(async (trx) => {
    const rows = await lockClaimed(trx, claimed, ['claimed']);
    const lost = claimed.noticeIds.length - rows.length;
    const first = claimed.noticeIds[0];
    if (lost > 0) throw new KyhanError('CONCURRENT_CHANGE', { stream: first, sequence: lost });
    await sql`
      update notices set state = 'sending', attempts = attempts + 1, lease_until_real_at = ${realAt} + lease_ms
      where notice_id = any(${claimed.noticeIds})`.execute(trx);
  });
}

/** The mail server took the message. `digestId` names the message that several went in. */
export async function markSent(
  register: Register,
  answered: AnsweredNotices & { readonly sentAt: number; readonly digestId?: string },
): Promise<void> {
  const { sentAt, digestId = null } = answered;
  await settle(register, answered, { state: 'sent', outcome: 'sent', sentAt, digestId });
}

/**
 * The mail server refused the message; for good, or (`permanent` false) until `retryRealAt`.
 */
export async function markFailed(
  register: Register,
  answered: AnsweredNotices & { readonly permanent?: boolean; readonly retryRealAt?: number },
): Promise<void> {
  const { permanent = true, retryRealAt = null } = answered;
  const result = permanent ? { state: 'failed' as const } : { state: 'pending' as const, retryRealAt };
  await settle(register, answered, { ...result, outcome: 'refused' });
}

/** Certainly not sent, and not refused for good: tried again from `retryRealAt` on. */
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

/** The connection broke after the message was handed over: nobody knows whether it was taken. */
export async function markUnknown(register: Register, answered: AnsweredNotices): Promise<void> {
  await register.db.transaction().execute(async (trx) => {
    await recordUnknown(trx, await lockClaimed(trx, answered, ['sending']), answered);
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
  // An answer that comes after the lease still tells what became of the message.
  const states: NoticeState[] = ['claimed', 'sending', 'unknown'];
  await register.db.transaction().execute(async (trx) => {
    const rows = await lockClaimed(trx, answered, states);
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

async function lockClaimed(
  trx: Db,
  { noticeIds, claimToken }: ClaimedNotices,
  states: readonly NoticeState[],
) {
  return await trx
    .selectFrom('notices')
    .select(['noticeId', 'attempts', 'unknownCount'])
    .where('noticeId', '=', sql<string>`any(${noticeIds})`)
    .where('claimToken', '=', claimToken)
    .where('state', 'in', states)
    .orderBy('noticeId')
    .forUpdate()
    .execute();
}
