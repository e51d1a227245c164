import { civilOfDay, dayOfCivil, lengthOfMonth, monthOfDay, yearOfDay, type DayNumber } from './civil-day.js';
import { dayNumber, plainDate } from './plain-date.js';
import type { PlainDate } from './rules.js';

/** A month of a year; month from 1. */
export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** The month in which a date lies. @throws KyhanError DATE_INVALID */
export function yearMonth(date: PlainDate): YearMonth {
  const { year, month } = civilOfDay(dayNumber(date));
  return { year, month };
}

/** Months since the year 0, so that months are counted as numbers. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** The index of the month in which a day lies. */
export function monthIndexOfDay(day: DayNumber): number {
  return monthIndex(yearOfDay(day), monthOfDay(day));
}

/** The month so many months later; earlier where negative. */
export function addMonths({ year, month }: YearMonth, months: number): YearMonth {
  const index = monthIndex(year, month) + months;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** Number of days of a month. */
export function daysInMonth({ year, month }: YearMonth): number {
  return lengthOfMonth(year, month);
}

/**
 * A day of a month; a day that the month lacks is its last (plan-format, "Due and other days").
 * @throws KyhanError DATE_INVALID
 */
export function dateIn({ year, month }: YearMonth, day: number | 'last'): PlainDate {
  return plainDate(dayInMonth(monthIndex(year, month), day));
}

/** As `dateIn`, in numbers: a month by its index, the day by its number. */
export function dayInMonth(index: number, day: number | 'last'): DayNumber {
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const length = lengthOfMonth(year, month);
  return dayOfCivil(year, month, day === 'last' || day > length ? length : day);
}
