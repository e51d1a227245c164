import { endOfDay, instantAt, startOfDay, type Period } from '@kyhan/calendar';
import {
  evolve,
  invitations,
  leadIn,
  noticesFor,
  openedLeading,
  type AssignmentEvent,
  type Lead,
  type NoticeDraft,
  type Timetable,
} from '@kyhan/engine';
import { timetableFor } from '@kyhan/engine/timetable';
import {
  approvalOf,
  contributedBy,
  cyclePlan,
  given as givenOnly,
  givenDue,
  invitedUnits,
  isAsked,
  isContribution,
  isKept,
  meetingTime,
  openedAfter,
  owingInStep,
  type KeptFrom,
  type Obligation,
  type Plan,
  type Step,
} from '@kyhan/plan';
import type { NewCycle } from '@kyhan/register';
import { assignmentIdOf, cycleIdOf, TIME_ACTOR } from '@kyhan/plan/ids';
import { informing } from './cooperation/informing.js';
import { sharded } from './cooperation/sharded.js';
import { policyOf } from './cycle-context.js';
import type { CycleRequest } from './cycle-request.js';
import type { ActivityDependencies } from './activity-dependencies.js';

export interface CycleWish {
  readonly plan: Plan;
  readonly version: number;
  readonly obligation: Obligation;
  readonly period: Period;
  readonly request?: CycleRequest;
  /** What fell due before was never told to anybody by this register. */
  readonly kept: KeptFrom;
  /** The day that it was confirmed with, where that is not the plan's. */
  readonly givenDueOn?: string | undefined;
  /** The day that its meeting was moved to while it was a draft. */
  readonly meetingOn?: string | undefined;
  /** It waited as a draft: a step whose day has passed meanwhile is owed by nobody. */
  readonly isDrafted?: boolean;
}

/** A cycle with all its assignments and opening notices; undefined where nobody owes or no due rule holds. */
export function newCycle(
  dependencies: Pick<ActivityDependencies, 'clock' | 'calendarOf'>,
  wish: CycleWish,
): Omit<NewCycle, 'realAt'> | undefined {
  const openedAt = dependencies.clock.now();
  const days = cycleDays(dependencies, wish, openedAt);
  if (days === undefined) return undefined;
  const { plan, version, obligation, period, request } = wish;
  const cycleId = cycleIdOf({ planSlug: plan.slug, obligationId: obligation.id, periodKey: period.key });
  const actor = request?.actor ?? TIME_ACTOR;
  const steps = days.steps.filter(({ timetable }) => isToCome(wish, timetable, openedAt));
  const events: AssignmentEvent[] = [];
  for (const { step, timetable } of steps) {
    const asked = isAsked(plan, obligation, step.id);
    const own = approvalOf(policyOf(plan, obligation, step.id));
    const leading = leadIn(plan, step, openedLeading(events));
    for (const unit of owing(wish, step, timetable.dueOn)) {
      const lead = leading(unit.unitId);
      // Whose lead owes nothing in this cycle has nobody to contribute to.
      if (isContribution(step) && lead === undefined) continue;
      const owed = { cycleId, step, asked, timetable, at: openedAt, actor };
      const waitsFor = waitedFor(step, timetable, openedAt);
      events.push(openedEvent({ ...owed, ...own, ...unit, ...givenOnly({ lead, waitsFor }) }));
    }
  }
  if (events.length === 0) return undefined;
  const openings = sharded(events);
  return {
    cycle: {
      cycleId,
      planSlug: plan.slug,
      planVersion: version,
      obligationId: obligation.id,
      periodKey: period.key,
      periodFrom: period.from,
      periodTo: period.to,
      opensAt: days.opensAt,
      dueAt: days.dueAt,
      dueOn: days.dueOn,
      nominalDueOn: days.nominalDueOn,
      shards: 1 + Math.max(...openings.map(({ shard }) => shard)),
      openedAt,
      actor,
    },
    openings,
    notices: [...events.flatMap(openingNotices), ...informing(plan, obligation, events)],
    invitations: invited(wish, { cycleId, days, openedAt }),
  };
}

interface Opened {
  readonly cycleId: string;
  readonly days: CycleDays;
  readonly openedAt: number;
}

/** Whoever is invited to the meeting is told with the opening; to one that has begun nobody is. */
function invited(
  { plan, obligation }: CycleWish,
  { cycleId, days: { meetingOn, steps }, openedAt }: Opened,
): NoticeDraft[] {
  const time = meetingOn === undefined ? undefined : meetingTime(plan, obligation, meetingOn);
  if (time === undefined || time.beginsAt <= openedAt) return [];
  const mornings = steps.map(({ timetable }) => timetable.openingNoticeAt);
  const notBefore = Math.max(openedAt, Math.min(...mornings));
  const units = invitedUnits(plan, obligation, time.on);
  return invitations({ cycleId, time, units, notBefore: notBefore < time.beginsAt ? notBefore : openedAt });
}

