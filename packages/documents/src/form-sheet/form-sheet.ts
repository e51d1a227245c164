import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { FORM_SHEET_WORDS, plainLine, saidIn } from '@kyhan/words';
import { dropdowns } from './dropdowns.js';
import type { FormToFillIn } from './form-to-fill-in.js';
import { fieldRows } from './field-rows.js';
import { sheetCell } from './sheet-cell.js';
import { SHEET_LAYOUT } from './sheet-layout.js';
import { tablesOf } from './tables-of.js';
import { tableSheet } from './table-sheet.js';

/**
 * A form as an Excel file: what is asked, where to write it, how, and what was said for the period before; its tables
 * stand on sheets of their own. Nothing in it is a formula. Throws nothing.
 */
export async function formSheet(sheet: FormToFillIn): Promise<Buffer> {
  const { form, language } = sheet;
  const names = saidIn(FORM_SHEET_WORDS, language);
  const tables = tablesOf(form).map((field, at) =>
    tableSheet(sheet, { field, name: names.table({ at: at + 1 }) }),
  );
  const first = {
    sheet: names.sheet,
    data: firstRows(sheet),
    columns: [{ width: 14 }, { width: 46 }, { width: 34 }, { width: 46 }, { width: 30 }],
  };
  const sheets = [first, ...tables];
  return await writeXlsxFile(sheets, { features: [dropdowns(sheets)] }).toBuffer();
}

function firstRows(sheet: FormToFillIn): SheetData {
  const { form, language, heading, before, nil, typed } = sheet;
  const words = saidIn(FORM_SHEET_WORDS, language);
  const { bold, fixed, filled } = sheetCell;
  const line = (value: string) => [
    null,
    { ...bold(value), columnSpan: SHEET_LAYOUT.column.before, height: 18 },
  ];
  const keyed = (key: string, label: string, value: string | number) => [
    fixed(key),
    bold(label),
    fixed(value),
  ];
  const heads = [words.key, words.label, words.value, words.how];
  return [
    ...heading.map((value) => line(plainLine(value))),
    [null, { ...fixed(words.hint), columnSpan: SHEET_LAYOUT.column.before }],
    keyed(SHEET_LAYOUT.key.assignment, words.assignment, sheet.assignmentId),
    keyed(SHEET_LAYOUT.key.planVersion, words.planVersion, sheet.planVersion),
    [...heads, ...(before === undefined ? [] : [words.before({ period: before.period })])].map(
      sheetCell.head,
    ),
    ...(nil
      ? [
          [
            fixed(SHEET_LAYOUT.key.nil),
            bold(words.nil),
            filled.choice('', [words.nilYes]),
            fixed(words.nilHow),
          ],
        ]
      : []),
    ...form.sections.flatMap((section) => [
      [null, { ...sheetCell.head(section.title[language]), columnSpan: SHEET_LAYOUT.column.before }],
      ...section.fields.flatMap((field) => fieldRows(sheet, field)),
    ]),
    [fixed(SHEET_LAYOUT.key.note), bold(words.note), filled.text(typed.note)],
  ];
}
