import type { SheetData } from 'write-excel-file/node';
import { jumpingFields, type FormField } from '@kyhan/plan';
import { FORM_SHEET_WORDS, measuredLabel, pageWords, saidIn, shownValue } from '@kyhan/words';
import { filledCell } from './filled-cell.js';
import type { FormToFillIn } from './form-to-fill-in.js';
import { howTo } from './how-to.js';
import { sheetCell } from './sheet-cell.js';
import { tablesOf } from './tables-of.js';

/** The row of a field on the first sheet, and where a reason is asked when it jumps the one of that. */
export function fieldRows(sheet: FormToFillIn, field: FormField): SheetData {
  const { form, language, typed, before } = sheet;
  const { bold, fixed } = sheetCell;
  const words = saidIn(FORM_SHEET_WORDS, language);
  const label = bold(measuredLabel(field, language));
  const value = shownValue({ field, value: before?.values[field.id], language });
  const beside = value === '' ? [] : [fixed(value)];
  if (field.type === 'file') return [[null, label, fixed(words.fileHow)]];
  if (field.type === 'table') {
    const at = tablesOf(form).findIndex(({ id }) => id === field.id) + 1;
    return [
      [null, label, fixed(words.onSheet({ name: words.table({ at }) })), fixed(howTo(field, language))],
    ];
  }
  const row = [fixed(field.id), label, filledCell(field, typed.values[field.id], language)];
  return [[...row, fixed(howTo(field, language)), ...beside], ...reasonRow(sheet, field)];
}

function reasonRow({ form, language, typed }: FormToFillIn, { id }: FormField): SheetData {
  const jumping = jumpingFields(form).find(({ field }) => field.id === id);
  if (jumping === undefined) return [];
  const { reasonId, rule } = jumping;
  const { bold, fixed, filled } = sheetCell;
  const label = pageWords.handInForm.jumpReason({ percent: rule.percent })[language];
  const text = typed.values[reasonId];
  return [[fixed(reasonId), bold(label), filled.text(typeof text === 'string' ? text : '')]];
}
