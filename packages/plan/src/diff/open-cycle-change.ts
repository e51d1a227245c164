import type { Instant, PlainDate, WorkingCalendar } from '@kyhan/calendar';
import { owingInStep } from '../owing-in-step.js';
import { audienceOn } from '../audience.js';
import { cyclePlan, expectedPeriod, type CyclePlan } from '../cycle-plan.js';
import { planCalendar } from '../plan-calendar.js';
import type { Obligation, Plan } from '../plan.js';
import { isSame } from './changed-parts.js';
import type { DueDay, MoveCause, OpenAssignment, OpenCycleNow } from './open-cycle-now.js';

/** What a new version of a plan does to an open cycle. Plain JSON. */
export interface OpenCycleChange extends DueDay {
  readonly cycleId: string;
  readonly obligation: string;
  readonly period: string;
  /** The version has no such obligation any more: the cycle lives to its end all the same. */
  readonly obligationRemoved: boolean;
  /** It is counted in the corrected table from now on. */
  readonly followsCalendar: boolean;
  /** It takes the new version's rules, names and forms, as `--move-open` asks. */
  readonly followsPlan: boolean;
  /** The cycle's day after the move; absent where it stays. */
  readonly newDueOn?: PlainDate;
  readonly newDueAt?: Instant;
  readonly newNominalDueOn?: PlainDate;
  readonly because?: MoveCause;
  /** What the changed rule would make of the day, where the cycle keeps it. */
  readonly ruleDueOn?: PlainDate;
  readonly moves: readonly AssignmentMove[];
  readonly stays: readonly AssignmentStay[];
  /** Units that the new version would ask, or would not. Neither follows by itself. */
  readonly audience: { readonly joins: readonly string[]; readonly leaves: readonly string[] };
}

export interface AssignmentMove {
  readonly assignmentId: string;
  readonly unit: string;
  readonly from: DueDay;
  readonly to: DueDay;
  readonly because: MoveCause;
  /** Whether the unit is written to; who has handed in is not. */
  readonly told: boolean;
}

/** Why an assignment keeps its day where that of its cycle moves. */
export const STAY_REASONS = ['own-day', 'overdue', 'day-past'] as const;

/** Its cycle's day moves and its own does not. */
export interface AssignmentStay {
  readonly assignmentId: string;
  readonly unit: string;
  readonly dueOn: PlainDate;
  readonly why: (typeof STAY_REASONS)[number];
  /** Where it would have moved to. */
  readonly to: PlainDate;
}

/** The version that is applied, when, and whether open cycles are to follow its rules. */
export interface NewVersion {
  readonly plan: Plan;
  readonly now: Instant;
  readonly moveOpen: boolean;
}

/**
 * Pure; undefined where nothing changes for the cycle.
 * Days are plain dates, instants epoch milliseconds in the plan's zone.
 * @throws KyhanError DAY_REFERENCE_MISSING
 */
export function openCycleChange(cycle: OpenCycleNow, version: NewVersion): OpenCycleChange | undefined {
  const days = daysOf(cycle, version);
  const { cycleId, obligationId: obligation, period, dueOn, dueAt } = cycle;
  const moved = { moves: [] as AssignmentMove[], stays: [] as AssignmentStay[] };
  for (const assignment of cycle.assignments) sortOut(assignment, { days, now: version.now }, moved);
  const change = {
    cycleId,
    obligation,
    period: period.key,
    dueOn,
    dueAt,
    obligationRemoved: days.obligation === undefined,
    followsCalendar: days.followsCalendar,
    followsPlan: days.followsPlan,
    ...newDay(cycle, days, version.now),
    ...keptFromRule(days),
    ...moved,
    audience: audienceChange(cycle, version.plan, days),
  };
  return isNothing(change) ? undefined : change;
}

