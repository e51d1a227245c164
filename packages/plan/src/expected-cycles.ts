import { isoInstant, type Instant, type PlainDate, type Roll, type WorkingCalendar } from '@kyhan/calendar';
import { audienceOn } from './audience.js';
import { cyclePlan, expectedPeriods, type CycleInPlan, type CyclePlan } from './cycle-plan.js';
import type { Basis, Obligation, Plan } from './plan.js';

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
  readonly lastWorkingDayOn?: PlainDate;
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
  const openings = plan.obligations.flatMap((obligation) =>
    cyclesOf(plan, obligation, calendar).map(({ period, opens, due }) => ({
      obligationId: obligation.id,
      periodKey: period.key,
      opensAt: opens.at,
      dueOn: due.on,
      dueAt: due.at,
    })),
  );
  return openings.sort((a, b) => a.opensAt - b.opensAt);
}

/** The cycles whose due day lies in the range, sorted by due. */
export function expectedCycles(
  plan: Plan,
  calendar: WorkingCalendar,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): ExpectedCycle[] {
  return plan.obligations
    .flatMap((obligation) =>
      cyclesOf(plan, obligation, calendar)
        .filter(({ due }) => due.on >= from && due.on <= to)
        .map((cycle) => expectedCycle({ plan, obligation, calendar }, cycle)),
    )
    .sort((a, b) => a.dueAt - b.dueAt || a.obligationId.localeCompare(b.obligationId));
}

function cyclesOf(plan: Plan, obligation: Obligation, calendar: WorkingCalendar): CyclePlan[] {
  return expectedPeriods(plan, obligation)
    .map((period) => cyclePlan({ plan, obligation, period, calendar }))
    .filter((cycle) => cycle !== undefined);
}

function expectedCycle(
  { plan, obligation, calendar }: Omit<CycleInPlan, 'period'>,
  cycle: CyclePlan,
): ExpectedCycle {
  const { period, opens, due, steps } = cycle;
  const units = steps.flatMap(({ stepId }) => {
    const audience = obligation.steps.find(({ id }) => id === stepId)?.audience ?? [];
    const { scope } = obligation;
    return audienceOn(plan, opens.on, { audience, scope }).units.map(({ unitId }) => unitId);
  });
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
    ...(due.lastWorkingDayOn === undefined ? {} : { lastWorkingDayOn: due.lastWorkingDayOn }),
    assignments: units.length,
    units: [...new Set(units)],
    basis: obligation.basis,
    estimate: [opens.on, due.on].some((on) => calendar.isEstimate(on)),
    steps,
  };
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
