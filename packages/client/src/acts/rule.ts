import { refusal, type Refusal, type RulingOutcome } from '@kyhan/engine';
import { isKyhanError } from '@kyhan/errors';
import { wordedDetails } from '@kyhan/words';
import type { Assignment, Register } from '@kyhan/register';
import { rulingWish, type PlannedRuling } from '@kyhan/contracts';
import { MOST_RULED } from '@kyhan/workflows';
import { shardIdOf } from '@kyhan/plan/ids';
import { checked } from '../asked/checked.js';
import { askShard, type Wished } from './ask-shard.js';
import { refusedWish } from './refused-wish.js';
import type { RulingDependencies } from './ruling-dependencies.js';
import { wishedAssignments } from './wished-assignments.js';

const MOST_AT_ONCE = 8;

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
  // What moves a day for all was checked with what moves it: a version of the plan, or a meeting that is put off.
  if (moved !== undefined) return undefined;
  try {
    checked(rulingWish, wish);
    return undefined;
  } catch (error) {
    if (!isKyhanError(error)) throw error;
    return { code: error.code, details: error.details };
  }
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

function worded(outcome: RulingOutcome): RulingOutcome {
  return outcome.outcome === 'refused' ? { ...outcome, details: wordedDetails(outcome.details) } : outcome;
}
