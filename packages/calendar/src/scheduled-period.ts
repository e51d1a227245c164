import type { PeriodRule, ScheduledPeriod } from './period-rule.js';

type Schedule = Extract<PeriodRule, { type: 'schedule' }>;

/** A schedule may have thousands of periods, each of which is looked for. */
const byKey = new WeakMap<Schedule, ReadonlyMap<string, ScheduledPeriod>>();

/** The period of a schedule with its units and own days; undefined where it has none of that key. Pure; throws nothing. */
export function scheduledPeriod(rule: Schedule, key: string): ScheduledPeriod | undefined {
  let known = byKey.get(rule);
  if (known === undefined)
    byKey.set(rule, (known = new Map(rule.periods.map((period) => [period.key, period]))));
  return known.get(key);
}
