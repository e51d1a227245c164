import type { DayNumber } from './civil-day.js';
import { dayInMonth, monthIndex, type YearMonth } from './month.js';
import { dayNumber, plainDate } from './plain-date.js';
import type { PlainDate, Weekday } from './rules.js';

/** Monday 1 to Sunday 7. @throws KyhanError DATE_INVALID */
export function weekday(date: PlainDate): Weekday {
  return weekdayOfDay(dayNumber(date));
}

/** Monday 1 to Sunday 7 of a day number; 1970-01-01 was a Thursday. */
export function weekdayOfDay(day: DayNumber): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/**
 * The nth such weekday of a month, from its end where `nth` is negative.
 * Where a month has no fifth one, its last (or first) stands for it, as with a day that the month lacks.
 */
export function weekdayOfMonth({ year, month }: YearMonth, day: Weekday, nth: number): PlainDate {
  return plainDate(weekdayInMonth(monthIndex(year, month), day, nth));
}

/** As `weekdayOfMonth`, in numbers: a month by its index, the day by its number. */
export function weekdayInMonth(index: number, day: Weekday, nth: number): DayNumber {
  const first = dayInMonth(index, 1);
  const length = dayInMonth(index, 'last') - first + 1;
  const offset = (day - weekdayOfDay(first) + 7) % 7;
  const count = Math.ceil((length - offset) / 7);
  const wanted = nth > 0 ? Math.min(nth, count) - 1 : Math.max(count + nth, 0);
  return first + offset + wanted * 7;
}
