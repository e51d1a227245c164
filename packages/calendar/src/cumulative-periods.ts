import { cutOffDay } from './cut-off-day.js';
import type { DateRange } from './date-range.js';
import { monthIndexOfDay } from './month-index.js';
import { MONTHS_OF_YEAR, yearKey } from './month-key.js';
import { dayNumber, plainDate } from './plain-date.js';
import type { CumulativeRule, Period } from './period-rule.js';

/** From the start of each year on, as many months as the rule names: those that end in a range, in that order. */
export function cumulativePeriods(rule: CumulativeRule, range: DateRange): Period[] {
  const [first, last] = [dayNumber(range.from), dayNumber(range.to)];
  const periods: Period[] = [];
  let month = monthIndexOfDay(first);
  month -= (month - ((rule.startMonth ?? 1) - 1)) % MONTHS_OF_YEAR;
  for (; ; month += MONTHS_OF_YEAR) {
    const from = plainDate(cutOffDay(month - 1, rule.cutOff) + 1);
    for (const count of rule.months) {
      const to = cutOffDay(month + count - 1, rule.cutOff);
      if (to > last) return periods;
      if (to >= first) periods.push({ key: `${yearKey(month)}-${count}M`, from, to: plainDate(to) });
    }
  }
}
