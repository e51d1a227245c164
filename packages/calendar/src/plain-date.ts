import { KyhanError } from '@kyhan/errors';
import type { PlainDate, Weekday } from './rules.js';

const DAY_MS = 86_400_000;

/** Days since 1970-01-01; the arithmetic of dates is integer arithmetic. */
export type DayNumber = number;

/**
 * The number of a date.
 * @throws KyhanError DATE_INVALID where the text is not a date of the calendar
 */
export function dayNumber(date: PlainDate): DayNumber {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date)
    throw new KyhanError('DATE_INVALID', { value: date });
  return ms / DAY_MS;
}

/** The date of a number. */
export function plainDate(day: DayNumber): PlainDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Whether the text is a date of the calendar, written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

/** The date so many days later; earlier where negative. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDate(dayNumber(date) + days);
}

/** Monday 1 to Sunday 7. */
export function weekday(date: PlainDate): Weekday {
  return weekdayOf(dayNumber(date));
}

/** Monday 1 to Sunday 7 of a day number; 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): Weekday {
  return ((((day + 3) % 7) + 7) % 7 + 1) as Weekday;
}

/** A month of a year; month from 1. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

export function yearMonth(date: PlainDate): YearMonth {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

/** The month so many months later; earlier where negative. */
export function addMonths({ year, month }: YearMonth, months: number): YearMonth {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
}

/** Number of days of a month. */
export function daysInMonth({ year, month }: YearMonth): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** That day of the month; a day that the month lacks is its last. */
export function dateIn(month: YearMonth, day: number | 'last'): PlainDate {
  const last = daysInMonth(month);
  const own = day === 'last' ? last : Math.min(day, last);
  return `${String(month.year).padStart(4, '0')}-${two(month.month)}-${two(own)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
