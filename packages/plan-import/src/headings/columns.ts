import { Cells } from '../table/cells.js';
import type { Table } from '../table/table.js';
import { likenesses, type HeadingShape } from './heading-shape.js';

/** Where the headings stand and which column holds what; counted from 0. */
export interface Columns<Field extends string> {
  /** Headings may stand in several rows, one below the other. */
  readonly headings: { readonly from: number; readonly to: number };
  readonly of: Readonly<Partial<Record<Field, number>>>;
  /** Each column's whole heading: what stands over it, and what stands over that. */
  readonly names: readonly string[];
  /** What each column is; undefined where it has no heading, or none of its own. */
  readonly fields: readonly (Field | undefined)[];
  /** Columns with a heading that no field explains. */
  readonly unknown: readonly number[];
  /** Columns that would be a field that another column is. */
  readonly conflicts: readonly { readonly column: number; readonly field: Field; readonly taken: number }[];
}

/** What is looked for: how headings are made, and which fields there must be (one of each group). */
export interface ColumnsWish<Field extends string> {
  readonly shapes: readonly HeadingShape<Field>[];
  readonly needs: readonly (readonly Field[])[];
  /** Fields that several columns may be. */
  readonly repeatable: readonly Field[];
}

/** Offices put titles and signatures above their tables. */
const ROWS_SEARCHED = 40;
const MOST_HEADING_ROWS = 3;

/** The columns of the headings that explain most; undefined where none has the fields there must be. Pure. */
export function columns<Field extends string>(
  table: Pick<Table, 'rows' | 'merges'>,
  wish: ColumnsWish<Field>,
): Columns<Field> | undefined {
  const cells = new Cells(table);
  let best: Scored<Field> | undefined;
  for (let from = 0; from < Math.min(ROWS_SEARCHED, cells.rows.length); from += 1)
    for (let to = from; to < Math.min(from + MOST_HEADING_ROWS, cells.rows.length); to += 1) {
      const found = columnsOver(headingNames(cells, from, to), wish);
      if (wish.needs.some((group) => group.every((field) => found.of[field] === undefined))) continue;
      const scored = { ...found, headings: { from, to } };
      if (best === undefined || isBetter(scored, best)) best = scored;
    }
  if (best === undefined) return undefined;
  const { score: _, ...columnsFound } = best;
  return columnsFound;
}

/** Of those that explain as much, the fewest rows: titles above a table are no part of its headings. */
function isBetter<Field extends string>(one: Scored<Field>, other: Scored<Field>): boolean {
  const rows = ({ headings }: Scored<Field>) => headings.to - headings.from;
  return one.score === other.score ? rows(one) < rows(other) : one.score > other.score;
}

type Scored<Field extends string> = Columns<Field> & { readonly score: number };

function columnsOver<Field extends string>(
  choices: readonly (readonly string[])[],
  { shapes, repeatable }: ColumnsWish<Field>,
): Omit<Scored<Field>, 'headings'> {
  const read = choices.map((names) => bestOf(names, shapes));
  const candidates = read
    .flatMap(({ fields }, column) => fields.map((one) => ({ ...one, column })))
    .sort((a, b) => b.score - a.score);
  const of: Partial<Record<Field, number>> = {};
  const named = new Map<number, { readonly field: Field; readonly score: number }>();
  for (const { field, column, score } of candidates)
    if (!named.has(column) && (of[field] === undefined || repeatable.includes(field))) {
      of[field] ??= column;
      named.set(column, { field, score });
    }
  const left = read.flatMap(({ name, fields }, column) =>
    name === '' || named.has(column) ? [] : [{ column, field: fields[0]?.field }],
  );
  return {
    of,
    names: read.map(({ name }) => name),
    fields: read.map((_, column) => named.get(column)?.field),
    unknown: left.filter(({ field }) => field === undefined).map(({ column }) => column),
    conflicts: left.flatMap(({ column, field }) => {
      const taken = field && of[field];
      return field === undefined || taken === undefined ? [] : [{ column, field, taken }];
    }),
    score: [...named.values()].reduce((sum, { score }) => sum + score, 0),
  };
}

/** Of the ways to put the rows of a heading together, the one that is best understood. */
function bestOf<Field extends string>(names: readonly string[], shapes: readonly HeadingShape<Field>[]) {
  const read = names.map((name) => ({ name, fields: likenesses(name, shapes) }));
  const [first = { name: '', fields: [] }] = read.sort(
    (a, b) => (b.fields[0]?.score ?? 0) - (a.fields[0]?.score ?? 0),
  );
  return first;
}

/**
 * What may be the heading of each column: its rows together ("Cơ quan" above "nhận": who receives), or the lowest alone.
 * A cell with nothing above it stands under the next one to the left, as merged cells come out of a CSV file.
 */
function headingNames(cells: Cells, from: number, to: number): string[][] {
  return Array.from({ length: cells.width }, (_, column) => {
    const parts: string[] = [];
    const seen = new Set<string>();
    for (let row = from; row <= to; row += 1) {
      const cell = cells.at({ row, column });
      const above = cell.text === '' && row < to ? carried(cells, { row, column, to }) : cell;
      const key = `${above.row} ${above.column}`;
      if (above.text !== '' && !seen.has(key)) parts.push(above.text);
      seen.add(key);
    }
    const lowest = cells.at({ row: to, column }).text;
    return [parts.join(' '), ...(parts.length > 1 && lowest !== '' ? [lowest] : [])];
  });
}

function carried(cells: Cells, { row, column, to }: { row: number; column: number; to: number }) {
  const own = cells.at({ row, column });
  if (cells.at({ row: to, column }).text === '') return own;
  for (let left = column - 1; left >= 0; left -= 1) {
    const over = cells.at({ row, column: left });
    if (cells.at({ row: to, column: left }).text === '' && over.text !== '') return own;
    if (over.text !== '') return over;
  }
  return own;
}
