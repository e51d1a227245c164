import type { NoticeOutcome } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/** One attempt to send a notice, with what the other side said. */
export interface NoticeAttempt {
  readonly noticeId: string;
  readonly attempt: number;
  readonly outcome: NoticeOutcome;
  readonly response: string;
  /** Plan time, epoch milliseconds; none where it did not leave. */
  readonly sentAt: number | null;
  readonly claimedAt: number;
  /** Of the bytes that were handed over; null where none were, or where that was not kept yet. */
  readonly messageSha256: Buffer | null;
}

/**
 * Every attempt to send the notices of an assignment, in their order; a late answer stands beside the one before it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listNoticeAttempts({ db }: Register, assignmentId: string): Promise<NoticeAttempt[]> {
  return await db
    .selectFrom('noticeResults')
    .innerJoin('notices', 'notices.noticeKey', 'noticeResults.noticeKey')
    .innerJoin('assignments', 'assignments.assignmentKey', 'notices.assignmentKey')
    .select(['notices.noticeId', 'noticeResults.attempt', 'noticeResults.outcome'])
    .select(sql<string>`coalesce(response, '…')`.as('response'))
    .select(['noticeResults.sentAt', 'noticeResults.claimedAt', 'noticeResults.messageSha256'])
    .where('assignments.assignmentId', '=', assignmentId)
    .orderBy('notices.noticeId')
    .orderBy('noticeResults.attempt')
    .orderBy('noticeResults.realAt')
    .execute();
}
