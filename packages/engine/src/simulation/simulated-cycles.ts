import { type PlainDate, type WorkingCalendar } from '@kyhan/calendar';
import {
  approvalOf,
  owingInStep,
  cyclePlan,
  draftNeeds,
  expectedPeriods,
  given,
  isAsked,
  isContribution,
  isHeldBack,
  openedAfter,
  type CyclePlan,
  type Obligation,
  type Plan,
  type Policy,
  type Step,
} from '@kyhan/plan';
import { assignmentIdOf, cycleIdOf, TIME_ACTOR } from '@kyhan/plan/ids';
import type { AssignmentEvent } from '../assignment-event.js';
import { leadIn, openedLeading } from '../lead-in.js';
import { timetableFor } from '../timetable/timetable-for.js';

/** A cycle that opens within the simulated days, with what its units owe. */
export interface SimulatedCycle {
  readonly cycleId: string;
  readonly obligation: Obligation;
  readonly plan: CyclePlan;
  readonly owed: readonly SimulatedAssignment[];
  /** It waits for its coordinator first, who is told and confirms or announces it at once. */
  readonly isDraft: boolean;
}

/** One assignment before anything has happened to it. */
export interface SimulatedAssignment {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly step: Step;
  readonly policy: Policy;
  readonly opened: AssignmentEvent;
}

/** The cycles of a plan that open from `from` to `to`, both inclusive; on-request ones have none. */
export function simulatedCycles(
  plan: Plan,
  calendar: WorkingCalendar,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): SimulatedCycle[] {
  return plan.obligations.flatMap((obligation) =>
    expectedPeriods(plan, obligation).flatMap((period) => {
      const days = cyclePlan({ plan, obligation, period, calendar });
      if (days === undefined || isHeldBack(obligation, days)) return [];
      if (days.opens.on < from || days.opens.on > to) return [];
      const cycleId = cycleIdOf({
        planSlug: plan.slug,
        obligationId: obligation.id,
        periodKey: period.key,
      });
      const owed = owedIn(plan, { calendar, cycleId, obligation, days });
      const isDraft = draftNeeds(obligation, period) !== undefined;
      return [{ cycleId, obligation, plan: days, owed, isDraft }];
    }),
  );
}

interface Opening {
  readonly calendar: WorkingCalendar;
  readonly cycleId: string;
  readonly obligation: Obligation;
  readonly days: CyclePlan;
}

function owedIn(plan: Plan, { calendar, cycleId, obligation, days }: Opening): SimulatedAssignment[] {
  const simulated: SimulatedAssignment[] = [];
  for (const { stepId, due, opens } of days.steps) {
    const opensAt = (opens ?? days.opens).at;
    const step = obligation.steps.find(({ id }) => id === stepId);
    const policy = step && plan.policies[step.policy];
    if (step === undefined || policy === undefined) continue;
    const timetable = timetableFor({
      policy,
      calendar,
      zone: plan.timeZone,
      opensAt,
      dueOn: due.on,
      dueAt: due.at,
      isInvitation: step.silence === 'nil',
    });
    const { review } = step;
    const waitsFor = opensAt > days.opens.at ? openedAfter(step) : undefined;
    const at = waitsFor === undefined ? opensAt : days.opens.at;
    const asked = isAsked(plan, obligation, stepId);
    const leading = leadIn(plan, step, openedLeading(simulated.map(({ opened }) => opened)));
    const units = owingInStep(plan, { obligation, step, periodKey: days.period.key, on: due.on });
    for (const { unitId, insteadOf } of units) {
      const assignmentId = assignmentIdOf({ cycleId, stepId, unitId });
      const lead = leading(unitId);
      if (isContribution(step) && lead === undefined) continue;
      const owed = { cycleId, stepId, unitId, review, asked, ...approvalOf(policy), timetable };
      const fact = { type: 'opened', ...owed, ...given({ insteadOf, lead, waitsFor }) } as const;
      const opened = { stream: assignmentId, sequence: 1, at, actor: TIME_ACTOR, fact };
      simulated.push({ assignmentId, unitId, step, policy, opened });
    }
  }
  return simulated;
}
