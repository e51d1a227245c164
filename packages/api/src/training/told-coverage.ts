import type { CoverageAnswer, Untold } from '@kyhan/contracts';
import {
  coverageOn,
  knownSessions,
  targetForecast,
  UNKNOWN_ROSTER,
  UNTOLD_SESSION,
  type RosterRecord,
} from '@kyhan/engine/training';
import { planNames, type Obligation, type Plan, type TrainingTarget } from '@kyhan/plan';
import { certificateKey, type StoredTraining } from '@kyhan/register';
import { given } from '../given.js';

export type ToldCoverage = Untold<CoverageAnswer>;
type ToldTarget = ToldCoverage['targets'][number];
type ToldSession = ToldCoverage['sessions'][number];

export interface CoverageWish {
  readonly plan: Plan;
  readonly known: StoredTraining;
  readonly on: string;
  /** The units whose people may be seen; absent: all. */
  readonly units?: ReadonlySet<string> | undefined;
}

/** How far the training of a plan has come on a day, for whoever sees some units alone of those. Pure; throws nothing. */
export function toldCoverage(wish: CoverageWish): ToldCoverage {
  const { plan, on } = wish;
  const targets = plan.obligations.flatMap((obligation) =>
    obligation.targets.map((target) => toldTarget(wish, obligation, target)),
  );
  return { planSlug: plan.slug, on, targets, sessions: toldSessions(wish) };
}

function toldTarget(
  { plan, known, on, units: seen }: CoverageWish,
  obligation: Obligation,
  target: TrainingTarget,
): ToldTarget {
  const roster = known.book.rosters.get(target.roster) ?? UNKNOWN_ROSTER;
  const begins = obligation.inForce.from ?? plan.inForce.from;
  const question = { plan, target, scope: obligation.scope, roster, on, begins };
  const whole = coverageOn(question);
  const coverage = seen === undefined ? whole : coverageOn({ ...question, ofUnits: seen });
  const { measuredOn, onRoster, trained, percent, isReached } = coverage;
  const names = planNames(plan);
  return {
    obligation: obligation.id,
    target: target.id,
    title: target.title ?? { vi: target.id, en: target.id },
    roster: target.roster,
    wanted: target.percent,
    by: target.by,
    count: target.count ?? 'people',
    measuredOn,
    onRoster,
    trained,
    percent,
    isReached,
    ...given({
      toldAt: known.toldAt.get(target.roster),
      forecast: seen === undefined ? targetForecast(question, whole) : undefined,
    }),
    units: coverage.units.map(({ unit, people, left: _left, ...counted }) => ({
      unit,
      unitName: names.unitName(unit),
      ...counted,
      people: people.map((person) => ({
        person,
        ...known.trainees.get(person),
        ...given({ trainedOn: firstDay(roster, person, on) }),
      })),
    })),
  };
}

function firstDay({ attended }: RosterRecord, person: string, on: string): string | undefined {
  return attended.get(person)?.find((day) => day <= on);
}

function toldSessions({ plan, known, units: seen }: CoverageWish): ToldSession[] {
  const names = planNames(plan);
  return knownSessions(plan, known.book).map(({ session, obligation, rosters, ...rest }) => {
    const { nominations, attended, attendedHeads, certified } =
      known.book.sessions.get(session) ?? UNTOLD_SESSION;
    const unitOf = new Map(nominations.map(({ person, unit }) => [person, unit]));
    const came = new Set(attended);
    const people = [...new Set([...unitOf.keys(), ...attended])]
      .filter((person) => seen === undefined || seen.has(unitOf.get(person) ?? ''))
      .map((person) => ({
        person,
        ...given({
          unit: unitOf.get(person),
          code: known.trainees.get(person)?.code,
          name: known.trainees.get(person)?.name,
          certificate: known.certificates.get(certificateKey(session, person)),
          certifiedOn: certified.get(person),
        }),
        hasAttended: came.has(person),
      }));
    return {
      session,
      obligation,
      obligationTitle: names.obligationTitle(obligation),
      rosters: [...rosters],
      ...rest,
      nominated: nominations.length,
      attended: attended.length + attendedHeads.reduce((sum, { heads }) => sum + heads, 0),
      people,
    };
  });
}
