import type { CoverageAnswer, Untold } from '@kyhan/contracts';
import { coverageOf, knownSessions, measuredDay, paceBegins, targetForecast } from '@kyhan/engine/training';
import { planNames, type Obligation, type Plan, type TrainingTarget } from '@kyhan/plan';
import { countCoverage, readSessions, type CountedTarget, type Register } from '@kyhan/register';
import { given } from '../given.js';

export type ToldCoverage = Untold<CoverageAnswer>;
type ToldTarget = ToldCoverage['targets'][number];
type ToldSession = ToldCoverage['sessions'][number];

export interface CoverageWish {
  readonly plan: Plan;
  readonly on: string;
  /** The units that may be seen; absent: all. */
  readonly units?: ReadonlySet<string> | undefined;
}

/**
 * How far the training of a plan has come on a day, for whoever sees some units alone of those: counted by the register,
 * however many people there are.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function toldCoverage(register: Register, wish: CoverageWish): Promise<ToldCoverage> {
  const { plan, on } = wish;
  const aims = plan.obligations.flatMap((obligation) =>
    obligation.targets.map((target) => ({
      obligation,
      target,
      begins: obligation.inForce.from ?? plan.inForce.from,
    })),
  );
  const asks = aims.map(({ target, begins }) => ({
    roster: target.roster,
    counts: target.count === 'heads',
    measuredOn: measuredDay(target, on),
    trainedBy: on,
    since: paceBegins({ on, begins }),
  }));
  const counted = await countCoverage(register, plan.slug, asks);
  const targets = aims.map((aim, place) => toldTarget(wish, aim, counted[place] ?? { units: [] }));
  return { planSlug: plan.slug, on, targets, sessions: await toldSessions(register, plan) };
}

interface Aim {
  readonly obligation: Obligation;
  readonly target: TrainingTarget;
  readonly begins: string;
}

function toldTarget(
  { plan, on, units: seen }: CoverageWish,
  { obligation, target, begins }: Aim,
  { units: counts, toldAt }: CountedTarget,
): ToldTarget {
  const question = { plan, target, scope: obligation.scope, on };
  const whole = coverageOf(question, counts);
  const coverage = seen === undefined ? whole : coverageOf({ ...question, ofUnits: seen }, counts);
  const before = counts.map((unit) => ({ ...unit, trained: unit.trainedBefore }));
  const { trained: trainedBefore } = coverageOf(question, before);
  const { on: _on, units, ...told } = coverage;
  const names = planNames(plan);
  return {
    obligation: obligation.id,
    target: target.id,
    title: target.title ?? { vi: target.id, en: target.id },
    roster: target.roster,
    wanted: target.percent,
    by: target.by,
    count: target.count ?? 'people',
    ...told,
    ...given({
      toldAt,
      forecast: seen === undefined ? targetForecast({ target, on, begins, trainedBefore }, whole) : undefined,
    }),
    units: units.map((unit) => ({ ...unit, unitName: names.unitName(unit.unit) })),
  };
}

/** Every session of the plan, with how many were nominated and came. */
async function toldSessions(register: Register, plan: Plan): Promise<ToldSession[]> {
  const names = planNames(plan);
  const told = await readSessions(register, plan.slug);
  return knownSessions(plan, told).map(({ session, obligation, rosters, ...rest }) => ({
    session,
    obligation,
    obligationTitle: names.obligationTitle(obligation),
    rosters: [...rosters],
    ...rest,
    nominated: told.get(session)?.nominated ?? 0,
    attended: told.get(session)?.attended ?? 0,
  }));
}
