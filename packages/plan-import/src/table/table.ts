/** A sheet of a spreadsheet as text: numbers as written, dates as `YYYY-MM-DD`. */
export interface Table {
  /** Named in every place. */
  readonly file: string;
  /** Of a file with several, which one it is. */
  readonly sheet?: string;
  readonly rows: readonly (readonly string[])[];
  /** Cells that are one; only the first of them holds the text. */
  readonly merges?: readonly Merge[];
}

/** A cell, counted from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Cells that are merged into one, both ends inclusive. */
export interface Merge {
  readonly from: CellPlace;
  readonly to: CellPlace;
}

/** The name that spreadsheets give a cell, such as `D5`. */
export function cellName({ row, column }: CellPlace): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A, B, … Z, AA, …; counted from 0. Pure; throws nothing. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCodePoint(65 + (rest % 26)) + letters;
  return letters;
}

/** More than any office's list of duties has; what is larger is refused before it is read through. */
export const LIMITS = {
  fileBytes: 5 * 1024 * 1024,
  unpackedBytes: 50 * 1024 * 1024,
  rows: 5000,
  columns: 100,
  cellLetters: 2000,
} as const;

/** What is beyond the limits of a table, in words; undefined where nothing is. Pure; throws nothing. */
export function beyondLimits(
  rows: readonly (readonly unknown[])[],
  cellLetters: number = LIMITS.cellLetters,
): string | undefined {
  if (rows.length > LIMITS.rows) return `${rows.length} > ${LIMITS.rows} rows`;
  for (const [row, cells] of rows.entries()) {
    if (cells.length > LIMITS.columns) return `${cells.length} > ${LIMITS.columns} columns`;
    const column = cells.findIndex((cell) => typeof cell === 'string' && cell.length > cellLetters);
    if (column >= 0) return `${cellName({ row, column })} > ${cellLetters}`;
  }
  return undefined;
}
