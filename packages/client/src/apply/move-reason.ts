import { addDays } from '@kyhan/calendar';
import {
  changedDays,
  dueWords,
  inlineWords,
  type AssignmentMove,
  type ChangedDay,
  type Obligation,
  type OpenCycleNow,
  type Plan,
  planCalendar,
} from '@kyhan/plan';
import { MOVE_REASONS, shortDate, type InBoth, sameInBoth } from '@kyhan/words';
import { readAssignmentId } from '@kyhan/plan/ids';

/** How far before a due day the days lie that it may be counted over. */
const COUNTED_OVER_DAYS = 45;
const MOST_DAYS_NAMED = 6;

/** What the unit reads and the register keeps as the reason of a move. */
export function moveReason(move: AssignmentMove, cycle: OpenCycleNow, after: Plan): InBoth {
  return move.because === 'calendar-corrected'
    ? calendarReason(move, cycle, after)
    : ruleReason(move, cycle, after);
}

function calendarReason({ from, to }: AssignmentMove, { calendar }: OpenCycleNow, after: Plan): InBoth {
  const [first = '', last = ''] = [from.dueOn, to.dueOn].sort();
  const range = { from: addDays(first, -COUNTED_OVER_DAYS), to: last };
  const days = changedDays(calendar, planCalendar(after), range).slice(-MOST_DAYS_NAMED);
  return MOVE_REASONS.calendarCorrected({
    days: days.length === 0 ? MOVE_REASONS.newTable : joined(days.map(dayWords)),
  });
}

function dayWords({ on: day, after, name }: ChangedDay): InBoth {
  const on = shortDate(day);
  if (after !== 'off') return MOVE_REASONS.workingDay({ on });
  return name === undefined ? MOVE_REASONS.dayOff({ on }) : MOVE_REASONS.namedDayOff({ on, name });
}

function joined(texts: readonly InBoth[]): InBoth {
  return { vi: texts.map(({ vi }) => vi).join('; '), en: texts.map(({ en }) => en).join('; ') };
}

function ruleReason(
  { assignmentId }: AssignmentMove,
  { plan, obligationId }: OpenCycleNow,
  after: Plan,
): InBoth {
  const stepId = readAssignmentId(assignmentId)?.stepId ?? '';
  const [was = MOVE_REASONS.noRule, is = MOVE_REASONS.noRule] = [plan, after].map((version) =>
    dueOf(version, obligationId, stepId),
  );
  return MOVE_REASONS.ruleChanged({ was, is });
}

/** A rule is quoted as the plan file writes it. */
function dueOf(plan: Plan, obligationId: string, stepId: string): InBoth | undefined {
  const obligation: Obligation | undefined = plan.obligations.find(({ id }) => id === obligationId);
  const due = obligation?.steps.find(({ id }) => id === stepId)?.due;
  if (due === undefined) return undefined;
  return sameInBoth(inlineWords(dueWords(due)));
}
