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

/** The nth of a weekday in a month by its index, from the end where negative; one that it lacks is the nearest. */
export function weekdayInMonth(index: number, day: Weekday, nth: number): DayNumber {
  const count = weekdaysInMonth(index, day);
  const wanted = nth > 0 ? Math.min(nth, count) - 1 : Math.max(count + nth, 0);
  return firstInMonth(index, day) + wanted * 7;
}

/** How many of a weekday a month has: four or five. */
export function weekdaysInMonth(index: number, day: Weekday): number {
  return Math.ceil((dayInMonth(index, 'last') - firstInMonth(index, day) + 1) / 7);
}

function firstInMonth(index: number, day: Weekday): DayNumber {
  const first = dayInMonth(index, 1);
  return first + ((day - weekdayOfDay(first) + 7) % 7);
}
