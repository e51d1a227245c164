/** Days since 1970-01-01; the arithmetic of dates is integer arithmetic. */
export type DayNumber = number;

/** A day of the proleptic Gregorian calendar; month and day from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The number of a day of a month; days beyond the month's end run on into the next. */
export function dayOfCivil(year: number, month: number, day: number): DayNumber {
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return firstDayOfYear(year) + (DAYS_BEFORE[month - 1] ?? 0) + leapDay + day - 1;
}

/** Year, month and day of a number. */
export function civilOfDay(number: DayNumber): CivilDay {
  const year = yearOfDay(number);
  const month = monthOfDay(number);
  return { year, month, day: number - dayOfCivil(year, month, 1) + 1 };
}

/** The month in which a day lies, from 1. */
export function monthOfDay(number: DayNumber): number {
  const year = yearOfDay(number);
  const ordinal = number - firstDayOfYear(year);
  const leapDay = isLeapYear(year) ? 1 : 0;
  // No month is shorter than 28 days, so the guess is never too early.
  let month = Math.min(12, Math.floor(ordinal / 28) + 1);
  while ((DAYS_BEFORE[month - 1] ?? 0) + (month > 2 ? leapDay : 0) > ordinal) month -= 1;
  return month;
}

/** The calendar year in which a day lies. */
export function yearOfDay(number: DayNumber): number {
  const guess = 1970 + Math.floor(number / 365.2425);
  if (firstDayOfYear(guess) > number) return guess - 1;
  return firstDayOfYear(guess + 1) <= number ? guess + 1 : guess;
}

/** The number of 1 January of a year. */
export function firstDayOfYear(year: number): DayNumber {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return before * 365 + leapDays - 719_162;
}

/** Number of days of a month. */
export function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
