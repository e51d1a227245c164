import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
  type Client,
} from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { assignmentStatus, refusal, type PlanClock, type Refusal, type RulingOutcome } from '@kyhan/engine';
import { isKyhanError } from '@kyhan/errors';
import { wordedDetails, workflowRulingWords, type Language } from '@kyhan/words';
import {
  findPlan,
  listAssignments,
  listDoneRulings,
  storeRulings,
  type Assignment,
  type Register,
} from '@kyhan/register';
import { rulingWish, type PlannedRuling } from '@kyhan/contracts';
import { MOST_RULED, NEW_RUN_BEGINS, ruleUpdate } from '@kyhan/workflows';
import { shardIdOf } from '@kyhan/plan/ids';
import { temporalSilent } from '../temporal-answers.js';
import { toldFailure } from '../told-failure.js';
import { checked } from '../asked/checked.js';

const ANSWER_WITHIN_MS = 30_000;
const STARTS_WITHIN_MS = 5000;
const LOOK_AGAIN_MS = 200;

const MOST_AT_ONCE = 8;

export interface RulingDependencies {
  readonly temporal: Client;
  readonly register: Register;
  readonly clock: Pick<PlanClock, 'now'>;
  /** Of the deployment: in which Temporal's own page names who ruled what. */
  readonly language: Language;
}

/** Who rules, as events name them, and on what they may: what they may not rule on is not there for them. */
export interface RuledBy {
  readonly actor: string;
  readonly may: (wish: PlannedRuling, assignment: Assignment) => boolean;
}

/**
 * Stores rulings, has their shards carry them out, one update per shard, and answers each. Repeating a call with the
 * same ruling ids is safe: what was carried out is not carried out again, what was refused is decided anew.
 * @throws KyhanError TEMPORAL_UNAVAILABLE where no answer came; what was done is not known then.
 */
export async function rule(
  dependencies: RulingDependencies,
  wishes: readonly PlannedRuling[],
  { actor, may }: RuledBy,
): Promise<RulingOutcome[]> {
  const { byShard, refused } = await sorted(dependencies.register, wishes, may);
  const updates = [...byShard.values()].flatMap((group) =>
    portions(group).map((portion) => ({ wished: portion, actor })),
  );
  const answers: RulingOutcome[][] = [];
  // Each has its own time to answer: all at once, the last would wait for all the others.
  for (let i = 0; i < updates.length; i += MOST_AT_ONCE) {
    const some = updates.slice(i, i + MOST_AT_ONCE);
    answers.push(...(await Promise.all(some.map((update) => askShard(dependencies, update)))));
  }
  return [...refused, ...answers.flat()].map(worded);
}

/** A wish with the assignment that it is about. */
interface Wished {
  readonly wish: PlannedRuling;
  readonly assignment: Assignment;
}

async function sorted(register: Register, wishes: readonly PlannedRuling[], may: RuledBy['may']) {
  const refused: RulingOutcome[] = [];
  const readable = wishes.filter((wish) => {
    const problem = problemOf(wish);
    if (problem !== undefined) refused.push(refusedWish(wish, problem));
    return problem === undefined;
  });
  const assignments = new Map(
    (await wishedAssignments(register, readable)).map((one) => [one.assignmentId, one]),
  );
  const byShard = new Map<string, Wished[]>();
  for (const wish of readable) {
    const { assignmentId } = wish;
    const assignment = assignments.get(assignmentId);
    if (assignment === undefined || !may(wish, assignment))
      refused.push(refusedWish(wish, refusal('ASSIGNMENT_NOT_FOUND', { assignmentId })));
    else {
      const shardId = shardIdOf(assignment);
      byShard.set(shardId, [...(byShard.get(shardId) ?? []), { wish, assignment }]);
    }
  }
  return { byShard, refused };
}

/** One that nobody can read, or no register keep, is refused by itself: the others that came with it are done. */
function problemOf({ moved, ...wish }: PlannedRuling): Refusal | undefined {
  // A move is the plan's own, and no person's request.
  if (moved !== undefined) return undefined;
  try {
    checked(rulingWish, wish);
    return undefined;
  } catch (error) {
    if (!isKyhanError(error)) throw error;
    return { code: error.code, details: error.details };
  }
}

async function wishedAssignments(register: Register, wishes: readonly PlannedRuling[]) {
  const assignmentIds = wishes.map(({ assignmentId }) => assignmentId);
  return assignmentIds.length === 0 ? [] : await listAssignments(register, { assignmentIds });
}

interface ShardUpdate {
  /** All of one shard. */
  readonly wished: readonly Wished[];
  readonly actor: string;
}

async function askShard(
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
  for (;;) {
    try {
      return await temporal.withDeadline(Date.now() + ANSWER_WITHIN_MS, () =>
        temporal.workflow.getHandle(shardId).executeUpdate(ruleUpdate, { args: [request], updateId }),
      );
    } catch (error) {
      const isGone = error instanceof WorkflowNotFoundError;
      if (!isGone && !isNewRunBeginning(error)) throw unanswered(error, temporal);
      const ended = isGone ? await endedAssignments(register, wishes) : undefined;
      if (ended !== undefined) return await endedOutcomes(register, wishes, ended);
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

/** As many as an update may carry, by number and by the characters of their ids; its sentence is short. */
function portions(wished: readonly Wished[]): Wished[][] {
  const all: Wished[][] = [];
  let characters = Infinity;
  for (const one of wished) {
    const { assignmentId, rulingId } = one.wish;
    characters += assignmentId.length + rulingId.length;
    const last = all.at(-1);
    if (last !== undefined && last.length < MOST_RULED.rulings && characters < MOST_RULED.characters - 1000)
      last.push(one);
    else {
      all.push([one]);
      characters = assignmentId.length + rulingId.length;
    }
  }
  return all;
}

function unanswered(error: unknown, temporal: Client): unknown {
  if (error instanceof WorkflowUpdateFailedError && !isNewRunBeginning(error)) return toldFailure(error);
  const isLate = error instanceof WorkflowUpdateRPCTimeoutOrCancelledError;
  return temporalSilent(temporal, error, isLate ? 'no answer in time' : String(error));
}

function refusedWish({ assignmentId, rulingId }: PlannedRuling, why: Refusal): RulingOutcome {
  return { assignmentId, rulingId, outcome: 'refused', ...why };
}

function worded(outcome: RulingOutcome): RulingOutcome {
  return outcome.outcome === 'refused' ? { ...outcome, details: wordedDetails(outcome.details) } : outcome;
}
