import type { FormField } from '@kyhan/plan';
import { HAND_IN_FORM, YES_NO, type Language } from '@kyhan/words';

/** The label of a field, with the unit of measure where it has one. */
export function measuredLabel(
  { label, measure }: { readonly label: FormField['label']; readonly measure?: FormField['measure'] },
  language: Language,
): string {
  return measure === undefined
    ? label[language]
    : HAND_IN_FORM.measured({ label: label[language], measure: measure[language] })[language];
}

/** The answers to a yes-no question, as the form's definition reads them. */
export const YES_NO_CHOICES = [
  { value: 'yes', label: YES_NO.yes },
  { value: 'no', label: YES_NO.no },
] as const;
