import type { Instant, PlainDate } from '@kyhan/calendar';
import { cyclePlan, type CyclePlan } from '../cycle-plan.js';
import type { AssignmentMove, AssignmentStay } from './open-cycle-change.js';
import type { DueDay, OpenAssignment, OpenCycleNow } from './open-cycle-now.js';

/** What another day of its meeting does to an open cycle. Plain JSON. */
export interface MeetingMove {
  /** The day of the meeting as it stands, and the new one with its instant. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly toAt: Instant;
  /** Of the cycle, with the meeting on the new day. */
  readonly due: DueDay & { readonly nominalDueOn: PlainDate };
  readonly moves: readonly AssignmentMove[];
  readonly stays: readonly AssignmentStay[];
}

/**
 * Counts the days of a cycle anew from another day of its meeting, by the plan's own rules: what lies otherwise then
 * moves, also what is overdue, since nobody is late for a meeting that was put off. A later day that somebody was given
 * stays, and so does the one that the cycle was confirmed with, which was counted from nothing. Pure; undefined where the obligation has no meeting. Days are plain dates, instants epoch milliseconds.
 * @throws KyhanError DAY_REFERENCE_MISSING, DATE_INVALID
 */
export function meetingMove(
  cycle: OpenCycleNow,
  { to, now }: { readonly to: PlainDate; readonly now: Instant },
): MeetingMove | undefined {
  const { plan, calendar, period, obligationId } = cycle;
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  if (obligation === undefined) return undefined;
  const counted = (anchorOn: PlainDate | undefined) =>
    cyclePlan({ plan, obligation, calendar, period, anchorOn });
  const [was, is] = [counted(cycle.meetingOn), counted(to)];
  if (was?.anchor === undefined || is?.anchor === undefined) return undefined;
  const { due } = is;
  const { dueOn, dueAt } = cycle.isDayGiven === true ? cycle : { dueOn: due.on, dueAt: due.at };
  const moves: AssignmentMove[] = [];
  const stays: AssignmentStay[] = [];
  const { isDayGiven = false } = cycle;
  for (const assignment of cycle.assignments) sortOut(assignment, { is, isDayGiven, now }, { moves, stays });
  return {
    from: was.anchor.on,
    to,
    toAt: is.anchor.at,
    due: { dueOn, dueAt, nominalDueOn: due.nominalOn },
    moves,
    stays,
  };
}

interface Counted {
  readonly is: CyclePlan;
  readonly isDayGiven: boolean;
  readonly now: Instant;
}

interface SortedOut {
  readonly moves: AssignmentMove[];
  readonly stays: AssignmentStay[];
}

function sortOut(
  assignment: OpenAssignment,
  { is, isDayGiven, now }: Counted,
  { moves, stays }: SortedOut,
): void {
  const { assignmentId, unitId: unit, stepId, dueOn, dueAt, isHandedIn } = assignment;
  const due = is.steps.find((step) => step.stepId === stepId)?.due;
  if (due === undefined || due.at === dueAt) return;
  const why = isDayGiven ? 'own-day' : stayReason(assignment, due.at, now);
  if (why !== undefined) stays.push({ assignmentId, unit, dueOn, why, to: due.on });
  else
    moves.push({
      assignmentId,
      unit,
      from: { dueOn, dueAt },
      to: { dueOn: due.on, dueAt: due.at },
      because: 'meeting-postponed',
      told: !isHandedIn,
    });
}

function stayReason(
  { hasOwnDay, dueAt }: OpenAssignment,
  to: Instant,
  now: Instant,
): AssignmentStay['why'] | undefined {
  if (hasOwnDay && dueAt > to) return 'own-day';
  return to <= now ? 'day-past' : undefined;
}