/** A step whose day was over before anybody could be told is owed by nobody: every unit would be late at once. */
function isToCome(
  { kept, obligation, isDrafted }: CycleWish,
  { dueOn, dueAt }: Timetable,
  openedAt: number,
): boolean {
  if (isDrafted === true && dueAt <= openedAt) return false;
  return isKept(kept, { obligationId: obligation.id, dueOn });
}

interface CycleDays {
  readonly opensAt: number;
  readonly dueAt: number;
  readonly dueOn: string;
  readonly nominalDueOn: string;
  /** Of its meeting, where it has one. */
  readonly meetingOn?: string | undefined;
  readonly steps: readonly { readonly step: Step; readonly timetable: Timetable }[];
}

function cycleDays(
  { calendarOf }: Pick<ActivityDependencies, 'calendarOf'>,
  wish: CycleWish,
  openedAt: number,
): CycleDays | undefined {
  const { plan, obligation, period, request } = wish;
  const calendar = calendarOf(plan);
  const timetable = (step: Step, opensAt: number, due: { on: string; at: number }) =>
    timetableFor({
      policy: policyOf(plan, obligation, step.id),
      calendar,
      zone: plan.timeZone,
      opensAt,
      dueOn: due.on,
      dueAt: due.at,
      openedAt,
      isInvitation: step.silence === 'nil',
    });
  if (request !== undefined) {
    const { dueOn, dueTime } = request;
    const at =
      dueTime === undefined ? endOfDay(dueOn, plan.timeZone) : instantAt(dueOn, dueTime, plan.timeZone);
    const due = { on: dueOn, at };
    const opensAt = startOfDay(request.askedOn, plan.timeZone);
    const context = { period, calendar, zone: plan.timeZone };
    const steps = obligation.steps.map((step) => {
      const own = isContribution(step) ? contributedBy(step, due, { context, openedAt }) : due;
      return { step, timetable: timetable(step, opensAt, own) };
    });
    return { opensAt, dueAt: due.at, dueOn: due.on, nominalDueOn: due.on, steps };
  }
  const days = cyclePlan({ plan, obligation, period, calendar, anchorOn: wish.meetingOn });
  if (days === undefined) return undefined;
  const { givenDueOn: on } = wish;
  const given = on === undefined ? undefined : givenDue(plan, obligation, { period, on });
  const context = { period, calendar, zone: plan.timeZone, anchor: days.anchor };
  const steps = days.steps.flatMap(({ stepId, due, opens: own }) => {
    const step = obligation.steps.find(({ id }) => id === stepId);
    if (step === undefined) return [];
    const lead = isContribution(step)
      ? days.steps.find((one) => one.stepId === step.contributesTo)
      : undefined;
    const leadDue = given ?? lead?.due;
    const dueOn =
      isContribution(step) && leadDue !== undefined
        ? contributedBy(step, leadDue, { context, openedAt })
        : (given ?? due);
    return [{ step, timetable: timetable(step, (own ?? days.opens).at, dueOn) }];
  });
  const { opens } = days;
  const due = given ?? days.due;
  return {
    opensAt: opens.at,
    dueAt: due.at,
    dueOn: due.on,
    nominalDueOn: days.due.nominalOn,
    steps,
    meetingOn: days.anchor?.on,
  };
}

/** Who lives on the due day owes, also where it does not live yet (design, One cycle, 2; vietnam, section 4). */
function owing({ plan, obligation, request, period }: CycleWish, step: Step, on: string) {
  const isOwn = request !== undefined && request.units.length > 0;
  const leads = isOwn ? { leads: request.units } : {};
  return owingInStep(plan, { obligation, step, periodKey: period.key, on, ...leads });
}

/** What opens late need not wait any more. */
function waitedFor(step: Step, { opensAt }: Timetable, openedAt: number): string | undefined {
  return opensAt > openedAt ? openedAfter(step) : undefined;
}

function openedEvent(input: {
  readonly cycleId: string;
  readonly step: Step;
  readonly asked: boolean;
  readonly timetable: Timetable;
  readonly at: number;
  readonly actor: string;
  readonly unitId: string;
  readonly insteadOf?: string;
  readonly approval?: true;
  readonly lead?: Lead;
  readonly waitsFor?: string;
}): AssignmentEvent {
  const { cycleId, step, asked, timetable, at, actor, unitId, insteadOf, approval, lead, waitsFor } = input;
  return {
    stream: assignmentIdOf({ cycleId, stepId: step.id, unitId }),
    sequence: 1,
    at,
    actor,
    fact: {
      type: 'opened',
      cycleId,
      stepId: step.id,
      unitId,
      review: step.review,
      asked,
      ...(approval === undefined ? {} : { approval }),
      timetable,
      ...givenOnly({ insteadOf, lead, waitsFor }),
    },
  };
}

function openingNotices(event: AssignmentEvent): NoticeDraft[] {
  return noticesFor(event, evolve(undefined, event));
}
