import { addMonths, dateIn, yearMonth, type YearMonth } from './month.js';
import { addDays } from './plain-date.js';
import type { Period, PeriodRule, PlainDate } from './rules.js';

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
export function periodsEndingIn(rule: PeriodRule, range: DateRange): Period[] {
  switch (rule.type) {
    case 'on-request':
      return [];
    case 'dates':
      return [...new Set(rule.dates)]
        .filter((on) => isWithin(on, range))
        .sort()
        .map(oneDay);
    case 'every':
      return everyMonths(rule, range);
    default:
      return calendarPeriods(rule, range);
  }
}

function oneDay(on: PlainDate): Period {
  return { key: on, from: on, to: on };
}

function isWithin(on: PlainDate, { from, to }: DateRange): boolean {
  return on >= from && on <= to;
}

type CalendarRule = Extract<PeriodRule, { type: 'month' | 'quarter' | 'half-year' | 'year' }>;

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

function calendarPeriods(rule: CalendarRule, range: DateRange): Period[] {
  const length = MONTHS[rule.type];
  const start = rule.type === 'year' ? (rule.startMonth ?? 1) : 1;
  const periods: Period[] = [];
  // A cut-off ends a period within its last calendar month, so none that begins a year earlier is missed.
  let first: YearMonth = { year: yearMonth(range.from).year - 1, month: start };
  for (; dateIn(first, 1) <= range.to; first = addMonths(first, length)) {
    const period = calendarPeriod(rule, first, length);
    if (isWithin(period.to, range)) periods.push(period);
  }
  return periods;
}

function calendarPeriod(rule: CalendarRule, first: YearMonth, length: number): Period {
  const end = (from: YearMonth) => dateIn(addMonths(from, length - 1), rule.cutOff ?? 'last');
  const from = addDays(end(addMonths(first, -length)), 1);
  return { key: periodKey(rule, first), from, to: end(first) };
}

function periodKey(rule: CalendarRule, { year, month }: YearMonth): string {
  switch (rule.type) {
    case 'month':
      return dateIn({ year, month }, 1).slice(0, 7);
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`;
    case 'half-year':
      return `${year}-H${Math.ceil(month / 6)}`;
    case 'year':
      return month === 1 ? String(year) : `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
  }
}

/** Counted from the first date: stepping from one to the next would drift from the 31st to the 28th. */
function everyMonths(
  { months, from: origin }: { months: number; from: PlainDate },
  range: DateRange,
): Period[] {
  const day = Number(origin.slice(8));
  const start = (n: number) => dateIn(addMonths(yearMonth(origin), n * months), day);
  const periods: Period[] = [];
  for (let n = 0; start(n) <= range.to; n += 1) {
    const period = { key: start(n).slice(0, 7), from: start(n), to: addDays(start(n + 1), -1) };
    if (isWithin(period.to, range)) periods.push(period);
  }
  return periods;
}
