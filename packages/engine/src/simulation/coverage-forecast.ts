import { localDate, type PlainDate } from '@kyhan/calendar';
import { audienceOn, type Obligation, type Plan, type RosterEntry, type TrainingTarget } from '@kyhan/plan';
import { isOnRoster } from '../training/is-on-roster.js';
import { shareOf } from '../training/share-of.js';
import type { AssignmentLife } from './assignment-life.js';
import type { World } from './act.js';
import { drawn } from './drawn.js';
import type { SimulatedAssignment, SimulatedCycle } from './simulated-cycles.js';

/** The share of a roster that is trained on a day. */
interface Coverage {
  readonly on: PlainDate;
  readonly onRoster: number;
  readonly trained: number;
  readonly percent: number;
}

/** What becomes of one training target. */
export interface CoverageForecast {
  readonly obligation: string;
  readonly target: string;
  readonly percent: number;
  readonly by: PlainDate;
  /** After each round of training. */
  readonly rounds: readonly Coverage[];
  /** On the day by which it is to be reached, or at the end of the simulation where that comes first. */
  readonly atEnd: Coverage;
  /** The round that reaches it; null where none does. */
  readonly reachedOn: PlainDate | null;
}

/** A simulated cycle with the lives of its assignments, in their order. */
export interface LivedCycle {
  readonly cycle: SimulatedCycle;
  readonly lives: readonly { readonly owed: SimulatedAssignment; readonly life: AssignmentLife }[];
}

interface Forecast {
  readonly plan: Plan;
  readonly world: World;
  /** Rosters by the path that the plan file gives; a target whose roster is absent has no forecast. */
  readonly rosters: Readonly<Record<string, readonly RosterEntry[]>>;
  /** Last day of the simulation. */
  readonly to: PlainDate;
}

/**
 * Coverage of the training targets of one obligation. A round is held where the last step of a cycle is accepted;
 * units one of whose earlier steps was accepted with content nominate a share of their own people who are not trained yet.
 */
export function coverageForecasts(
  forecast: Forecast,
  obligation: Obligation,
  cycles: readonly LivedCycle[],
): CoverageForecast[] {
  return obligation.targets.flatMap((target) => {
    const roster = forecast.rosters[target.roster];
    // Of heads nobody knows whom the next round reaches.
    return roster === undefined || target.count === 'heads'
      ? []
      : [targetForecast(forecast, { obligation, target, roster, cycles })];
  });
}

interface Targeted {
  readonly obligation: Obligation;
  readonly target: TrainingTarget;
  readonly roster: readonly RosterEntry[];
  readonly cycles: readonly LivedCycle[];
}

function targetForecast(
  forecast: Forecast,
  { obligation, target, roster, cycles }: Targeted,
): CoverageForecast {
  const trained = new Set<string>();
  const rounds: Coverage[] = [];
  for (const cycle of cycles) {
    const heldOn = roundDay(forecast.plan, cycle);
    if (heldOn === undefined || heldOn > forecast.to) continue;
    for (const person of attending(forecast, { cycle, target, roster, heldOn, trained })) trained.add(person);
    rounds.push(coverage(roster, trained, heldOn));
  }
  const { id, percent, by } = target;
  const end = by < forecast.to ? by : forecast.to;
  // Whoever was trained after that day does not count for it.
  const last = rounds.filter(({ on }) => on <= end).at(-1);
  const reached = rounds.find((round) => round.percent >= percent);
  return {
    obligation: obligation.id,
    target: id,
    percent,
    by,
    rounds,
    atEnd: last === undefined ? coverage(roster, new Set(), end) : { ...last, on: end },
    reachedOn: reached?.on ?? null,
  };
}

interface Round {
  readonly cycle: LivedCycle;
  readonly target: TrainingTarget;
  readonly roster: readonly RosterEntry[];
  readonly heldOn: PlainDate;
  readonly trained: ReadonlySet<string>;
}

function attending({ plan, world }: Forecast, { cycle, target, roster, heldOn, trained }: Round): string[] {
  const { seed, behaviour } = world;
  const { cycleId } = cycle.cycle;
  const nominating = nominatingUnits(plan, cycle, roster);
  return roster
    .filter((entry) => isOnRoster(entry, heldOn) && !trained.has(entry.person) && nominating.has(entry.unit))
    .filter(({ person }) => drawn(seed, cycleId, target.id, person, 'nominated') < behaviour.nominated)
    .filter(({ person }) => drawn(seed, cycleId, target.id, person, 'attended') < behaviour.attended)
    .map(({ person }) => person);
}

/** Units of the roster for which somebody nominated: they themselves, or who owes in their place. */
function nominatingUnits(
  plan: Plan,
  { cycle, lives }: LivedCycle,
  roster: readonly RosterEntry[],
): Set<string> {
  const holding = cycle.obligation.steps.at(-1);
  const isOnlyStep = cycle.obligation.steps.length === 1;
  const nominated = new Set(
    lives
      .filter(
        ({ owed, life }) =>
          owed.step.id !== holding?.id && isDone(life) && life.state.submission?.nil === false,
      )
      .map(({ owed }) => owed.unitId),
  );
  const units = [...new Set(roster.map(({ unit }) => unit))];
  return new Set(
    units.filter((unit) => {
      const owing = cycle.plan.steps.flatMap(({ due }) => {
        return audienceOn(plan, due.on, { audience: [unit], scope: cycle.obligation.scope }).unitIds;
      });
      return isOnlyStep || owing.some((unitId) => nominated.has(unitId));
    }),
  );
}

/** The day on which the last step was accepted from everybody; undefined where that did not happen. */
function roundDay(plan: Plan, { cycle, lives }: LivedCycle): PlainDate | undefined {
  const last = cycle.obligation.steps.at(-1);
  const own = lives.filter(({ owed }) => owed.step.id === last?.id);
  if (own.length === 0 || !own.every(({ life }) => isDone(life))) return undefined;
  return localDate(Math.max(...own.map(({ life }) => life.state.acceptedAt ?? 0)), plan.timeZone);
}

function isDone({ state }: AssignmentLife): boolean {
  return state.acceptedAt !== undefined;
}

function coverage(roster: readonly RosterEntry[], trained: ReadonlySet<string>, on: PlainDate): Coverage {
  const present = new Set(roster.filter((entry) => isOnRoster(entry, on)).map(({ person }) => person));
  const reached = [...present].filter((person) => trained.has(person)).length;
  return { on, onRoster: present.size, trained: reached, percent: shareOf(reached, present.size) ?? 0 };
}
