import { FORM_RULES, YES_OR_NO } from '@kyhan/errors';
import type { Form, FormField, FormRule } from './form.js';
import { ruleIdOf } from './rule-id-of.js';
import type { Words } from './words.js';

/** A rule of a form by its id, and what it asks. */
export interface NamedRule {
  readonly id: string;
  readonly saying: Words;
}

/** The rules of a form, in its order: each says what its file says, or what it asks of its fields. Pure; throws nothing. */
export function namedRules({ sections, rules = [] }: Form): NamedRule[] {
  const fields = new Map(sections.flatMap((section) => section.fields).map((field) => [field.id, field]));
  return rules.map((rule) => ({ id: ruleIdOf(rule), saying: rule.message ?? said(rule, fields) }));
}

function said(rule: FormRule, fields: ReadonlyMap<string, FormField>): Words {
  const labelOf = (id: string) => fields.get(id)?.label ?? { vi: id, en: id };
  if ('jump' in rule) return FORM_RULES.jump(labelOf(rule.jump), rule.percent);
  if ('atMost' in rule) return FORM_RULES.atMost(labelOf(rule.atMost[0]), labelOf(rule.atMost[1]));
  if ('sum' in rule) return FORM_RULES.sum(labelOf(rule.equals), rule.sum.map(labelOf));
  const { field, is } = rule.when;
  return FORM_RULES.required(labelOf(rule.required), {
    field: labelOf(field),
    is: answerOf(fields.get(field), is),
  });
}

/** As whoever fills the form in reads it. */
function answerOf(field: FormField | undefined, is: string | number | boolean): Words {
  if (field?.type === 'yes-no') return YES_OR_NO[is === true || is === 'yes' ? 'yes' : 'no'];
  const said = String(is);
  return field?.choices?.find(({ value }) => value === said)?.label ?? { vi: said, en: said };
}
