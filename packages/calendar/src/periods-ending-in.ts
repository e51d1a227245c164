import { addMonths } from 'date-fns/addMonths';
import { addYears } from 'date-fns/addYears';
import { differenceInCalendarMonths } from 'date-fns/differenceInCalendarMonths';
import { getMonth } from 'date-fns/getMonth';
import { getQuarter } from 'date-fns/getQuarter';
import { getYear } from 'date-fns/getYear';
import { lightFormat } from 'date-fns/lightFormat';
import { dayInMonth, monthIndexOfDay } from './month-index.js';
import { dayNumber, plainDate } from './plain-date.js';
import type { DayNumber, PlainDate } from './day-number.js';
import type { CalendarPeriod, Period, PeriodRule } from './period-rule.js';
import { dayOfDate, utcDate } from './utc-date.js';

/** First and last date, both inclusive. */
export interface DateRange {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * The periods of a rule whose last day lies in the range, in their order (plan-format, "Period"). They touch and
 * never overlap; a period on request is opened by a person, so there is none.
 * @throws KyhanError DATE_INVALID
 */
export function periodsEndingIn(rule: PeriodRule, range: DateRange): readonly Period[] {
  const key = `${range.from} ${range.to} ${JSON.stringify(rule)}`;
  let periods = found.get(key);
  if (periods !== undefined) return periods;
  periods = newPeriods(rule, range);
  if (found.size >= MOST_KEPT) found.clear();
  found.set(key, periods);
  return periods;
}

/** Many obligations of a plan share the few rules that there are. */
const found = new Map<string, readonly Period[]>();
const MOST_KEPT = 500;

function newPeriods(rule: PeriodRule, range: DateRange): Period[] {
  switch (rule.type) {
    case 'on-request':
      return [];
    case 'dates':
      return [...new Set(rule.dates)]
        .filter((on) => on >= range.from && on <= range.to)
        .sort()
        .map((on) => ({ key: on, from: on, to: on }));
    case 'every':
      return everyMonths(rule, range);
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return calendarPeriods(rule, range);
  }
}

type CalendarRule = Extract<PeriodRule, { type: CalendarPeriod }>;

const MONTHS: Readonly<Record<CalendarPeriod, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

function calendarPeriods(rule: CalendarRule, range: DateRange): Period[] {
  const length = MONTHS[rule.type];
  const start = rule.type === 'year' ? (rule.startMonth ?? 1) - 1 : 0;
  const [first, last] = [dayNumber(range.from), dayNumber(range.to)];
  const periods: Period[] = [];
  // A cut-off ends a period within its last calendar month: none that ends before that month of `from` counts.
  let month = monthIndexOfDay(first);
  month -= (month - start) % length;
  let from = cutOffDay(month - 1, rule) + 1;
  for (; ; month += length) {
    const to = cutOffDay(month + length - 1, rule);
    if (to > last) return periods;
    if (to >= first) periods.push({ key: periodKey(rule, month), from: plainDate(from), to: plainDate(to) });
    from = to + 1;
  }
}

/** The cut-off in a month by its index; a day that the month lacks is its last. */
function cutOffDay(month: number, { cutOff }: CalendarRule): DayNumber {
  return dayInMonth(month, cutOff ?? 'last');
}

function periodKey({ type }: CalendarRule, firstMonth: number): string {
  const first = utcDate(dayInMonth(firstMonth, 1));
  const year = getYear(first);
  switch (type) {
    case 'month':
      return monthKey(first);
    case 'quarter':
      return `${year}-Q${getQuarter(first)}`;
    case 'half-year':
      return `${year}-H${Math.ceil(getQuarter(first) / 2)}`;
    case 'year':
      return getMonth(first) === 0 ? String(year) : `${year}-${lightFormat(addYears(first, 1), 'yy')}`;
  }
}

function monthKey(date: Date): string {
  return lightFormat(date, 'yyyy-MM');
}

/** Counted from the first date: stepping from one to the next would drift from the 31st to the 28th. */
function everyMonths(
  { months, from: origin }: { months: number; from: PlainDate },
  range: DateRange,
): Period[] {
  const start = utcDate(dayNumber(origin));
  const [first, last] = [dayNumber(range.from), dayNumber(range.to)];
  const periods: Period[] = [];
  for (let month = monthsBefore(start, first, months); ; month += months) {
    const from = addMonths(start, month);
    const to = dayOfDate(addMonths(start, month + months)) - 1;
    if (to > last) return periods;
    if (to >= first)
      periods.push({ key: monthKey(from), from: plainDate(dayOfDate(from)), to: plainDate(to) });
  }
}

/** Whole periods from the origin that have ended before a day for certain. */
function monthsBefore(origin: Date, day: DayNumber, months: number): number {
  const passed = differenceInCalendarMonths(utcDate(day), origin);
  return Math.max(Math.floor(passed / months) - 1, 0) * months;
}
