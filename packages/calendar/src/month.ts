import { dayNumber, plainDate, yearOf, type DayNumber } from './plain-date.js';
import type { PlainDate } from './rules.js';

const DAY_MS = 86_400_000;

/** A month of a year; month from 1. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** The month in which a date lies. @throws KyhanError DATE_INVALID */
export function yearMonth(date: PlainDate): YearMonth {
  dayNumber(date);
  return { year: yearOf(date), month: Number(date.slice(5, 7)) };
}

/** The month so many months later; earlier where negative. */
export function addMonths({ year, month }: YearMonth, months: number): YearMonth {
  const index = year * 12 + (month - 1) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** Number of days of a month. */
export function daysInMonth(month: YearMonth): number {
  return firstDay(addMonths(month, 1)) - firstDay(month);
}

/** Number of days of a year. */
export function daysInYear(year: number): number {
  return firstDay({ year: year + 1, month: 1 }) - firstDay({ year, month: 1 });
}

/** The day number of the first of a month. */
export function firstDay({ year, month }: YearMonth): DayNumber {
  return Date.UTC(year, month - 1, 1) / DAY_MS;
}

/**
 * A day of a month; a day that the month lacks is its last (plan-format, "Due and other days").
 * @throws KyhanError DATE_INVALID
 */
export function dateIn(month: YearMonth, day: number | 'last'): PlainDate {
  const length = daysInMonth(month);
  return plainDate(firstDay(month) + (day === 'last' ? length : Math.min(day, length)) - 1);
}
