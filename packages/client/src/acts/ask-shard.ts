import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { PlannedRuling } from '@kyhan/contracts';
import { assignmentStatus, comesAfterEnd, refusal, type Refusal, type RulingOutcome } from '@kyhan/engine';
import { shardIdOf } from '@kyhan/plan/ids';
import { findPlan, listDoneRulings, storeRulings, type Assignment, type Register } from '@kyhan/register';
import { workflowRulingWords } from '@kyhan/words';
import { NEW_RUN_BEGINS, ruleUpdate } from '@kyhan/workflows';
import { temporalSilent } from '../temporal-answers.js';
import { toldFailure } from '../told-failure.js';
import { askEndedShard } from './ask-ended-shard.js';
import { refusedWish } from './refused-wish.js';
import type { RulingDependencies } from './ruling-dependencies.js';
import { wishedAssignments } from './wished-assignments.js';

const ANSWER_WITHIN_MS = 30_000;
const STARTS_WITHIN_MS = 5000;
const LOOK_AGAIN_MS = 200;
/** The second is what Temporal's server says of an update that was accepted and never answered. */
const RUN_ENDS: ReadonlySet<string> = new Set([NEW_RUN_BEGINS, 'AcceptedUpdateCompletedWorkflow']);

/** A wish with the assignment that it is about. */
export interface Wished {
  readonly wish: PlannedRuling;
  readonly assignment: Assignment;
}

export interface ShardUpdate {
  /** All of one shard. */
  readonly wished: readonly Wished[];
  readonly actor: string;
}

/**
 * Stores the rulings of one shard, has it carry them out, and answers each.
 * @throws KyhanError TEMPORAL_UNAVAILABLE where no answer came
 */
export async function askShard(
  dependencies: RulingDependencies,
  { wished, actor }: ShardUpdate,
): Promise<RulingOutcome[]> {
  const { temporal, register, clock } = dependencies;
  const wishes = wished.map(({ wish }) => wish);
  const [first] = wished;
  if (first === undefined) return [];
  // Stored before it is asked: histories hold ids, never texts.
  const rulings = wishes.map((wish) => ({ ...wish, actor }));
  await storeRulings(register, { rulings, askedAt: clock.now() });
  const request = {
    rulings: wishes.map(nameOf),
    sentence: await sentenceOf(dependencies, { wished, actor }),
  };
  const shardId = shardIdOf(first.assignment);
  // A new one for each time of asking: Temporal would answer an old one with what was said then.
  const updateId = randomUUID();
  const startsBy = Date.now() + STARTS_WITHIN_MS;
  const { cycleId, shard } = first.assignment;
  let ask = () =>
    temporal.workflow.getHandle(shardId).executeUpdate(ruleUpdate, { args: [request], updateId });
  for (;;) {
    try {
      return await temporal.withDeadline(Date.now() + ANSWER_WITHIN_MS, () => ask());
    } catch (error) {
      const isGone = error instanceof WorkflowNotFoundError;
      if (!isGone && !isRunEnding(error)) throw unanswered(error, temporal);
      const ended = isGone ? await endedAssignments(register, wishes) : undefined;
      if (ended !== undefined && !isMending(wishes, ended))
        return await endedOutcomes(register, wishes, ended);
      if (ended !== undefined) ask = () => askEndedShard(dependencies, { cycleId, shard, request, updateId });
      // The register knows a cycle a moment before its shards run, and a shard with a long history begins anew.
      if (Date.now() > startsBy) throw unanswered(error, temporal);
      await pause(LOOK_AGAIN_MS);
    }
  }
}

function nameOf({ assignmentId, rulingId }: PlannedRuling) {
  return { assignmentId, rulingId };
}

/** Who ruled what for which units, as the newest version of the plan names them. */
async function sentenceOf(
  { register, language }: RulingDependencies,
  { wished, actor }: ShardUpdate,
): Promise<string> {
  const plan = await findPlan(register, wished[0]?.assignment.planSlug ?? '');
  const names = new Map(plan?.plan.units.map(({ id, name }) => [id, name]));
  const rulings = wished.map(({ wish, assignment }) => ({ ruling: wish.ruling, unitId: assignment.unitId }));
  return workflowRulingWords({ actor, rulings, unitName: (unitId) => names.get(unitId) }, language);
}

/**
 * This run of the shard ends before it answers: it asks to be asked again, or was reset or terminated in the middle. Its
 * next run takes rulings within moments, and what was carried out before is done no second time.
 */
function isRunEnding(error: unknown): boolean {
  if (!(error instanceof WorkflowUpdateFailedError)) return false;
  const { cause } = error;
  return cause instanceof ApplicationFailure && RUN_ENDS.has(cause.type ?? '');
}

/** Where the shard is gone because all its assignments have ended, not because it has still to start. */
async function endedAssignments(
  register: Register,
  wishes: readonly PlannedRuling[],
): Promise<readonly Assignment[] | undefined> {
  const assignments = await wishedAssignments(register, wishes);
  return assignments.every(({ endedAt }) => endedAt !== undefined) ? assignments : undefined;
}

/** Whether some of it is carried out after the end. */
function isMending(wishes: readonly PlannedRuling[], ended: readonly Assignment[]): boolean {
  return wishes.some(({ assignmentId, ruling }) => {
    const assignment = ended.find((one) => one.assignmentId === assignmentId);
    return assignment !== undefined && comesAfterEnd(ruling, assignment);
  });
}

/** What ended by this very ruling was carried out before; any other comes too late. */
async function endedOutcomes(
  register: Register,
  wishes: readonly PlannedRuling[],
  ended: readonly Assignment[],
): Promise<RulingOutcome[]> {
  const done = await listDoneRulings(register, wishes.map(nameOf));
  const isDone = (wish: PlannedRuling) =>
    done.some((one) => one.assignmentId === wish.assignmentId && one.rulingId === wish.rulingId);
  return wishes.map((wish) =>
    isDone(wish)
      ? { ...nameOf(wish), outcome: 'already-done' }
      : refusedWish(wish, endedRefusal(wish, ended)),
  );
}

function endedRefusal({ assignmentId }: PlannedRuling, ended: readonly Assignment[]): Refusal {
  const assignment = ended.find((one) => one.assignmentId === assignmentId);
  if (assignment === undefined) return refusal('ASSIGNMENT_NOT_FOUND', { assignmentId });
  // How it ended does not depend on the time any more.
  return refusal('ASSIGNMENT_ENDED', { assignmentId, status: assignmentStatus(assignment, 0) });
}

function unanswered(error: unknown, temporal: Client): unknown {
  if (error instanceof WorkflowUpdateFailedError && !isRunEnding(error)) return toldFailure(error);
  const isLate = error instanceof WorkflowUpdateRPCTimeoutOrCancelledError;
  return temporalSilent(temporal, error, isLate ? 'no answer in time' : String(error));
}
