import { periodsEndingIn } from './periods-ending-in.js';
import { scheduledPeriod } from './scheduled-period.js';
import type { Period, PeriodRule } from './period-rule.js';

/** Dates have four digits of the year. */
const LAST_YEAR = 9999;

/**
 * The period of a key; undefined where the rule has none such. An on-request period has none before a person
 * opens it.
 * @throws KyhanError DATE_INVALID where the rule itself holds a date that is none
 */
export function periodByKey(rule: PeriodRule, key: string): Period | undefined {
  if (rule.type === 'schedule') {
    const found = scheduledPeriod(rule, key);
    return found && { key, from: found.from, to: found.to };
  }
  const year = Number(/^([1-9]\d{3})(?!\d)/.exec(key)?.[1]);
  if (Number.isNaN(year)) return undefined;
  // A key names the year in which its period begins or ends; only "every n months" may be longer than a year.
  const years = rule.type === 'every' && 'months' in rule ? Math.ceil(rule.months / 12) + 1 : 2;
  const last = Math.min(year + years, LAST_YEAR);
  return periodsEndingIn(rule, { from: `${year}-01-01`, to: `${last}-12-31` }).find(
    (period) => period.key === key,
  );
}
