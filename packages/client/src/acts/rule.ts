import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { RulingOutcome } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { listAssignments, type Register } from '@kyhan/register';
import { NEW_RUN_BEGINS, ruleUpdate, type RulingRequest } from '@kyhan/workflows';
import { shardIdOf } from '@kyhan/plan/ids';

/** A wish without its actor, who is known to whoever received it. */
export type RulingWish = Omit<RulingRequest, 'actor'>;

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
  wishes: readonly RulingWish[],
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
  return [...refused, ...answers.flat()];
}

async function sorted(register: Register, wishes: readonly RulingWish[]) {
  const shards = new Map(
    (await wishedAssignments(register, wishes)).map((one) => [one.assignmentId, shardIdOf(one)]),
  );
  const byShard = new Map<string, RulingWish[]>();
  const refused: RulingOutcome[] = [];
  for (const wish of wishes) {
    const shardId = shards.get(wish.assignmentId);
    if (shardId === undefined) refused.push(refusal(wish, 'ASSIGNMENT_NOT_FOUND'));
    else byShard.set(shardId, [...(byShard.get(shardId) ?? []), wish]);
  }
  return { byShard, refused };
}

async function wishedAssignments(register: Register, wishes: readonly RulingWish[]) {
  const assignmentIds = wishes.map(({ assignmentId }) => assignmentId);
  return assignmentIds.length === 0 ? [] : await listAssignments(register, { assignmentIds });
}

async function askShard(
  { temporal, register }: { temporal: Client; register: Register },
  { shardId, wishes, actor }: { shardId: string; wishes: readonly RulingWish[]; actor: string },
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
      if (isGone && (await haveEnded(register, wishes)))
        return wishes.map((wish) => refusal(wish, 'ASSIGNMENT_ENDED'));
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

/** The shard is gone because all its assignments have ended, not because it has still to start. */
async function haveEnded(register: Register, wishes: readonly RulingWish[]): Promise<boolean> {
  const assignments = await wishedAssignments(register, wishes);
  return assignments.every(({ endedAt }) => endedAt !== undefined);
}

function portions(wishes: readonly RulingWish[]): RulingWish[][] {
  const count = Math.ceil(wishes.length / MOST_RULINGS);
  return Array.from({ length: count }, (_, i) => wishes.slice(i * MOST_RULINGS, (i + 1) * MOST_RULINGS));
}

/** One id for the whole update, the same whenever the same rulings are sent again. */
function sharedId(wishes: readonly RulingWish[]): string {
  const ids = wishes.map(({ rulingId }) => rulingId).join('\n');
  return createHash('sha256').update(ids).digest('hex');
}

function unanswered(error: unknown, temporal: Client): unknown {
  if (error instanceof WorkflowUpdateFailedError && !isNewRunBeginning(error)) return error;
  const reason =
    error instanceof WorkflowUpdateRPCTimeoutOrCancelledError ? 'no answer in time' : String(error);
  const { address } = temporal.connection as { address?: string };
  return new KyhanError('TEMPORAL_UNAVAILABLE', { address: address ?? 'Temporal', reason }, { cause: error });
}

function refusal({ assignmentId, rulingId }: RulingWish, code: 'ASSIGNMENT_ENDED' | 'ASSIGNMENT_NOT_FOUND') {
  return { assignmentId, rulingId, outcome: 'refused' as const, code };
}