/** The days of a cycle under the rules and tables in question. */
interface Days {
  /** In the new version. */
  readonly obligation: Obligation | undefined;
  readonly followsCalendar: boolean;
  readonly followsPlan: boolean;
  /** Its own rules in its own table, in the corrected table, and the new rules; absent for what a person opened. */
  readonly inForce?: CyclePlan | undefined;
  readonly corrected?: CyclePlan | undefined;
  readonly ruled?: CyclePlan | undefined;
  /** What holds after the move. */
  readonly target?: CyclePlan | undefined;
}

function daysOf(cycle: OpenCycleNow, { plan, moveOpen }: NewVersion): Days {
  const own = ownObligation(cycle);
  const obligation = plan.obligations.find(({ id }) => id === cycle.obligationId);
  const table = correctedTable(cycle, plan);
  const followsPlan = moveOpen && canFollow(cycle, plan, obligation) && !isSame(cycle.plan, plan);
  const base = { obligation, followsPlan, followsCalendar: table !== cycle.calendar };
  // Whoever asked, or confirmed it with a day, set that (Decree 09/2019, article 8(5)(c)): neither rule nor table moves it.
  if (own === undefined || isRequest(own) || cycle.isDayGiven === true) return base;
  // A meeting that a person put off stays on its day; what hangs on it is counted from there.
  const { period, meetingOn: anchorOn } = cycle;
  const counted = { plan: cycle.plan, obligation: own, period, anchorOn };
  const inForce = cyclePlan({ ...counted, calendar: cycle.calendar });
  const corrected = cyclePlan({ ...counted, calendar: table });
  const ruled =
    obligation !== undefined && canFollow(cycle, plan, obligation)
      ? cyclePlan({ plan, obligation, period, calendar: planCalendar(plan), anchorOn })
      : undefined;
  return { ...base, inForce, corrected, ruled, target: followsPlan ? (ruled ?? corrected) : corrected };
}

/** The new version's table, where it is a correction of the cycle's: the same calendar by name, other days. */
function correctedTable({ plan, calendar }: OpenCycleNow, after: Plan): WorkingCalendar {
  const table = planCalendar(after);
  const isCorrection = table.data.name === calendar.data.name && !isSame(table.data, calendar.data);
  return isCorrection && plan.slug === after.slug ? table : calendar;
}

/** The new version still expects the period, or such a request, and has every step that is or was owed. */
function canFollow(cycle: OpenCycleNow, plan: Plan, obligation: Obligation | undefined): boolean {
  if (obligation === undefined) return false;
  const steps = new Set(obligation.steps.map(({ id }) => id));
  const isExpected = isRequest(ownObligation(cycle))
    ? isRequest(obligation)
    : expectedPeriod(plan, obligation, cycle.period.key) !== undefined;
  return isExpected && cycle.stepIds.every((stepId) => steps.has(stepId));
}

function ownObligation({ plan, obligationId }: OpenCycleNow): Obligation | undefined {
  return plan.obligations.find(({ id }) => id === obligationId);
}

function isRequest(obligation: Obligation | undefined): boolean {
  return obligation?.period.type === 'on-request';
}

function sortOut(
  assignment: OpenAssignment,
  { days, now }: { readonly days: Days; readonly now: Instant },
  into: { readonly moves: AssignmentMove[]; readonly stays: AssignmentStay[] },
): void {
  const { assignmentId, unitId: unit, stepId, dueOn, dueAt, isHandedIn } = assignment;
  const to = dueOf(days.target, stepId);
  const isMoved = to !== undefined && to.dueAt !== dueAt;
  if (!isMoved) return;
  const why = stayReason(assignment, to, now);
  if (why === undefined) {
    const because = causeOf(days, stepId);
    into.moves.push({ assignmentId, unit, from: { dueOn, dueAt }, to, because, told: !isHandedIn });
    // An own day differs from the plan's anyway: it is worth a word only where the plan's moves.
  } else if (dueOf(days.inForce, stepId)?.dueAt !== to.dueAt)
    into.stays.push({ assignmentId, unit, dueOn, why, to: to.dueOn });
}

