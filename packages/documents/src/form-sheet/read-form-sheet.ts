import { getCellAddress } from 'write-excel-file/utility';
import { checkedField, isBlankRow, jumpingFields, reasonField, type Form, type FormField } from '@kyhan/plan';
import { jumpReasonId } from '@kyhan/plan/ids';
import { FORM_SHEET_WORDS, type InBoth } from '@kyhan/words';
import type { Sheet, SheetCell } from './sheet.js';
import { SHEET_LAYOUT } from './sheet-layout.js';
import { tablesOf } from './tables-of.js';
import { typedCell } from './typed-cell.js';

/** What a filled-in sheet says, as if it had been typed. */
export interface ReadFormSheet {
  /** By field; a cell that was left empty says nothing. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly note: string;
  readonly nil: boolean;
  /** All of them, each with its cell. */
  readonly problems: readonly SheetProblem[];
  /** How many cells were read. */
  readonly count: number;
}

/** What is wrong with a cell, and of which field it is, where it is any's. */
export interface SheetProblem {
  readonly fieldId: string | undefined;
  readonly message: InBoth;
}

/** Which assignment a sheet says that it is for; undefined: it is none of ours. */
export interface SheetOf {
  readonly assignmentId: string;
  readonly planVersion: string;
}

/** Whose form it is. Pure; throws nothing. */
export function sheetOf(sheets: readonly Sheet[]): SheetOf | undefined {
  const first = sheets.find(({ rows }) =>
    rows.some((cells) => cells[SHEET_LAYOUT.column.key] === SHEET_LAYOUT.key.assignment),
  );
  if (first === undefined) return undefined;
  return {
    assignmentId: String(cellOf(first, SHEET_LAYOUT.key.assignment)),
    planVersion: String(cellOf(first, SHEET_LAYOUT.key.planVersion)),
  };
}

function cellOf({ rows }: Sheet, key: string): SheetCell {
  return rows.find((cells) => cells[SHEET_LAYOUT.column.key] === key)?.[SHEET_LAYOUT.column.value] ?? '';
}

/**
 * Reads a filled-in sheet of a form; `known` is what was typed already, which an empty cell leaves as it is. Each problem
 * names its cell. Pure; never throws for what is in it.
 */
export function readFormSheet(
  sheets: readonly Sheet[],
  form: Form,
  known: Readonly<Record<string, unknown>>,
): ReadFormSheet {
  const first = sheets.find(({ rows }) =>
    rows.some((cells) => cells[SHEET_LAYOUT.column.key] === SHEET_LAYOUT.key.assignment),
  );
  const reading = new Reading();
  if (first !== undefined) readFields(reading, first, form);
  for (const field of tablesOf(form)) readTable(reading, sheets, field);
  for (const field of form.sections.flatMap(({ fields }) => fields))
    if (!reading.places.has(field.id) && field.type !== 'file')
      reading.tell(field.id, FORM_SHEET_WORDS.rowGone({ field: field.label }));
  reading.tellMissing(form, known);
  const note = first === undefined ? '' : String(cellOf(first, SHEET_LAYOUT.key.note));
  const nil = first !== undefined && String(cellOf(first, SHEET_LAYOUT.key.nil)).trim() !== '';
  const { values, count } = reading;
  return { values, problems: inOrderOf(form, reading.problems), count, note, nil };
}

/** As the form asks, and last what belongs to none of its fields. */
function inOrderOf(form: Form, problems: readonly SheetProblem[]): readonly SheetProblem[] {
  const order = form.sections.flatMap(({ fields }) => fields.map(({ id }) => id));
  const place = ({ fieldId }: SheetProblem) => {
    const at = order.findIndex((id) => fieldId === id || fieldId === jumpReasonId(id));
    return at < 0 ? order.length : at;
  };
  return problems.toSorted((a, b) => place(a) - place(b));
}

/** Collects what cells say and what is wrong with them. */
class Reading {
  readonly values: Record<string, unknown> = {};
  readonly problems: SheetProblem[] = [];
  /** Where each field is written. */
  readonly places = new Map<string, string>();
  count = 0;

  tell(fieldId: string | undefined, message: InBoth): void {
    this.problems.push({ fieldId, message });
  }

  /** What a cell says of its field, with what is wrong told under `fieldId`. */
  read(cell: Cell, field: FormField, fieldId: string): string {
    const { value, place } = cell;
    if (isUnknown(cell)) {
      this.tell(fieldId, FORM_SHEET_WORDS.inCell({ place, problem: FORM_SHEET_WORDS.formula }));
      return '';
    }
    const typed = typedCell(field, value);
    if (typed === '') return '';
    this.count += 1;
    const checked = checkedField(field, typed);
    if ('problems' in checked)
      for (const { message: problem } of checked.problems)
        this.tell(fieldId, FORM_SHEET_WORDS.inCellWith({ place, value: clipped(typed), problem }));
    return typed;
  }

