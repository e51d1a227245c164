import { isoInstant, type Instant, type PlainDate, type Roll, type WorkingCalendar } from '@kyhan/calendar';
import { audienceOn } from './audience.js';
import { cyclePlan, expectedPeriods, isCycleEstimate, type CyclePlan } from './cycle-plan.js';
import type { Basis, Obligation, Plan, Step } from './plan.js';

/** A cycle that the plan expects: when it opens and falls due. */
export interface CycleOpening {
  readonly obligationId: string;
  readonly periodKey: string;
  readonly opensAt: Instant;
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
}

/** One row of `preview`: a cycle before it exists. */
export interface ExpectedCycle extends CycleOpening {
  readonly obligation: Obligation;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  readonly nominalDueOn: PlainDate;
  readonly roll: Roll;
  readonly lastWorkingDayOn?: PlainDate | undefined;
  /** How many assignments it opens, over all steps. */
  readonly assignments: number;
  readonly units: readonly string[];
  readonly basis: Basis;
  /** A date rests on a year without an announced table. */
  readonly estimate: boolean;
  readonly steps: CyclePlan['steps'];
}

/** Every cycle that the plan expects in all its years, in the order of opening; on-request ones have none. */
export function cycleOpenings(plan: Plan, calendar: WorkingCalendar): CycleOpening[] {
  const openings: CycleOpening[] = [];
  for (const obligation of plan.obligations)
    for (const { period, opens, due } of cyclesOf(plan, obligation, calendar))
      openings.push({
        obligationId: obligation.id,
        periodKey: period.key,
        opensAt: opens.at,
        dueOn: due.on,
        dueAt: due.at,
      });
  return openings.sort((a, b) => a.opensAt - b.opensAt);
}

/** The cycles whose due day lies in the range, sorted by due. */
export function expectedCycles(
  plan: Plan,
  calendar: WorkingCalendar,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): ExpectedCycle[] {
  const expected: ExpectedCycle[] = [];
  for (const obligation of plan.obligations.toSorted(byId))
    for (const cycle of cyclesOf(plan, obligation, calendar))
      if (cycle.due.on >= from && cycle.due.on <= to) expected.push(expectedCycle(plan, obligation, cycle));
  return inOrderOfDue(expected);
}

/** In the order of the letters of its id, whatever the language of the machine. */
function byId(a: Obligation, b: Obligation): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** By due instant; of one instant in the order given. Few instants are shared by many cycles, so they are dealt out. */
function inOrderOfDue(cycles: readonly ExpectedCycle[]): ExpectedCycle[] {
  const byDue = new Map<Instant, ExpectedCycle[]>();
  for (const cycle of cycles) {
    const together = byDue.get(cycle.dueAt);
    if (together === undefined) byDue.set(cycle.dueAt, [cycle]);
    else together.push(cycle);
  }
  return [...byDue.keys()].sort((a, b) => a - b).flatMap((at) => byDue.get(at) ?? []);
}

function cyclesOf(plan: Plan, obligation: Obligation, calendar: WorkingCalendar): CyclePlan[] {
  const cycles: CyclePlan[] = [];
  for (const period of expectedPeriods(plan, obligation)) {
    const cycle = cyclePlan({ plan, obligation, period, calendar });
    if (cycle !== undefined) cycles.push(cycle);
  }
  return cycles;
}

function expectedCycle(plan: Plan, obligation: Obligation, cycle: CyclePlan): ExpectedCycle {
  const { period, opens, due, steps } = cycle;
  const { assignments, units } = owed(plan, obligation, cycle);
  return {
    obligation,
    obligationId: obligation.id,
    periodKey: period.key,
    periodFrom: period.from,
    periodTo: period.to,
    opensAt: opens.at,
    nominalDueOn: due.nominalOn,
    dueOn: due.on,
    dueAt: due.at,
    roll: due.roll,
    lastWorkingDayOn: due.lastWorkingDayOn,
    assignments,
    units,
    basis: obligation.basis,
    estimate: isCycleEstimate(cycle),
    steps,
  };
}

interface Owed {
  readonly assignments: number;
  readonly units: readonly string[];
}

/** Who owes in a cycle, counted for each step; the audience is that of the opening day. */
function owed(plan: Plan, { steps, scope }: Obligation, { opens, steps: due }: CyclePlan): Owed {
  const owing = (step: Step) => audienceOn(plan, opens.on, { audience: step.audience, scope }).unitIds;
  const [only] = steps;
  if (only !== undefined && steps.length === 1) {
    const units = owing(only);
    return { assignments: units.length, units };
  }
  const units = steps.filter(({ id }) => due.some(({ stepId }) => stepId === id)).map(owing);
  return { assignments: units.reduce((sum, ids) => sum + ids.length, 0), units: [...new Set(units.flat())] };
}

/** A row of `preview --json`: stable fields, instants in ISO 8601 with the zone's offset. */
export function previewRow(plan: Plan, cycle: ExpectedCycle) {
  const { obligationId, periodKey, periodFrom, periodTo, nominalDueOn, dueOn, roll, assignments, basis } =
    cycle;
  return {
    obligation: obligationId,
    period: periodKey,
    periodFrom,
    periodTo,
    opensAt: isoInstant(cycle.opensAt, plan.timeZone),
    nominalDueOn,
    dueOn,
    dueAt: isoInstant(cycle.dueAt, plan.timeZone),
    roll,
    assignments,
    basis,
    ...(cycle.lastWorkingDayOn === undefined ? {} : { lastWorkingDayOn: cycle.lastWorkingDayOn }),
    ...(cycle.estimate ? { estimate: true } : {}),
    ...(cycle.steps.length > 1
      ? {
          steps: cycle.steps.map(({ stepId, due }) => ({
            step: stepId,
            dueOn: due.on,
            dueAt: isoInstant(due.at, plan.timeZone),
          })),
        }
      : {}),
  };
}
