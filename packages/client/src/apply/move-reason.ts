import { addDays, type PlainDate } from '@kyhan/calendar';
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
import { readAssignmentId } from '@kyhan/plan/ids';

/** How far before a due day the days lie that it may be counted over. */
const COUNTED_OVER_DAYS = 45;
const MOST_DAYS_NAMED = 6;

/** What the unit reads and the register keeps as the reason of a move, in the official language. */
export function moveReason(move: AssignmentMove, cycle: OpenCycleNow, after: Plan): string {
  return move.because === 'calendar-corrected'
    ? calendarReason(move, cycle, after)
    : ruleReason(move, cycle, after);
}

function calendarReason({ from, to }: AssignmentMove, { calendar }: OpenCycleNow, after: Plan): string {
  const [first = '', last = ''] = [from.dueOn, to.dueOn].sort();
  const range = { from: addDays(first, -COUNTED_OVER_DAYS), to: last };
  const days = changedDays(calendar, planCalendar(after), range).slice(-MOST_DAYS_NAMED);
  const named = days.length === 0 ? 'bảng mới của năm' : days.map(dayWords).join('; ');
  return `Bảng ngày nghỉ được sửa: ${named}. Hạn được tính lại theo bảng mới.`;
}

function dayWords({ on, after, name }: ChangedDay): string {
  const what = after === 'off' ? 'là ngày nghỉ' : 'là ngày làm việc';
  return `${shortDate(on)} ${what}${after === 'off' && name !== undefined ? ` (${name.vi})` : ''}`;
}

function ruleReason(
  { assignmentId }: AssignmentMove,
  { plan, obligationId }: OpenCycleNow,
  after: Plan,
): string {
  const stepId = readAssignmentId(assignmentId)?.stepId ?? '';
  const [was, is] = [plan, after].map((version) => dueOf(version, obligationId, stepId));
  return `Kế hoạch đổi quy tắc hạn: trước đây ${was ?? 'không có'}, nay ${is ?? 'không có'}.`;
}

function dueOf(plan: Plan, obligationId: string, stepId: string): string | undefined {
  const obligation: Obligation | undefined = plan.obligations.find(({ id }) => id === obligationId);
  const due = obligation?.steps.find(({ id }) => id === stepId)?.due;
  return due === undefined ? undefined : inlineWords(dueWords(due));
}

function shortDate(day: PlainDate): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}
