import type { FormRule } from './form.js';

/**
 * By which a rule of a form is known, so that one may be waived for an assignment: the id that the file gives it, else
 * what it is about, such as `at-most-answered-asked`. It stays while the rule says the same of the same fields. Pure;
 * throws nothing.
 */
export function ruleIdOf(rule: FormRule): string {
  if (rule.id !== undefined) return rule.id;
  if ('jump' in rule) return `jump-${rule.jump}`;
  if ('atMost' in rule) return `at-most-${rule.atMost.join('-')}`;
  if ('sum' in rule) return `sum-${rule.sum.join('-')}-${rule.equals}`;
  const { field, is } = rule.when;
  return `required-${rule.required}-${field}-${String(is).trim().replaceAll(/\s+/g, '-')}`;
}
