import { parse } from 'csv-parse/sync';
import { LIMITS } from './table.js';

/** Excel writes semicolons where the comma is the decimal sign. */
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * The rows of a CSV text, parted as makes its headings readable. A blank line is an empty row, so that rows count as in
 * a spreadsheet; one row more than the limit is enough to know that there are too many.
 * @throws Error where quotes are broken, or a record is too long
 */
export function csvRows(text: string, isReadable: (rows: string[][]) => boolean): string[][] {
  // Excel hides this line of its own, so that rows count from the next.
  const named = /^\u{FEFF}?sep=(.)\r?\n/iu.exec(text);
  if (named !== null) return rowsParted(text.slice(named[0].length), named[1] ?? ',');
  const readings = DELIMITERS.map((delimiter) => () => rowsParted(text, delimiter));
  let first: string[][] | undefined;
  for (const read of readings) {
    const rows = read();
    first ??= rows;
    if (isReadable(rows)) return rows;
  }
  return first ?? [];
}

function rowsParted(text: string, delimiter: string): string[][] {
  return parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LIMITS.columns * LIMITS.cellLetters,
    to: LIMITS.rows + 1,
  });
}
