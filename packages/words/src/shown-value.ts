import type { FormField } from '@kyhan/plan';
import { pageWords } from './pages/page-words.js';
import { shortDate } from './official-date.js';
import type { Language } from './language.js';

export interface ShownValue {
  readonly field: FormField;
  readonly value: unknown;
  readonly language: Language;
}

/** A value in words: numbers and dates as the language writes them. Pure; throws nothing. */
export function shownValue({
  field,
  value,
  language,
}: Omit<ShownValue, 'field'> & { readonly field: Pick<FormField, 'type' | 'choices'> }): string {
  if (typeof value === 'boolean') return pageWords.yesNo[value ? 'yes' : 'no'][language];
  if (typeof value === 'number') return NUMBERS[language].format(value);
  if (typeof value !== 'string') return '';
  if (field.type === 'choice')
    return field.choices?.find((choice) => choice.value === value)?.label[language] ?? value;
  return field.type === 'date' ? shortDate(value) : value;
}

const NUMBERS = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 20 }),
} as const;
