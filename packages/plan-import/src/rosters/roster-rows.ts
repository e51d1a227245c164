import { Cells } from '../table/cells.js';
import type { Table } from '../table/table.js';
import { writtenDay } from '../written-day.js';
import { rosterColumns } from './roster-columns.js';

/** A list of people under the names that rosters have for their columns. */
export interface RosterRows {
  /** Row by row as the table has them, so that what is wrong is told by the line of the file. */
  readonly rows: readonly (readonly string[])[];
  /** Headings that were not understood: what stands below is left out. */
  readonly unknown: readonly string[];
}

const TAKEN = 'person name office unit from to heads on'.split(' ');
const DAYS = new Set('from to on'.split(' '));

/**
 * A list as an office keeps it, with headings of its own, titles above and days as it writes them; as it is where its own
 * headings say nothing: whoever takes it over tells which columns are missing. Pure; throws nothing.
 */
export function rosterRows(table: Table): RosterRows {
  const columns = rosterColumns(table);
  if (columns === undefined) return { rows: table.rows, unknown: [] };
  const cells = new Cells(table);
  const fields = TAKEN.filter((field) => columns.of[field] !== undefined);
  const { to } = columns.headings;
  const rows = table.rows.map((_, row) => {
    if (row < to) return [];
    if (row === to) return fields;
    return fields.map((field) => {
      const { text } = cells.at({ row, column: columns.of[field] ?? 0 });
      return DAYS.has(field) ? (writtenDay(text) ?? text) : text;
    });
  });
  return { rows, unknown: columns.unknown.map((column) => columns.names[column] ?? '') };
}
