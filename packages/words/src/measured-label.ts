import type { FormField } from '@kyhan/plan';
import { pageWords } from './pages/page-words.js';
import type { Language } from './language.js';

/** The label of a field, with the unit of measure where it has one. Pure; throws nothing. */
export function measuredLabel(
  { label, measure }: { readonly label: FormField['label']; readonly measure?: FormField['measure'] },
  language: Language,
): string {
  return measure === undefined
    ? label[language]
    : pageWords.handInForm.measured({ label: label[language], measure: measure[language] })[language];
}

/** The answers to a yes-no question, as the form's definition reads them. */
export const YES_NO_CHOICES = [
  { value: 'yes', label: pageWords.yesNo.yes },
  { value: 'no', label: pageWords.yesNo.no },
] as const;
