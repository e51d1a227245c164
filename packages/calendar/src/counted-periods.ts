import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths';
import type { DateRange } from './date-range.js';
import type { DayNumber } from './day-number.js';
import { monthIndexOfDay } from './month-index.js';
import { monthKey } from './month-key.js';
import { dayNumber, plainDate } from './plain-date.js';
import type { EveryRule, Period } from './period-rule.js';
import { dayOfDate, utcDate } from './utc-date.js';
import { DAYS_OF_WEEK } from './weeks.js';

/** Periods that are counted from a day and end in a range; weeks and days are named after their first. */
export function countedPeriods(rule: EveryRule, range: DateRange): Period[] {
  if ('months' in rule) return everyMonths(rule, range);
  const length = 'weeks' in rule ? rule.weeks * DAYS_OF_WEEK : rule.days;
  const [origin, first, last] = [rule.from, range.from, range.to].map(dayNumber) as [number, number, number];
  const passed = Math.max(Math.floor((first - origin) / length), 0);
  const periods: Period[] = [];
  for (let from = origin + passed * length; from + length - 1 <= last; from += length)
    periods.push(daysFrom(from, length));
  return periods;
}

/** Named after its first day. */
function daysFrom(day: DayNumber, length: number): Period {
  const from = plainDate(day);
  return { key: from, from, to: plainDate(day + length - 1) };
}

type EveryMonths = Extract<EveryRule, { months: number }>;

/** Counted from the first date: stepping from one to the next would drift from the 31st to the 28th. */
function everyMonths({ months, from: origin }: EveryMonths, range: DateRange): Period[] {
  const start = utcDate(dayNumber(origin));
  const [first, last] = [dayNumber(range.from), dayNumber(range.to)];
  const periods: Period[] = [];
  for (let month = monthsBefore(start, first, months); ; month += months) {
    const from = dayOfDate(addMonths(start, month));
    const to = dayOfDate(addMonths(start, month + months)) - 1;
    if (to > last) return periods;
    if (to >= first)
      periods.push({ key: monthKey(monthIndexOfDay(from)), from: plainDate(from), to: plainDate(to) });
  }
}

/** Whole periods from the origin that have ended before a day for certain. */
function monthsBefore(origin: Date, day: DayNumber, months: number): number {
  const passed = differenceInCalendarMonths(utcDate(day), origin);
  return Math.max(Math.floor(passed / months) - 1, 0) * months;
}
