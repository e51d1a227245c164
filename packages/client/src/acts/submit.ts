import { KyhanError } from '@kyhan/errors';
import { recordSubmission, type Register } from '@kyhan/register';
import { actorIdOf, shardIdOf } from '@kyhan/plan/ids';
import { rightsOf } from '../rights/rights-of.js';
import { checkedEntry } from '../submissions/checked-entry.js';
import { checkedSubmission, type SubmissionWish } from '../submissions/checked-submission.js';
import { owed } from '../submissions/owed.js';
import { valuesBefore } from '../submissions/values-before.js';

export type Receipt = Awaited<ReturnType<typeof recordSubmission>>;

/**
 * Checks a submission against who hands it in and what the form asks, stores it and answers with its receipt, even
 * while Temporal is away; then tells the shard, best effort: every wake of a shard collects, and the daily audit
 * rings those that overlooked one.
 * @throws SubmissionProblems; KyhanError ASSIGNMENT_NOT_FOUND (also for another unit's), NOT_ALLOWED,
 * ASSIGNMENT_ENDED, HANDED_OVER, SUBMISSION_ID_REUSED, NIL_NOT_ALLOWED, REQUEST_INVALID, TOO_MANY_FILES, FILE_EMPTY,
 * FILE_TOO_LARGE, FILE_TYPE_REFUSED; of what is entered for a unit REASON_MISSING, RECEIVED_AHEAD,
 * RECEIVED_BEFORE_OPENING, RECEIVED_HOUR_MISSING
 */
export async function submit(
  {
    register,
    ring,
    now,
  }: { register: Register; ring: (shardId: string) => Promise<void>; now: () => number },
  wish: SubmissionWish,
): Promise<Receipt> {
  const storedAt = now();
  const work = await owed({ register }, wish.assignmentId);
  const rights = await rightsOf(register, wish.actor, storedAt);
  if (!rights.may('submit', work.assignment)) throw notFound(wish);
  const before = await valuesBefore(register, work, wish);
  const submission = await checkedSubmission({ ...work, before }, wish);
  const { onBehalf } = wish;
  const entry = onBehalf && checkedEntry(onBehalf, { work, rights, now: storedAt });
  const receipt = await recordSubmission(register, {
    ...submission,
    entry,
    actor: actorIdOf(wish.actor),
    storedAt,
    storedRealAt: Date.now(),
    owedBy: work.assignment.unitId,
  });
  const { cycleId, shard } = work.assignment;
  // Not awaited: the receipt does not depend on it.
  void ring(shardIdOf({ cycleId, shard }));
  return receipt;
}

/** Whoever has no business with an assignment learns nothing of it. */
function notFound({ assignmentId }: SubmissionWish): KyhanError {
  return new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
}
