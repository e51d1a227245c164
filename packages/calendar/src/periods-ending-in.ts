import { calendarPeriods } from './calendar-periods.js';
import { countedPeriods } from './counted-periods.js';
import { cumulativePeriods } from './cumulative-periods.js';
import type { DateRange } from './date-range.js';
import type { Period, PeriodRule } from './period-rule.js';
import { weeks } from './weeks.js';

/**
 * The periods of a rule whose last day lies in the range, in the order of their ends (plan-format, "Period"). They touch
 * and never overlap, but for cumulative ones, which begin with their year, and those of a schedule, which are as they are
 * written; a period on request is opened by a person, so there is none.
 * @throws KyhanError DATE_INVALID
 */
export function periodsEndingIn(rule: PeriodRule, range: DateRange): readonly Period[] {
  // Its text would be as long as the schedule.
  if (rule.type === 'schedule') return newPeriods(rule, range);
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
const MONDAY = 1;

function newPeriods(rule: PeriodRule, range: DateRange): Period[] {
  switch (rule.type) {
    case 'on-request':
      return [];
    case 'dates':
      return [...new Set(rule.dates)]
        .filter((on) => on >= range.from && on <= range.to)
        .sort()
        .map((on) => ({ key: on, from: on, to: on }));
    case 'schedule':
      return rule.periods
        .filter(({ to }) => to >= range.from && to <= range.to)
        .map(({ key, from, to }) => ({ key, from, to }))
        .sort((a, b) => (`${a.to} ${a.key}` < `${b.to} ${b.key}` ? -1 : 1));
    case 'week':
      return weeks(rule.startsOn ?? MONDAY, range);
    case 'every':
      return countedPeriods(rule, range);
    case 'cumulative':
      return cumulativePeriods(rule, range);
    case 'month':
    case 'quarter':
    case 'half-year':
    case 'year':
      return calendarPeriods(rule, range);
  }
}
