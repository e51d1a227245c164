import type { FormField } from '@kyhan/plan';
import { type Language, pageWords, shownValue } from '@kyhan/words';
import { typedText } from './input-name.js';

/** What was typed into a field, in words; a table row by row. Pure; throws nothing. */
export function typedLine(field: FormField, value: unknown, language: Language): string {
  if (field.type !== 'table') return typedWords(field, typedText(value), language);
  const rows = (Array.isArray(value) ? value : []) as Readonly<Record<string, unknown>>[];
  return rows.map((row) => rowLine(field, row, language)).join('\n');
}

function rowLine({ columns = [] }: FormField, row: Readonly<Record<string, unknown>>, language: Language) {
  return columns.map((column) => typedWords(column, typedText(row[column.id]), language)).join(' | ');
}

function typedWords(field: FormField, text: string, language: Language): string {
  if (field.type === 'yes-no' && (text === 'yes' || text === 'no')) return pageWords.yesNo[text][language];
  return field.type === 'choice' ? shownValue({ field, value: text, language }) : text;
}
