import { FORM_PROBLEMS } from '@kyhan/errors';
import type { FieldProblem } from './field-problem.js';
import type { AtMostRule, Form, FormRule, JumpRule, RequiredRule, SumRule } from './form.js';
import type { Words } from './words.js';
import { ruleIdOf } from './rule-id-of.js';
import { isJumpRule } from './jumping-fields.js';

type Values = Readonly<Record<string, unknown>>;
type LabelOf = (fieldId: string) => Words;

/**
 * What does not fit together between the fields of a form (plan-format, "Forms"), each told beside the field that is to
 * be looked at. A rule says nothing while what it compares is not filled in, nor where it is waived. Pure; throws nothing.
 */
export function ruleProblems(
  { sections, rules = [] }: Form,
  values: Values,
  waived: readonly string[] = [],
): FieldProblem[] {
  const labels = new Map(sections.flatMap(({ fields }) => fields).map(({ id, label }) => [id, label]));
  const labelOf = (id: string) => labels.get(id) ?? { vi: id, en: id };
  return rules.filter(isBetweenFields).flatMap((rule) => {
    const id = ruleIdOf(rule);
    const found = waived.includes(id) ? undefined : broken(rule, values, labelOf);
    return found === undefined ? [] : [{ ...found, message: rule.message ?? found.message, rule: id }];
  });
}

type BetweenFields = Exclude<FormRule, JumpRule>;

function isBetweenFields(rule: FormRule): rule is BetweenFields {
  return !isJumpRule(rule);
}

function broken(rule: BetweenFields, values: Values, labelOf: LabelOf): FieldProblem | undefined {
  if ('atMost' in rule) return tooMany(rule, values, labelOf);
  return 'sum' in rule ? otherSum(rule, values, labelOf) : leftOut(rule, values, labelOf);
}

function tooMany({ atMost: [fieldId, most] }: AtMostRule, values: Values, labelOf: LabelOf) {
  const [value, limit] = [values[fieldId], values[most]];
  if (typeof value !== 'number' || typeof limit !== 'number' || value <= limit) return undefined;
  return { fieldId, message: FORM_PROBLEMS.moreThan(labelOf(fieldId), { value, limit, of: labelOf(most) }) };
}

/** A tenth and two tenths are three tenths, which binary fractions miss by a hair. */
const HAIR = 1e-9;

function otherSum({ sum, equals: fieldId }: SumRule, values: Values, labelOf: LabelOf) {
  const total = values[fieldId];
  const parts = sum.map((id) => values[id] ?? 0);
  const isFilledIn = sum.some((id) => values[id] !== undefined);
  if (typeof total !== 'number' || !isFilledIn || !parts.every((part) => typeof part === 'number'))
    return undefined;
  const together = parts.reduce((all, part) => all + part, 0);
  if (Math.abs(together - total) <= HAIR * Math.max(1, Math.abs(total))) return undefined;
  return {
    fieldId,
    message: FORM_PROBLEMS.otherSum(labelOf(fieldId), { total, sum: together, of: sum.map(labelOf) }),
  };
}

function leftOut({ required: fieldId, when }: RequiredRule, values: Values, labelOf: LabelOf) {
  if (values[fieldId] !== undefined && values[fieldId] !== '') return undefined;
  return says(values[when.field], when.is)
    ? { fieldId, message: FORM_PROBLEMS.missing(labelOf(fieldId)) }
    : undefined;
}

/** A plan file may write a yes as a word, as the page does. */
function says(value: unknown, is: RequiredRule['when']['is']): boolean {
  return value === is || (typeof value === 'boolean' && is === (value ? 'yes' : 'no'));
}
