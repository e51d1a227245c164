import { KyhanError } from '@kyhan/errors';
import { civilOfDay, dayOfCivil, lengthOfMonth, type DayNumber } from './civil-day.js';
import type { PlainDate } from './rules.js';

/** Years are written with four digits, the first not a zero. */
const FIRST_DAY = dayOfCivil(1000, 1, 1);
const LAST_DAY = dayOfCivil(9999, 12, 31);

const WRITTEN = /^[1-9]\d{3}-\d\d-\d\d$/;

/** Whether a text is a date of the calendar, `YYYY-MM-DD`, of the years 1000 to 9999. */
export function isPlainDate(text: string): boolean {
  return parsedDay(text) !== undefined;
}

/** A plan asks for the same few thousand days a million times; reading and writing each anew takes seconds. */
const numbers = new Map<PlainDate, DayNumber>();
/** By number, for the days from 1970 to 2149; a list is read faster than a map. */
const dates: (PlainDate | undefined)[] = Array.from({ length: 65_536 });
/** What was asked last is often asked next. */
let latestDate: PlainDate = '1970-01-01';
let latestDay: DayNumber = 0;

/**
 * The number of a date.
 * @throws KyhanError DATE_INVALID
 */
export function dayNumber(date: PlainDate): DayNumber {
  if (date === latestDate) return latestDay;
  let day = numbers.get(date);
  if (day === undefined) {
    day = parsedDay(date);
    if (day === undefined) throw new KyhanError('DATE_INVALID', { value: date });
    numbers.set(date, day);
  }
  latestDate = date;
  latestDay = day;
  return day;
}

/**
 * The date of a number.
 * @throws KyhanError DATE_INVALID where that is not a day of the years 1000 to 9999
 */
export function plainDate(day: DayNumber): PlainDate {
  const known = dates[day];
  if (known !== undefined) return known;
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY)
    throw new KyhanError('DATE_INVALID', { value: day });
  const date = written(day);
  if (day >= 0 && day < dates.length) dates[day] = date;
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
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
  return isDay ? dayOfCivil(year, month, day) : undefined;
}

function written(number: DayNumber): PlainDate {
  const { year, month, day } = civilOfDay(number);
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function twoDigits(part: number): string {
  return part < 10 ? `0${part}` : String(part);
}
