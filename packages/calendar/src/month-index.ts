import { addMonths } from 'date-fns/addMonths';
import { getMonth } from 'date-fns/getMonth';
import { getYear } from 'date-fns/getYear';
import { LISTED_DAYS, listedAnswers } from './listed-answers.js';
import type { DayNumber } from './day-number.js';
import { dayOfDate, utcDate } from './utc-date.js';

/** Months are counted from January of the year 0, so that a month is a whole number; `month` from 1. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** The index of the month in which a day lies. */
export const monthIndexOfDay = listedAnswers((day: DayNumber) => {
  const date = utcDate(day);
  return monthIndex(getYear(date), getMonth(date) + 1);
}, LISTED_DAYS);

const EPOCH_MONTH = monthIndex(1970, 1);

/** The first day of a month by its index. */
const firstDayOfMonth = listedAnswers((index) => dayOfDate(addMonths(utcDate(0), index - EPOCH_MONTH)), {
  from: EPOCH_MONTH,
  to: monthIndexOfDay(LISTED_DAYS.to),
});

/** A day of a month by its index; a day that the month lacks is its last (plan-format, "Due and other days"). */
export function dayInMonth(index: number, day: number | 'last'): DayNumber {
  const last = firstDayOfMonth(index + 1) - 1;
  return day === 'last' ? last : Math.min(firstDayOfMonth(index) + day - 1, last);
}

/** The calendar year in which a day lies. */
export function yearOfDay(day: DayNumber): number {
  return Math.floor(monthIndexOfDay(day) / 12);
}

/** The number of 1 January of a year. */
export function firstDayOfYear(year: number): DayNumber {
  return firstDayOfMonth(monthIndex(year, 1));
}
