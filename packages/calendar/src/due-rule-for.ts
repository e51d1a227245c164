import type { DatedDayRule } from './day-rule.js';
import type { PlainDate } from './day-number.js';

/**
 * The due rule that holds for a period that ends on `periodTo`; undefined where none does. One for its month goes before
 * those for any (plan-format, "Days").
 * `periodTo` is a plain date. Pure; throws nothing.
 */
export function dueRuleFor<Rule extends DatedDayRule>(
  rules: readonly Rule[],
  periodTo: PlainDate,
): Rule | undefined {
  let general: Rule | undefined;
  for (const rule of rules) {
    if ((rule.from ?? periodTo) > periodTo || periodTo > (rule.until ?? periodTo)) continue;
    if (rule.months === undefined) general ??= rule;
    else if (rule.months.includes(Number(periodTo.slice(5, 7)))) return rule;
  }
  return general;
}
