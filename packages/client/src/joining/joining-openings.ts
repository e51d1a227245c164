import type { Instant } from '@kyhan/calendar';
import { leadIn, type AssignmentEvent, type Lead, type Leading } from '@kyhan/engine';
import { timetableFor } from '@kyhan/engine/timetable';
import {
  approvalOf,
  contributedBy,
  cyclePlan,
  expectedPeriod,
  isAsked,
  isContribution,
  ownSteps,
  owingInStep,
  planCalendar,
  type CyclePlan,
  type LeadDue,
  type Obligation,
  type Plan,
} from '@kyhan/plan';
import { assignmentIdOf } from '@kyhan/plan/ids';
import type { Cycle } from '@kyhan/register';

type Owed = Pick<Leading, 'assignmentId' | 'stepId' | 'unitId'> & { readonly endedAt?: Instant };

interface Joining {
  /** The version that the cycle follows. */
  readonly plan: Plan;
  readonly cycle: Pick<
    Cycle,
    | 'cycleId'
    | 'obligationId'
    | 'periodKey'
    | 'periodFrom'
    | 'periodTo'
    | 'dueOn'
    | 'dueAt'
    | 'givenDueOn'
    | 'meetingOn'
  >;
  /** What is owed there already: what the units contribute is gathered by it. */
  readonly owed: readonly Owed[];
  readonly units: readonly string[];
  /** Plan time. */
  readonly now: Instant;
  readonly actor: string;
  readonly reason: string;
  /** Of a period that was over before its plan was kept here, when it had opened; absent: what is not yet due opens now. */
  readonly opensAt?: Instant;
}

/**
 * What units that join late owe in an open cycle: each step that the plan asks them for and that is not yet due, opened
 * now; of a period that is over, each step that was due. Pure.
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
  opensAt,
}: Joining): AssignmentEvent[] {
  const obligation = plan.obligations.find(({ id }) => id === cycle.obligationId);
  if (obligation === undefined) return [];
  const calendar = planCalendar(plan);
  const days = stepDays(plan, obligation, { cycle, now });
  return obligation.steps.flatMap((step) => {
    const due = days.get(step.id);
    const policy = plan.policies[step.policy];
    if (due === undefined || policy === undefined) return [];
    if (due.at <= now !== (opensAt !== undefined)) return [];
    const leading = openLeads(leadIn(plan, step, led(owed, days)), owed);
    const asked = owingInStep(plan, { obligation, step, periodKey: cycle.periodKey, on: due.on });
    const timetable = timetableFor({
      policy,
      calendar,
      zone: plan.timeZone,
      opensAt: opensAt ?? now,
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

type Days = ReadonlyMap<string, LeadDue>;

/** Counted from the plan's day: where the lead has another by now, the next turn moves what follows it. */
function led(owed: Joining['owed'], days: Days): Leading[] {
  return owed.flatMap(({ assignmentId, stepId, unitId }) => {
    const due = days.get(stepId);
    return due === undefined ? [] : [{ assignmentId, stepId, unitId, dueAt: due.at }];
  });
}

/** What has ended gathers nothing any more. */
function openLeads(
  leading: ReturnType<typeof leadIn>,
  owed: Joining['owed'],
): (unitId: string) => Lead | undefined {
  const ended = new Set(owed.filter(({ endedAt }) => endedAt !== undefined).map((one) => one.assignmentId));
  return (unitId) => {
    const lead = leading(unitId);
    return lead !== undefined && ended.has(lead.assignmentId) ? undefined : lead;
  };
}

interface Joined extends Pick<Joining, 'now'> {
  readonly cycle: Joining['cycle'];
}

/** What is contributed has its day from that of what gathers it. */
function stepDays(plan: Plan, obligation: Obligation, { cycle, now: openedAt }: Joined): Days {
  const calendar = planCalendar(plan);
  const { periodKey: key, periodFrom: from, periodTo: to, meetingOn: anchorOn } = cycle;
  const period = expectedPeriod(plan, obligation, key);
  const planned = period && cyclePlan({ plan, obligation, period, calendar, anchorOn });
  const own = ownDays(obligation, cycle, planned);
  const context = { period: { key, from, to }, calendar, zone: plan.timeZone, anchor: planned?.anchor };
  const contributed = obligation.steps.flatMap((step): [string, LeadDue][] => {
    const lead = own.get(step.contributesTo ?? '');
    return lead === undefined ? [] : [[step.id, contributedBy(step, lead, { context, openedAt })]];
  });
  return new Map([...own, ...contributed]);
}

/** Whoever asked for a cycle, or confirmed it with a day, set that of all its steps. */
function ownDays(
  obligation: Obligation,
  { dueOn, dueAt, givenDueOn }: Joining['cycle'],
  planned: CyclePlan | undefined,
): Days {
  const steps = ownSteps(obligation);
  if (obligation.period.type === 'on-request' || givenDueOn !== undefined)
    return new Map(steps.map(({ id }) => [id, { on: dueOn, at: dueAt }]));
  const ids = new Set(steps.map(({ id }) => id));
  const days = planned?.steps.filter(({ stepId }) => ids.has(stepId)) ?? [];
  return new Map(days.map(({ stepId, due }) => [stepId, due]));
}
