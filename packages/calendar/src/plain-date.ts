import { KyhanError } from '@kyhan/errors';
import { utc } from '@date-fns/utc/utc';
import { addYears as yearsLater } from 'date-fns/addYears';
import { formatISO } from 'date-fns/formatISO';
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { LISTED_DAYS } from './listed-answers.js';
import type { DayNumber, PlainDate } from './day-number.js';
import { dayOfDate, utcDate } from './utc-date.js';

/** Years are written with four digits, the first not a zero. */
const WRITTEN = /^[1-9]\d{3}-\d\d-\d\d$/;

/** Whether a text is a date of the calendar, `YYYY-MM-DD`, of the years 1000 to 9999. Pure; throws nothing. */
export function isPlainDate(text: string): boolean {
  return knownDay(text) !== undefined;
}

/** A plan asks for the same few thousand days a million times; reading and writing each anew takes seconds. */
const numbers = new Map<PlainDate, DayNumber>();
/** By number; a list is read faster than a map. */
const dates: (PlainDate | undefined)[] = Array.from({ length: LISTED_DAYS.to });
/** What was asked last is often asked next. */
let latestDate: PlainDate | undefined;
let latestDay: DayNumber = 0;

/**
 * The number of a date.
 * @throws KyhanError DATE_INVALID
 */
export function dayNumber(date: PlainDate): DayNumber {
  if (date === latestDate) return latestDay;
  const day = knownDay(date);
  if (day === undefined) throw new KyhanError('DATE_INVALID', { value: date });
  latestDate = date;
  latestDay = day;
  return day;
}

function knownDay(text: string): DayNumber | undefined {
  let day = numbers.get(text);
  if (day === undefined) {
    day = parsedDay(text);
    if (day !== undefined) numbers.set(text, day);
  }
  return day;
}

/** parseISO alone takes weeks, days of the year, times and years of other lengths too. */
function parsedDay(text: string): DayNumber | undefined {
  if (!WRITTEN.test(text)) return undefined;
  const date = parseISO(text, { in: utc });
  return isValid(date) ? dayOfDate(date) : undefined;
}

/**
 * The date of a number.
 * @throws KyhanError DATE_INVALID where that is not a day of the years 1000 to 9999
 */
export function plainDate(day: DayNumber): PlainDate {
  const known = dates[day];
  if (known !== undefined) return known;
  const date = Number.isInteger(day) ? written(day) : undefined;
  if (date === undefined) throw new KyhanError('DATE_INVALID', { value: day });
  if (day >= 0 && day < dates.length) dates[day] = date;
  return date;
}

function written(day: DayNumber): PlainDate | undefined {
  const date = utcDate(day);
  const text = isValid(date) ? formatISO(date, { representation: 'date' }) : '';
  return WRITTEN.test(text) ? text : undefined;
}

/** The date so many days later, or earlier where `days` is negative. @throws KyhanError DATE_INVALID */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDate(dayNumber(date) + days);
}

/** The date so many years later; of 29 February the 28th, where the year lacks it. @throws KyhanError DATE_INVALID */
export function addYears(date: PlainDate, years: number): PlainDate {
  return plainDate(dayOfDate(yearsLater(utcDate(dayNumber(date)), years)));
}

/** Days from one date to another; negative where `to` is the earlier. @throws KyhanError DATE_INVALID */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Calendar year of a valid date. Pure; throws nothing. */
export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}