  tellMissing(form: Form, known: Readonly<Record<string, unknown>>): void {
    for (const field of form.sections.flatMap(({ fields }) => fields)) {
      const place = this.places.get(field.id);
      const isSaid = this.problems.some(({ fieldId }) => fieldId === field.id);
      if (place === undefined || isSaid || !field.required) continue;
      const value = this.values[field.id] ?? known[field.id];
      if (value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)) continue;
      const checked = checkedField(field, '');
      if ('problems' in checked)
        for (const { message: problem } of checked.problems)
          this.tell(field.id, FORM_SHEET_WORDS.inCell({ place, problem }));
    }
  }
}

interface Cell {
  readonly value: SheetCell;
  readonly isFormula: boolean;
  /** `Form!C7`. */
  readonly place: string;
}

function cellAt({ name, rows, formulas }: Sheet, row: number, column: number): Cell {
  const address = getCellAddress(row, column);
  const value = rows[row]?.[column] ?? '';
  return { value, isFormula: formulas.includes(address), place: `${name}!${address}` };
}

const FAILED = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/** A formula whose result the file does not know, or that has none. */
function isUnknown({ value, isFormula }: Cell): boolean {
  return (isFormula && value === '') || (typeof value === 'string' && FAILED.test(value));
}

const LONGEST_SHOWN = 40;

function clipped(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}

const OWN: ReadonlySet<SheetCell> = new Set([
  ...Object.values(SHEET_LAYOUT.key),
  FORM_SHEET_WORDS.key.vi,
  FORM_SHEET_WORDS.key.en,
]);

function readFields(reading: Reading, sheet: Sheet, form: Form): void {
  const fields = form.sections.flatMap((section) => section.fields);
  const asked = fields.filter(({ type }) => type !== 'table' && type !== 'file');
  const byId = new Map([...asked, ...jumpingFields(form).map(reasonField)].map((field) => [field.id, field]));
  for (const [row, cells] of sheet.rows.entries()) {
    const key = cells[SHEET_LAYOUT.column.key] ?? '';
    if (key === '' || OWN.has(key)) continue;
    const field = byId.get(String(key));
    const cell = cellAt(sheet, row, SHEET_LAYOUT.column.value);
    if (field === undefined) {
      const { place } = cellAt(sheet, row, SHEET_LAYOUT.column.key);
      reading.tell(undefined, FORM_SHEET_WORDS.inCell({ place, problem: FORM_SHEET_WORDS.otherRow }));
      continue;
    }
    reading.places.set(field.id, cell.place);
    const typed = reading.read(cell, field, field.id);
    if (typed !== '') reading.values[field.id] = typed;
  }
}

function readTable(reading: Reading, sheets: readonly Sheet[], field: FormField): void {
  const sheet = sheets.find(({ rows }) => {
    const [key, fieldId] = rows[SHEET_LAYOUT.tableRow.title] ?? [];
    return key === SHEET_LAYOUT.key.table && fieldId === field.id;
  });
  if (sheet === undefined) return;
  reading.places.set(field.id, cellAt(sheet, SHEET_LAYOUT.tableRow.first, 0).place);
  const ids = sheet.rows[SHEET_LAYOUT.tableRow.ids] ?? [];
  const columns = (field.columns ?? []).map((column) => ({ column, at: ids.indexOf(column.id) }));
  for (const { column, at } of columns)
    if (at < 0) reading.tell(field.id, FORM_SHEET_WORDS.rowGone({ field: column.label }));
  const found: Record<string, string>[] = [];
  for (let row = SHEET_LAYOUT.tableRow.first; row < sheet.rows.length; row += 1) {
    const cells = columns
      .filter(({ at }) => at >= 0)
      .map(({ column, at }) => ({ column, cell: cellAt(sheet, row, at) }));
    const said = cells.map(({ column, cell }) => [column.id, reading.read(cell, column, field.id)] as const);
    const typed = Object.fromEntries(said);
    if (isBlankRow(typed)) continue;
    found.push(typed);
    for (const { column, cell } of cells)
      if (typed[column.id] === '') tellIfRequired(reading, { column, cell, field });
  }
  if (found.length > 0) reading.values[field.id] = found;
}

interface InTable {
  readonly field: FormField;
  readonly column: FormField;
  readonly cell: Cell;
}

/** A row that says something says all that its columns ask for. */
function tellIfRequired(reading: Reading, { field, column, cell }: InTable): void {
  const checked = isUnknown(cell) ? { value: undefined } : checkedField(column, '');
  if (!('problems' in checked)) return;
  for (const { message: problem } of checked.problems)
    reading.tell(field.id, FORM_SHEET_WORDS.inCell({ place: cell.place, problem }));
}
