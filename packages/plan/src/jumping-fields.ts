import { FORM_PROBLEMS } from '@kyhan/errors';
import { jumpReasonId } from './ids/jump-reason-id.js';
import type { Form, FormField, FormRule, JumpRule } from './form.js';
import type { Words } from './words.js';

/** What a unit handed in for the period before, by field. */
export type PeriodBefore = Readonly<Record<string, unknown>>;

/** A number of which the form asks why it jumps. */
export interface JumpingField {
  readonly field: FormField;
  readonly rule: JumpRule;
  /** Under which the reason stands among the values. */
  readonly reasonId: string;
}

/** The fields of which a reason is asked where they jump, in the order of the form. Pure; throws nothing. */
export function jumpingFields({ sections, rules = [] }: Form): JumpingField[] {
  const byField = new Map(rules.filter(isJumpRule).map((rule) => [rule.jump, rule]));
  return sections
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const rule = byField.get(field.id);
      return rule === undefined ? [] : [{ field, rule, reasonId: jumpReasonId(field.id) }];
    });
}

/** Whether a rule is about what was said the period before. Pure; throws nothing. */
export function isJumpRule(rule: FormRule): rule is JumpRule {
  return 'jump' in rule;
}

/** The reason is filled in as a text of its own, under the name of the figure. Pure; throws nothing. */
export function reasonField({ field: { label }, reasonId }: JumpingField): FormField {
  return { id: reasonId, type: 'long-text', label, required: false };
}

/** A figure that differs from that of the period before by more than the form lets pass without a reason. */
export interface Jump extends JumpingField {
  readonly message: Words;
}

/** From 1 to 1,1 is ten per cent, which binary fractions miss by a hair. */
const ROUNDED = 1 + 1e-9;

/**
 * The figures that jump, be it that a reason is given or not. Nothing jumps where the period before has no number: it
 * was not handed in, declared nil, or erased. Pure; throws nothing.
 */
export function jumpsIn(form: Form, values: PeriodBefore, before: PeriodBefore): Jump[] {
  return jumpingFields(form).flatMap((jumping) => {
    const { id, label } = jumping.field;
    const [now, was] = [values[id], before[id]];
    if (typeof now !== 'number' || typeof was !== 'number') return [];
    const { percent } = jumping.rule;
    // From nothing, whatever comes jumps.
    if (Math.abs(now - was) * 100 <= percent * Math.abs(was) * ROUNDED) return [];
    const said = FORM_PROBLEMS.jump(label, { now, before: was, percent });
    return [{ ...jumping, message: jumping.rule.message ?? said }];
  });
}
