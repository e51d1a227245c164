import { localDate } from '@kyhan/calendar';
import { UPLOAD_LIMITS, type UploadLimits } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { Register } from '@kyhan/register';
import { rightsOf } from '../rights/rights-of.js';
import { checkedSubmission, type CheckedSubmission, type SubmissionWish } from './checked-submission.js';
import { onPaperOnly } from './on-paper-only.js';
import { owed, type Owed } from './owed.js';
import { valuesBefore } from './values-before.js';

interface HandingIn {
  readonly register: Register;
  readonly now: number;
  /** Those of the deployment. */
  readonly limits?: UploadLimits | undefined;
}

interface HandIn {
  readonly work: Owed;
  readonly submission: CheckedSubmission;
}

/**
 * What is handed in, checked against who hands it in and what the form asks, and nothing stored: a page shows it before
 * it is sent. `now` is plan time, epoch milliseconds.
 * @throws SubmissionProblems; KyhanError ASSIGNMENT_NOT_FOUND (also for another unit's), NIL_NOT_ALLOWED,
 * SUBMISSION_ON_PAPER, REQUEST_INVALID, TOO_MANY_FILES, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED
 */
export async function checkedHandIn(
  { register, now, limits = UPLOAD_LIMITS }: HandingIn,
  wish: SubmissionWish,
): Promise<HandIn> {
  const work = await owed({ register }, wish.assignmentId);
  const rights = await rightsOf(register, wish.actor, now);
  // Whoever has no business with an assignment learns nothing of it.
  if (!rights.may('submit', work.assignment))
    throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId: wish.assignmentId });
  if (work.obligation.submission === 'on-paper') return { work, submission: onPaperOnly(work, wish) };
  const before = await valuesBefore(register, work, wish);
  const today = localDate(now, work.plan.timeZone);
  return { work, submission: await checkedSubmission({ ...work, before, today, register, limits }, wish) };
}
