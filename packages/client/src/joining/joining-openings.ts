import type { Instant, PlainDate } from '@kyhan/calendar';
import { leadIn, type AssignmentEvent, type Leading } from '@kyhan/engine';
import { timetableFor } from '@kyhan/engine/timetable';
import {
  approvalOf,
  cyclePlan,
  expectedPeriod,
  isAsked,
  isContribution,
  owingInStep,
  planCalendar,
  type Obligation,
  type Plan,
} from '@kyhan/plan';
import { assignmentIdOf } from '@kyhan/plan/ids';
import type { Cycle } from '@kyhan/register';

interface Joining {
  /** The version that the cycle follows. */
  readonly plan: Plan;
  readonly cycle: Pick<
    Cycle,
    'cycleId' | 'obligationId' | 'periodKey' | 'dueOn' | 'dueAt' | 'givenDueOn' | 'meetingOn'
  >;
  /** What is owed there already: what the units contribute is gathered by it. */
  readonly owed: readonly Pick<Leading, 'assignmentId' | 'stepId' | 'unitId'>[];
  readonly units: readonly string[];
  /** Plan time. */
  readonly now: Instant;
  readonly actor: string;
  readonly reason: string;
}

/**
 * What units that join late owe in an open cycle: each step that the plan asks them for and that is not yet due, opened
 * now. Pure.
 * @throws KyhanError DAY_REFERENCE_MISSING
 */
export function joiningOpenings({
  plan,
  cycle,
  owed,
  units,
  now,
  actor,
  reason,
}: Joining): AssignmentEvent[] {
  const obligation = plan.obligations.find(({ id }) => id === cycle.obligationId);
  if (obligation === undefined) return [];
  const calendar = planCalendar(plan);
  const days = stepDays(plan, obligation, cycle);
  return obligation.steps.flatMap((step) => {
    const due = days.get(step.id);
    const policy = plan.policies[step.policy];
    if (due === undefined || due.at <= now || policy === undefined) return [];
    const leading = leadIn(plan, step, led(owed, days));
    const asked = owingInStep(plan, { obligation, step, periodKey: cycle.periodKey, on: due.on });
    const timetable = timetableFor({
      policy,
      calendar,
      zone: plan.timeZone,
      opensAt: now,
      openedAt: now,
      dueOn: due.on,
      dueAt: due.at,
      isInvitation: step.silence === 'nil',
    });
    return asked
      .filter(({ unitId }) => units.includes(unitId))
      .flatMap(({ unitId, insteadOf }): AssignmentEvent[] => {
        const lead = leading(unitId);
        if (isContribution(step) && lead === undefined) return [];
        const { cycleId } = cycle;
        const what = { cycleId, stepId: step.id, unitId, review: step.review, timetable };
        const instead = { ...(insteadOf === undefined ? {} : { insteadOf }), ...(lead && { lead }) };
        const fact = {
          type: 'opened',
          ...what,
          asked: isAsked(plan, obligation, step.id),
          ...approvalOf(policy),
          ...instead,
        } as const;
        const stream = assignmentIdOf({ cycleId, stepId: step.id, unitId });
        return [{ stream, sequence: 1, at: now, actor, reason, fact }];
      });
  });
}

type Days = ReadonlyMap<string, { readonly on: PlainDate; readonly at: Instant }>;

/** Counted from the plan's day: where the lead has another by now, the next turn moves what follows it. */
function led(owed: Joining['owed'], days: Days): Leading[] {
  return owed.flatMap(({ assignmentId, stepId, unitId }) => {
    const due = days.get(stepId);
    return due === undefined ? [] : [{ assignmentId, stepId, unitId, dueAt: due.at }];
  });
}

/** Whoever asked for a cycle, or confirmed it with a day, set that of all its steps. */
function stepDays(
  plan: Plan,
  obligation: Obligation,
  { periodKey, dueOn, dueAt, givenDueOn, meetingOn: anchorOn }: Joining['cycle'],
): Days {
  if (obligation.period.type === 'on-request' || givenDueOn !== undefined)
    return new Map(obligation.steps.map(({ id }) => [id, { on: dueOn, at: dueAt }]));
  const period = expectedPeriod(plan, obligation, periodKey);
  const days = period && cyclePlan({ plan, obligation, period, calendar: planCalendar(plan), anchorOn });
  return new Map(days?.steps.map(({ stepId, due }) => [stepId, due]));
}
