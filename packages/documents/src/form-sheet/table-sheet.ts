import { type FormField } from '@kyhan/plan';
import { FORM_SHEET_WORDS, measuredLabel, saidIn, shownValue } from '@kyhan/words';
import { filledCell } from './filled-cell.js';
import type { FormToFillIn } from './form-to-fill-in.js';
import { howTo } from './how-to.js';
import { sheetCell } from './sheet-cell.js';
import { SHEET_LAYOUT } from './sheet-layout.js';

interface TableSheet {
  readonly field: FormField;
  /** Of the sheet. */
  readonly name: string;
}

const COLUMN_WIDTH = 28;

/** A table of a form on a sheet of its own: fixed headings, rows to fill in, and beside them those of the period before. */
export function tableSheet(sheet: FormToFillIn, { field, name }: TableSheet) {
  const { language, typed, before } = sheet;
  const { bold, fixed, head } = sheetCell;
  const columns = field.columns ?? [];
  const rows = rowsOf(typed.values[field.id]);
  const earlier = rowsOf(before?.values[field.id]);
  const count = Math.max(rows.length + SHEET_LAYOUT.drawnRows, earlier.length);
  const period =
    before === undefined ? '' : saidIn(FORM_SHEET_WORDS, language).before({ period: before.period });
  // An empty column lies between what is to be filled in and what was said before.
  const beside = (cells: (column: FormField) => object) =>
    earlier.length === 0 ? [] : [null, ...columns.map(cells)];
  const data = [
    [fixed(SHEET_LAYOUT.key.table), fixed(field.id), bold(measuredLabel(field, language))],
    columns.map(({ id }) => fixed(id)),
    [...columns.map((column) => head(measuredLabel(column, language))), ...besideHeads()],
    columns.map((column) => fixed(howTo(column, language))),
    ...Array.from({ length: count }, (_, at) => [
      ...columns.map((column) => filledCell(column, rows[at]?.[column.id], language)),
      ...beside((column) => fixed(shownValue({ field: column, value: earlier[at]?.[column.id], language }))),
    ]),
  ];
  const widths = [...columns, ...beside((column) => column)].map(() => ({ width: COLUMN_WIDTH }));
  return { sheet: name, data, columns: widths, stickyRowsCount: SHEET_LAYOUT.tableRow.first };

  function besideHeads() {
    return beside((column) => head(`${period}: ${measuredLabel(column, language)}`));
  }
}

function rowsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? (value as Readonly<Record<string, unknown>>[]) : [];
}
