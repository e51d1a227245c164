import { cutOffDay } from './cut-off-day.js';
import type { DateRange } from './date-range.js';
import { monthIndexOfDay } from './month-index.js';
import { monthKey, MONTHS_OF_YEAR, yearKey } from './month-key.js';
import { dayNumber, plainDate } from './plain-date.js';
import type { CalendarPeriod, CalendarRule, Period } from './period-rule.js';

const MONTHS: Readonly<Record<CalendarPeriod, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/** Months, quarters, halves and years that end in a range; they touch. */
export function calendarPeriods(rule: CalendarRule, range: DateRange): Period[] {
  const length = MONTHS[rule.type];
  const [first, last] = [dayNumber(range.from), dayNumber(range.to)];
  const periods: Period[] = [];
  // A cut-off ends a period within its last calendar month: none that ends before that month of `from` counts.
  let month = monthIndexOfDay(first);
  month -= (month - startOfYear(rule)) % length;
  let from = cutOffDay(month - 1, rule.cutOff) + 1;
  for (; ; month += length) {
    const to = cutOffDay(month + length - 1, rule.cutOff);
    if (to > last) return periods;
    if (to >= first) periods.push({ key: periodKey(rule, month), from: plainDate(from), to: plainDate(to) });
    from = to + 1;
  }
}

/** The month in which the years of a rule begin, from 0. */
function startOfYear(rule: CalendarRule): number {
  return rule.type === 'month' ? 0 : (rule.startMonth ?? 1) - 1;
}

function periodKey(rule: CalendarRule, firstMonth: number): string {
  const { type } = rule;
  if (type === 'month') return monthKey(firstMonth);
  const passed = (firstMonth - startOfYear(rule)) % MONTHS_OF_YEAR;
  const year = yearKey(firstMonth - passed);
  if (type === 'year') return year;
  return `${year}-${type === 'quarter' ? 'Q' : 'H'}${passed / MONTHS[type] + 1}`;
}
