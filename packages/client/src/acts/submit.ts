import type { UploadLimits } from '@kyhan/contracts';
import { recordSubmission, type Register } from '@kyhan/register';
import { actorIdOf, shardIdOf } from '@kyhan/plan/ids';
import { rightsOf } from '../rights/rights-of.js';
import { checkedEntry } from '../submissions/checked-entry.js';
import { checkedHandIn } from '../submissions/checked-hand-in.js';
import type { SubmissionWish } from '../submissions/checked-submission.js';
import type { Owed } from '../submissions/owed.js';

export type Receipt = Awaited<ReturnType<typeof recordSubmission>>;

interface Submitting {
  readonly register: Register;
  readonly ring: (shardId: string) => Promise<void>;
  readonly now: () => number;
  readonly limits?: UploadLimits;
}

/**
 * Checks a submission against who hands it in and what the form asks, stores it and answers with its receipt, even
 * while Temporal is away; then tells the shard, best effort: every wake of a shard collects, and the daily audit
 * rings those that overlooked one.
 * @throws SubmissionProblems; KyhanError ASSIGNMENT_NOT_FOUND (also for another unit's), NOT_ALLOWED,
 * ASSIGNMENT_ENDED, HANDED_OVER, SUBMISSION_ID_REUSED, SUBMITTED_MEANWHILE, NIL_NOT_ALLOWED, SUBMISSION_ON_PAPER,
 * REQUEST_INVALID, TOO_MANY_FILES, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED; of what is entered for a unit REASON_MISSING, RECEIVED_AHEAD,
 * RECEIVED_BEFORE_OPENING, RECEIVED_HOUR_MISSING
 */
export async function submit(
  { register, ring, now, limits }: Submitting,
  wish: SubmissionWish,
): Promise<Receipt> {
  const storedAt = now();
  const { work, submission } = await checkedHandIn({ register, now: storedAt, limits }, wish);
  const entry = await entryOf(register, wish, { work, now: storedAt });
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

/** Where it is entered for a unit: how and when it had come. */
async function entryOf(
  register: Register,
  { onBehalf, actor }: SubmissionWish,
  { work, now }: { readonly work: Owed; readonly now: number },
) {
  if (onBehalf === undefined) return undefined;
  return checkedEntry(onBehalf, { work, rights: await rightsOf(register, actor, now), now });
}
