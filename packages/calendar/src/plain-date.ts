import { KyhanError } from '@kyhan/errors';
import type { PlainDate } from './rules.js';

const DAY_MS = 86_400_000;

/** Years are written with four digits, the first not a zero. */
const FIRST_DAY = Date.UTC(1000, 0, 1) / DAY_MS;
const LAST_DAY = Date.UTC(9999, 11, 31) / DAY_MS;

/** Days since 1970-01-01; the arithmetic of dates is integer arithmetic. */
export type DayNumber = number;

const WRITTEN = /^[1-9]\d{3}-\d\d-\d\d$/;

/** Whether a text is a date of the calendar, `YYYY-MM-DD`, of the years 1000 to 9999. */
export function isPlainDate(text: string): boolean {
  return parsedDay(text) !== undefined;
}

/** A plan asks for the same few thousand days a million times; reading and writing each anew takes seconds. */
const numbers = new Map<PlainDate, DayNumber>();
const dates = new Map<DayNumber, PlainDate>();

/**
 * The number of a date.
 * @throws KyhanError DATE_INVALID
 */
export function dayNumber(date: PlainDate): DayNumber {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const day = parsedDay(date);
  if (day === undefined) throw new KyhanError('DATE_INVALID', { value: date });
  numbers.set(date, day);
  return day;
}

/**
 * The date of a number.
 * @throws KyhanError DATE_INVALID where that is not a day of the years 1000 to 9999
 */
export function plainDate(day: DayNumber): PlainDate {
  const known = dates.get(day);
  if (known !== undefined) return known;
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY)
    throw new KyhanError('DATE_INVALID', { value: day });
  const date = new Date(day * DAY_MS).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

/** The date so many days later, or earlier where `days` is negative. @throws KyhanError DATE_INVALID */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDate(dayNumber(date) + days);
}

/** Days from one date to another; negative where `to` is the earlier. @throws KyhanError DATE_INVALID */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Calendar year of a valid date. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

function parsedDay(text: string): number | undefined {
  if (!WRITTEN.test(text)) return undefined;
  const [year, month, day] = [yearOf(text), Number(text.slice(5, 7)), Number(text.slice(8))];
  const at = new Date(Date.UTC(year, month - 1, day));
  // Date.UTC turns 30 February into 2 March; a date of the calendar stays what it was.
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() / DAY_MS : undefined;
}
