import { isoInstant, type Instant, type PlainDate, type Roll, type WorkingCalendar } from '@kyhan/calendar';
import { CycleInPreview } from './cycle-in-preview.js';
import { cycleOf, expectedPeriods, type CyclePlan } from './cycle-plan.js';
import { isHeldBack } from './is-held-back.js';
import { inOrderOfDue } from './in-order-of-due.js';
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
  readonly lastWorkingDayOn?: PlainDate | undefined;
  /** How many assignments it opens, over all steps. */
  readonly assignments: number;
  readonly units: readonly string[];
  readonly basis: Basis;
  /** A date rests on a year without an announced table. */
  readonly estimate: boolean;
  readonly steps: CyclePlan['steps'];
}

/**
 * Every cycle that the plan expects in all its years, in the order of opening; on-request ones have none, and what is
 * suspended or skipped opens none.
 * Instants are epoch milliseconds.
 * @throws KyhanError DAY_REFERENCE_MISSING
 */
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

/**
 * The cycles whose due day lies in the range, sorted by due.
 * Both ends of the range are plain dates and inclusive; instants are epoch milliseconds.
 * @throws KyhanError DAY_REFERENCE_MISSING, DATE_INVALID
 */
export function expectedCycles(
  plan: Plan,
  calendar: WorkingCalendar,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): ExpectedCycle[] {
  const expected: CycleInPreview[] = [];
  for (const obligation of plan.obligations.toSorted(byId)) {
    const source = { plan, obligation, calendar };
    for (const period of expectedPeriods(plan, obligation)) {
      const cycle = cycleOf(source, period);
      if (cycle === undefined || isHeldBack(obligation, cycle)) continue;
      if (cycle.due.on >= from && cycle.due.on <= to) expected.push(new CycleInPreview(source, cycle));
    }
  }
  return inOrderOfDue(expected);
}

/** In the order of the letters of its id, whatever the language of the machine; no two have the same. */
function byId(a: Obligation, b: Obligation): number {
  return a.id < b.id ? -1 : 1;
}

function cyclesOf(plan: Plan, obligation: Obligation, calendar: WorkingCalendar): CyclePlan[] {
  const cycles: CyclePlan[] = [];
  for (const period of expectedPeriods(plan, obligation)) {
    const cycle = cycleOf({ plan, obligation, calendar }, period);
    if (cycle !== undefined && !isHeldBack(obligation, cycle)) cycles.push(cycle);
  }
  return cycles;
}

/** A row of `preview --json`: stable fields, instants in ISO 8601 with the zone's offset. Pure; throws nothing. */
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
          steps: cycle.steps.map(({ stepId, due, opens }) => ({
            step: stepId,
            // Where it does not open with its cycle.
            ...(opens === undefined ? {} : { opensAt: isoInstant(opens.at, plan.timeZone) }),
            dueOn: due.on,
            dueAt: isoInstant(due.at, plan.timeZone),
          })),
        }
      : {}),
  };
}
