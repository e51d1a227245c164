import { getISODay } from 'date-fns/getISODay';
import { dayInMonth } from './month-index.js';
import { dayNumber } from './plain-date.js';
import type { DayNumber, PlainDate } from './day-number.js';
import { utcDate } from './utc-date.js';

/** ISO weekday, Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Monday 1 to Sunday 7 of a plain date, `YYYY-MM-DD`. @throws KyhanError DATE_INVALID */
export function weekday(date: PlainDate): Weekday {
  return weekdayOfDay(dayNumber(date));
}

/** The weekdays of seven days from 1970-01-01: days whose numbers lie seven apart share theirs. */
const WEEK = Array.from({ length: 7 }, (_, day) => getISODay(utcDate(day)) as Weekday);

/** Monday 1 to Sunday 7 of a plain date, `YYYY-MM-DD`. @throws KyhanError DATE_INVALID */
export function weekdayOfDay(day: DayNumber): Weekday {
  return WEEK[((day % 7) + 7) % 7] ?? 1;
}

/** Monday 1 to Sunday 7 of a plain date, `YYYY-MM-DD`. @throws KyhanError DATE_INVALID */
export function weekdayInMonth(index: number, day: Weekday, nth: number): DayNumber {
  const first = dayInMonth(index, 1);
  const length = dayInMonth(index, 'last') - first + 1;
  const offset = (day - weekdayOfDay(first) + 7) % 7;
  const count = Math.ceil((length - offset) / 7);
  const wanted = nth > 0 ? Math.min(nth, count) - 1 : Math.max(count + nth, 0);
  return first + offset + wanted * 7;
}
