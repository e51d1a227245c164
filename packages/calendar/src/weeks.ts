import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import type { DateRange } from './date-range.js';
import type { DayNumber } from './day-number.js';
import { dayNumber, plainDate } from './plain-date.js';
import type { Period } from './period-rule.js';
import { utcDate } from './utc-date.js';
import { weekdayOfDay, type Weekday } from './weekday.js';

export const DAYS_OF_WEEK = 7;

/** Weeks that end in a range, each named after the ISO week in which its first day lies. */
export function weeks(startsOn: Weekday, range: DateRange): Period[] {
  const [first, last] = [dayNumber(range.from), dayNumber(range.to)];
  const begun = (weekdayOfDay(first) - startsOn + DAYS_OF_WEEK) % DAYS_OF_WEEK;
  const periods: Period[] = [];
  for (let from = first - begun; from + DAYS_OF_WEEK - 1 <= last; from += DAYS_OF_WEEK)
    periods.push({ key: weekKey(from), from: plainDate(from), to: plainDate(from + DAYS_OF_WEEK - 1) });
  return periods;
}

function weekKey(firstDay: DayNumber): string {
  const date = utcDate(firstDay);
  return `${getISOWeekYear(date)}-W${String(getISOWeek(date)).padStart(2, '0')}`;
}
