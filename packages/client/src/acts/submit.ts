import { getAssignment, recordSubmission, type Register } from '@kyhan/register';
import { shardIdOf } from '@kyhan/plan/ids';

export type SubmissionWish = Omit<Parameters<typeof recordSubmission>[1], 'storedAt' | 'storedRealAt'>;
export type Receipt = Awaited<ReturnType<typeof recordSubmission>>;

/**
 * Stores a submission and answers with its receipt, even while Temporal is away; then tells the shard,
 * best effort: every wake of a shard collects, and the daily audit rings those that overlooked one.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, ASSIGNMENT_ENDED, SUBMISSION_ID_REUSED, NIL_NOT_ALLOWED
 */
export async function submit(
  {
    register,
    ring,
    now,
  }: { register: Register; ring: (shardId: string) => Promise<void>; now: () => number },
  submission: SubmissionWish,
): Promise<Receipt> {
  const receipt = await recordSubmission(register, {
    ...submission,
    storedAt: now(),
    storedRealAt: Date.now(),
  });
  const { cycleId, shard } = await getAssignment(register, submission.assignmentId);
  // Not awaited: the receipt does not depend on it.
  void ring(shardIdOf({ cycleId, shard }));
  return receipt;
}
