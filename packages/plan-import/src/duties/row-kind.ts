import { folded } from '@kyhan/plan';
import type { Cells, TextCell } from '../table/cells.js';
import type { DutyColumns } from '../headings/duty-columns.js';

/** What a row below the headings is. */
export type RowKind = 'empty' | 'numbering' | 'section' | 'note' | 'duty';

/** "I", "II.", "A", "B." stand before the title of a section, plain numbers before a duty. */
const SECTION_NUMBER = /^(?:[ivxlc]+|[a-h])[.)]?$/i;
const NUMBER = /^\d+(?:\.\d+)*[.)]?$/;
/** "I. Lĩnh vực nội vụ", "1. Lĩnh vực văn hóa": the number stands in the same cell. */
const SECTION_TEXT = /^(?:[ivxlc]+|[a-h]|\d+)[.)]\s|^(?:linh vuc|phan|muc|nhom|chuong|section|part)\b/i;
const NOTE =
  /^(?:ghi chu|luu y|note|notes|remark|noi nhan|tm\.|kt\.|tl\.|tuq\.|nguoi lap|luu ?: ?vt|\(\*\) |\* )/;
/** What stands under headings in some tables: (1), (2), (A), or 1, 2, 3. */
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[a-z])\)?$/i;

/** What a row is, by what of it is filled. Pure; throws nothing. */
export function rowKind(cells: Cells, columns: DutyColumns, row: number): RowKind {
  const filled = cells.filled(row).filter((cell) => cell.row === row);
  if (filled.length === 0) return cells.filled(row).length === 0 ? 'empty' : 'duty';
  if (isNumbering(filled, columns, row)) return 'numbering';
  if (filled.some(({ text }) => NOTE.test(folded(text))) && !isWhole(cells, columns, row)) return 'note';
  const numbers = filled.filter((cell) => isNumber(cell, columns));
  const [title, ...others] = filled.filter((cell) => !numbers.includes(cell));
  if (title === undefined) return 'duty';
  if (others.length > 0) return 'duty';
  // What merges from above is filled too: then the row is one of theirs.
  if (cells.filled(row).length > filled.length) return 'duty';
  const isNumbered = numbers.some(({ text }) => NUMBER.test(text));
  const says = SECTION_TEXT.test(folded(title.text));
  return isNumbered && !says && !cells.isWide(title) ? 'duty' : 'section';
}

/** A note may begin what is a duty after all, where the other cells are filled. */
function isWhole(cells: Cells, { of }: DutyColumns, row: number): boolean {
  const says = (column: number | undefined) => column !== undefined && cells.at({ row, column }).text !== '';
  return says(of.duty) && (says(of.frequency) || says(of.day));
}

function isNumber({ text, column }: TextCell, { of }: DutyColumns): boolean {
  return (
    (of.number === column || (of.number === undefined && column === 0 && of.duty !== 0)) &&
    (NUMBER.test(text) || SECTION_NUMBER.test(text))
  );
}

/** Only right below the headings. */
function isNumbering(filled: readonly TextCell[], { headings }: DutyColumns, row: number): boolean {
  return row === headings.to + 1 && filled.length > 1 && filled.every(({ text }) => COLUMN_NUMBER.test(text));
}
