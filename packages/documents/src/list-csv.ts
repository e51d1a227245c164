import { stringify } from 'csv-stringify/sync';
import { plainLine } from '@kyhan/words';

/** A list as people read it: the names of its columns, and its rows. */
export interface TextTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A list as CSV (RFC 4180, CRLF, with the byte order mark without which Excel takes UTF-8 for something else). What
 * begins as a formula gets an apostrophe, since a spreadsheet would run it. Pure; throws nothing.
 */
export function listCsv({ head, rows }: TextTable): string {
  const lines = [head, ...rows].map((row) => row.map(plainLine));
  return stringify(lines, { bom: true, record_delimiter: '\r\n', escape_formulas: true });
}
