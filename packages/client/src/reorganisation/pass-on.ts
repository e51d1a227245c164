import type { PlannedRuling } from '@kyhan/contracts';
import type { RulingOutcome } from '@kyhan/engine';
import { isKyhanError } from '@kyhan/errors';
import { planNames, type Plan } from '@kyhan/plan';
import { actorIdOf, readAssignmentId, successionRulingIdOf, type ReorganisationName } from '@kyhan/plan/ids';
import { findPlan } from '@kyhan/register';
import { SUCCESSION_REASON, shortDate } from '@kyhan/words';
import type { RuledBy } from '../acts/rule.js';
import type { RulingDependencies } from '../acts/ruling-dependencies.js';
import { openSuccessions, successionsOn, type OpenSuccession } from './open-successions.js';

export interface SuccessionDependencies extends Omit<RulingDependencies, 'temporal'> {
  /** Has the shards carry the rulings out. */
  readonly rule: (wishes: readonly PlannedRuling[], by: RuledBy) => Promise<RulingOutcome[]>;
}

/** So many shards are asked at once. */
const PORTION = 50;

/**
 * Hands what units owe that ended on the day before to who lives in their place, by the newest version of the plan. The
 * ids of the rulings follow from unit and assignment, so that what was interrupted is ended by doing it again.
 * Throws nothing for a shard that gives no answer: what it has is left, and asked for again.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function passOn(
  dependencies: SuccessionDependencies,
  reorganisation: ReorganisationName,
  onPart: () => void = () => undefined,
): Promise<RulingOutcome[]> {
  const { register, clock, language } = dependencies;
  const newest = await findPlan(register, reorganisation.planSlug);
  if (newest === undefined) return [];
  const { plan, version } = newest;
  const ended = await openSuccessions(register, { plan, now: clock.now() });
  const passing = successionsOn(ended, reorganisation).flatMap((one) => wishOf(plan, one, language));
  const outcomes: RulingOutcome[] = [];
  for (const round of rounds(passing))
    for (let i = 0; i < round.length; i += PORTION) {
      onPart();
      outcomes.push(...(await passed(dependencies, round.slice(i, i + PORTION), version)));
    }
  return outcomes;
}

/** What has ended passes by the version that says so, whoever applied it. */
async function passed(
  { rule }: SuccessionDependencies,
  wishes: readonly PlannedRuling[],
  version: number,
): Promise<RulingOutcome[]> {
  try {
    const by = { actor: actorIdOf({ kind: 'plan', version }), may: () => true };
    return await rule(wishes, by);
  } catch (error) {
    if (isKyhanError(error) && error.code === 'TEMPORAL_UNAVAILABLE') return [];
    throw error;
  }
}

type Passing = PlannedRuling & { readonly to: string };

function wishOf(
  plan: Plan,
  { assignment, succession }: OpenSuccession,
  language: SuccessionDependencies['language'],
): Passing[] {
  if (succession.kind !== 'passes') return [];
  const { assignmentId, unitId: from } = assignment;
  const { to, endedOn } = succession;
  const { unitName } = planNames(plan);
  const words = { from: unitName(from), to: unitName(to), on: shortDate(endedOn) };
  const reason = SUCCESSION_REASON(words)[language];
  return [
    {
      assignmentId,
      ruling: 'hand-over',
      rulingId: successionRulingIdOf({ from, assignmentId }),
      from,
      to,
      reason,
    },
  ];
}

/** Two that pass to one unit in one cycle come one after the other: the second may be merged with the first. */
function rounds(passing: readonly Passing[]): Passing[][] {
  const all: Passing[][] = [];
  const seen = new Map<string, number>();
  for (const wish of passing) {
    const { cycleId, stepId } = readAssignmentId(wish.assignmentId) ?? {};
    const work = `${cycleId} ${stepId} ${wish.to}`;
    const index = seen.get(work) ?? 0;
    seen.set(work, index + 1);
    (all[index] ??= []).push(wish);
  }
  return all;
}
