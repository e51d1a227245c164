import type { PlannedRuling } from '@kyhan/contracts';
import type { RulingOutcome } from '@kyhan/engine';
import { isKyhanError } from '@kyhan/errors';
import { planNames, type Plan } from '@kyhan/plan';
import { actorIdOf, findingIdOf, readAssignmentId, successionRulingIdOf, unitKeyOf } from '@kyhan/plan/ids';
import { findPlan, openFinding } from '@kyhan/register';
import { SUCCESSION_REASON, shortDate } from '@kyhan/words';
import type { RuledBy } from '../acts/rule.js';
import type { RulingDependencies } from '../acts/ruling-dependencies.js';
import { openSuccessions, type OpenSuccession } from './open-successions.js';

export interface SuccessionDependencies extends Omit<RulingDependencies, 'temporal'> {
  /** Has the shards carry the rulings out. */
  readonly rule: (wishes: readonly PlannedRuling[], by: RuledBy) => Promise<RulingOutcome[]>;
}

export interface SuccessionOrder {
  readonly planSlug: string;
  /** Told of progress. */
  readonly onPart: () => void;
}

/** So many shards are asked at once. */
const PORTION = 50;

/**
 * Hands what units owe that have ended to who lives in their place, by the newest version of the plan; where nobody
 * does, or several and the plan does not say which, a finding asks a person (design, invariant 7). The ids of the
 * rulings follow from unit and assignment, so that what was interrupted is ended by doing it again.
 * Throws nothing for a shard that gives no answer: what it has waits for the next audit, and a finding says so.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function carryOutSuccessions(
  dependencies: SuccessionDependencies,
  { planSlug, onPart }: SuccessionOrder,
): Promise<RulingOutcome[]> {
  const { register, clock, language } = dependencies;
  const newest = await findPlan(register, planSlug);
  if (newest === undefined) return [];
  const { plan, version } = newest;
  const day = { plan, now: clock.now() };
  const ended = await openSuccessions(register, day);
  const passing = ended.flatMap((one) => wishOf(plan, one, language));
  const outcomes: RulingOutcome[] = [];
  for (const round of rounds(passing))
    for (let i = 0; i < round.length; i += PORTION) {
      onPart();
      outcomes.push(...(await passed(dependencies, round.slice(i, i + PORTION), version)));
    }
  const left = passing.length === 0 ? ended : await openSuccessions(register, day);
  await askWhatIsLeft(dependencies, plan, left);
  return outcomes;
}

/** What has ended passes by the version that says so, whoever applied it; a shard that is silent is asked by the next audit. */
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
    { assignmentId, ruling: 'hand-over', rulingId: successionRulingIdOf({ from, assignmentId }), to, reason },
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

/** One finding for each unit that has ended and still owes; it closes when the unit owes nothing any more. */
async function askWhatIsLeft(
  { register, clock }: SuccessionDependencies,
  plan: Plan,
  left: readonly OpenSuccession[],
): Promise<void> {
  const { unitName } = planNames(plan);
  const counts = new Map<string, number>();
  for (const { assignment } of left) counts.set(assignment.unitId, (counts.get(assignment.unitId) ?? 0) + 1);
  for (const [unitId, count] of counts) {
    const own = left.filter(({ assignment }) => assignment.unitId === unitId);
    const choices = own.flatMap(({ succession }) =>
      succession.kind === 'asks' ? succession.choices : succession.to,
    );
    const subject = unitKeyOf({ planSlug: plan.slug, unitId });
    await openFinding(register, {
      findingId: findingIdOf({ kind: 'unit-without-future', about: subject }),
      kind: 'unit-without-future',
      subject,
      data: { unit: unitName(unitId), why: 'ended', count, successors: [...new Set(choices)].map(unitName) },
      at: clock.now(),
    });
  }
}