function stayReason(
  { hasOwnDay, isOverdue }: OpenAssignment,
  to: DueDay,
  now: Instant,
): AssignmentStay['why'] | undefined {
  if (hasOwnDay) return 'own-day';
  if (isOverdue) return 'overdue';
  return to.dueAt <= now ? 'day-past' : undefined;
}

function causeOf({ followsPlan, corrected, ruled }: Days, stepId: string): MoveCause {
  const isRule = followsPlan && dueOf(ruled, stepId)?.dueAt !== dueOf(corrected, stepId)?.dueAt;
  return isRule ? 'rule-changed' : 'calendar-corrected';
}

function dueOf(days: CyclePlan | undefined, stepId: string): DueDay | undefined {
  const due = days?.steps.find((step) => step.stepId === stepId)?.due;
  return due === undefined ? undefined : { dueOn: due.on, dueAt: due.at };
}

/** A day that is over, now or then, stays. */
function newDay({ dueAt }: OpenCycleNow, { target, corrected, followsPlan }: Days, now: Instant) {
  const due = target?.due;
  if (due === undefined || due.at === dueAt || due.at <= now || dueAt <= now) return {};
  const isRule = followsPlan && corrected?.due.at !== due.at;
  const because: MoveCause = isRule ? 'rule-changed' : 'calendar-corrected';
  return { newDueOn: due.on, newDueAt: due.at, newNominalDueOn: due.nominalOn, because };
}

function keptFromRule({ ruled, corrected, followsPlan }: Days): { ruleDueOn?: PlainDate } {
  if (followsPlan || ruled === undefined || ruled.due.at === corrected?.due.at) return {};
  return { ruleDueOn: ruled.due.on };
}

/** Compares whom both versions ask on the due days; what passes on to somebody by then is asked of them already. */
function audienceChange(
  cycle: OpenCycleNow,
  after: Plan,
  { obligation, target }: Days,
): OpenCycleChange['audience'] {
  const own = ownObligation(cycle);
  if (obligation === undefined || own === undefined || isRequest(own)) return { joins: [], leaves: [] };
  const { plan, dueOn, assignments } = cycle;
  const dayOf = (stepId: string) => dueOf(target, stepId)?.dueOn ?? dueOn;
  const { key } = cycle.period;
  const [was, is] = [asked(plan, own, { key, dayOf }), asked(after, obligation, { key, dayOf })];
  const { scope } = obligation;
  const owing = new Map<string, ReadonlySet<string>>();
  for (const { unitId, dueOn: date } of assignments) {
    const by = audienceOn(after, date, { audience: [unitId], scope }).unitIds;
    owing.set(unitId, new Set([unitId, ...by, ...(owing.get(unitId) ?? [])]));
  }
  const owed = new Set([...owing.values()].flatMap((units) => [...units]));
  const isAskedStill = (unit: string) => [...(owing.get(unit) ?? [])].some((one) => is.has(one));
  return {
    joins: [...is].filter((unit) => !was.has(unit) && !owed.has(unit)),
    leaves: [...was].filter((unit) => owing.has(unit) && !isAskedStill(unit)),
  };
}

function asked(
  plan: Plan,
  obligation: Obligation,
  { key, dayOf }: { readonly key: string; readonly dayOf: (stepId: string) => PlainDate },
): Set<string> {
  return new Set(
    obligation.steps.flatMap((step) =>
      owingInStep(plan, { obligation, step, periodKey: key, on: dayOf(step.id) }).map(({ unitId }) => unitId),
    ),
  );
}

function isNothing(change: OpenCycleChange): boolean {
  const { obligationRemoved, followsCalendar, followsPlan, newDueOn, ruleDueOn } = change;
  const { moves, stays, audience } = change;
  const quiet = !obligationRemoved && !followsCalendar && !followsPlan;
  const sameDays = newDueOn === undefined && ruleDueOn === undefined && moves.length === 0;
  return quiet && sameDays && stays.length === 0 && audience.joins.length + audience.leaves.length === 0;
}
