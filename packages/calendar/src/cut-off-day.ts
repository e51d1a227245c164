import { dayInMonth } from './month-index.js';
import { monthOfYear } from './month-key.js';
import type { DayNumber } from './day-number.js';
import type { CutOff } from './period-rule.js';

/** The cut-off in a month by its index, the month's last where none is given or it lacks the day. */
export function cutOffDay(month: number, cutOff: CutOff = { default: 'last' }): DayNumber {
  if (typeof cutOff === 'number') return dayInMonth(month, cutOff);
  const own = cutOff[String(monthOfYear(month)) as '1'];
  return dayInMonth(month, own ?? cutOff.default);
}
