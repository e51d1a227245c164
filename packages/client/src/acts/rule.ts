import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { assignmentStatus, refusal, type Refusal, type RulingOutcome } from '@kyhan/engine';
import { ERRORS, KyhanError, toldError, type ErrorCode, type ErrorDetails } from '@kyhan/errors';
import { wordedDetails } from '@kyhan/words';
import { listAssignments, type Assignment, type Register } from '@kyhan/register';
import type { PlannedRuling } from '@kyhan/contracts';
import { NEW_RUN_BEGINS, ruleUpdate } from '@kyhan/workflows';
import { shardIdOf } from '@kyhan/plan/ids';

const ANSWER_WITHIN_MS = 30_000;
const STARTS_WITHIN_MS = 5000;
const LOOK_AGAIN_MS = 200;

const MOST_AT_ONCE = 8;
/** The shard takes no more in one update. */
const MOST_RULINGS = 500;

/**
 * Carries rulings to their shards, one update per shard, and answers each. Repeating a call with the same
 * ruling ids is safe: an update is not durable until accepted, so a caller that got no answer asks again.
 * @throws KyhanError TEMPORAL_UNAVAILABLE where no answer came; what was done is not known then.
 */
export async function rule(
  dependencies: { temporal: Client; register: Register },
  wishes: readonly PlannedRuling[],
  actor: string,
): Promise<RulingOutcome[]> {
  const { byShard, refused } = await sorted(dependencies.register, wishes);
  const updates = [...byShard].flatMap(([shardId, group]) =>
    portions(group).map((portion) => ({ shardId, wishes: portion, actor })),
  );
  const answers: RulingOutcome[][] = [];
  // Each has its own time to answer: all at once, the last would wait for all the others.
  for (let i = 0; i < updates.length; i += MOST_AT_ONCE) {
    const some = updates.slice(i, i + MOST_AT_ONCE);
    answers.push(...(await Promise.all(some.map((update) => askShard(dependencies, update)))));
  }
  return [...refused, ...answers.flat()].map(worded);
}

async function sorted(register: Register, wishes: readonly PlannedRuling[]) {
  const shards = new Map(
    (await wishedAssignments(register, wishes)).map((one) => [one.assignmentId, shardIdOf(one)]),
  );
  const byShard = new Map<string, PlannedRuling[]>();
  const refused: RulingOutcome[] = [];
  for (const wish of wishes) {
    const shardId = shards.get(wish.assignmentId);
    if (shardId === undefined)
      refused.push(refusedWish(wish, refusal('ASSIGNMENT_NOT_FOUND', { assignmentId: wish.assignmentId })));
    else byShard.set(shardId, [...(byShard.get(shardId) ?? []), wish]);
  }
  return { byShard, refused };
}

async function wishedAssignments(register: Register, wishes: readonly PlannedRuling[]) {
  const assignmentIds = wishes.map(({ assignmentId }) => assignmentId);
  return assignmentIds.length === 0 ? [] : await listAssignments(register, { assignmentIds });
}

async function askShard(
  { temporal, register }: { temporal: Client; register: Register },
  { shardId, wishes, actor }: { shardId: string; wishes: readonly PlannedRuling[]; actor: string },
): Promise<RulingOutcome[]> {
  const requests = wishes.map((wish) => ({ ...wish, actor }));
  const updateId = sharedId(wishes);
  const startsBy = Date.now() + STARTS_WITHIN_MS;
  for (;;) {
    try {
      return await temporal.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
        temporal.workflow.getHandle(shardId).executeUpdate(ruleUpdate, { args: [requests], updateId }),
      );
    } catch (error) {
      const isGone = error instanceof WorkflowNotFoundError;
      if (!isGone && !isNewRunBeginning(error)) throw unanswered(error, temporal);
      const ended = isGone ? await endedAssignments(register, wishes) : undefined;
      if (ended !== undefined) return wishes.map((wish) => refusedWish(wish, endedRefusal(wish, ended)));
      // The register knows a cycle a moment before its shards run, and a shard with a long history begins anew.
      if (Date.now() > startsBy) throw unanswered(error, temporal);
      await pause(LOOK_AGAIN_MS);
    }
  }
}

/** The shard asks to be asked again: nothing was done, and its next run takes rulings within moments. */
function isNewRunBeginning(error: unknown): boolean {
  if (!(error instanceof WorkflowUpdateFailedError)) return false;
  return error.cause instanceof ApplicationFailure && error.cause.type === NEW_RUN_BEGINS;
}

/** Where the shard is gone because all its assignments have ended, not because it has still to start. */
async function endedAssignments(
  register: Register,
  wishes: readonly PlannedRuling[],
): Promise<readonly Assignment[] | undefined> {
  const assignments = await wishedAssignments(register, wishes);
  return assignments.every(({ endedAt }) => endedAt !== undefined) ? assignments : undefined;
}

function endedRefusal({ assignmentId }: PlannedRuling, ended: readonly Assignment[]): Refusal {
  const assignment = ended.find((one) => one.assignmentId === assignmentId);
  if (assignment === undefined) return refusal('ASSIGNMENT_NOT_FOUND', { assignmentId });
  // How it ended does not depend on the time any more.
  return refusal('ASSIGNMENT_ENDED', { assignmentId, status: assignmentStatus(assignment, 0) });
}

function portions(wishes: readonly PlannedRuling[]): PlannedRuling[][] {
  const count = Math.ceil(wishes.length / MOST_RULINGS);
  return Array.from({ length: count }, (_, i) => wishes.slice(i * MOST_RULINGS, (i + 1) * MOST_RULINGS));
}

/** One id for the whole update, the same whenever the same rulings are sent again. */
function sharedId(wishes: readonly PlannedRuling[]): string {
  const ids = wishes.map(({ rulingId }) => rulingId).join('\n');
  return createHash('sha256').update(ids).digest('hex');
}

function unanswered(error: unknown, temporal: Client): unknown {
  if (error instanceof WorkflowUpdateFailedError && !isNewRunBeginning(error)) return toldFailure(error);
  const reason =
    error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ? 'no answer in time' : String(error);
  const { address } = temporal.connection as { address?: string };
  return new KyhanError('TEMPORAL_UNAVAILABLE', { address: address ?? 'Temporal', reason }, { cause: error });
}

/** What the shard's activity failed with, with the details that it told; anything else is a bug of ours. */
function toldFailure(error: WorkflowUpdateFailedError): unknown {
  let cause: unknown = error.cause;
  // The failure of the activity lies within that of the update.
  while (cause instanceof Error && !(cause instanceof ApplicationFailure)) cause = cause.cause;
  if (!(cause instanceof ApplicationFailure) || !Object.hasOwn(ERRORS, cause.type ?? '')) return error;
  const [details = {}] = (cause.details ?? []) as ErrorDetails[];
  return toldError(cause.type as ErrorCode, details, { cause: error });
}

function refusedWish({ assignmentId, rulingId }: PlannedRuling, why: Refusal): RulingOutcome {
  return { assignmentId, rulingId, outcome: 'refused', ...why };
}

function worded(outcome: RulingOutcome): RulingOutcome {
  return outcome.outcome === 'refused' ? { ...outcome, details: wordedDetails(outcome.details) } : outcome;
}
