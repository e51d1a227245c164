import { FORM_RULES } from '@kyhan/errors';
import type { Form, FormRule } from './form.js';
import { ruleIdOf } from './rule-id-of.js';
import type { Words } from './words.js';

/** A rule of a form by its id, and what it asks. */
export interface NamedRule {
  readonly id: string;
  readonly saying: Words;
}

/** The rules of a form, in its order: each says what its file says, or what it asks of its fields. Pure; throws nothing. */
export function namedRules({ sections, rules = [] }: Form): NamedRule[] {
  const labels = new Map(sections.flatMap(({ fields }) => fields).map(({ id, label }) => [id, label]));
  const labelOf = (id: string) => labels.get(id) ?? { vi: id, en: id };
  return rules.map((rule) => ({ id: ruleIdOf(rule), saying: rule.message ?? said(rule, labelOf) }));
}

function said(rule: FormRule, labelOf: (fieldId: string) => Words): Words {
  if ('jump' in rule) return FORM_RULES.jump(labelOf(rule.jump), rule.percent);
  if ('atMost' in rule) return FORM_RULES.atMost(labelOf(rule.atMost[0]), labelOf(rule.atMost[1]));
  if ('sum' in rule) return FORM_RULES.sum(labelOf(rule.equals), rule.sum.map(labelOf));
  const { field, is } = rule.when;
  return FORM_RULES.required(labelOf(rule.required), { field: labelOf(field), is: String(is) });
}
