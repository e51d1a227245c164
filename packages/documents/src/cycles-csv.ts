import { stringify } from 'csv-stringify/sync';
import { previewRow, type ExpectedCycle, type Plan } from '@kyhan/plan';
import { plainLine } from '@kyhan/words';
import type { TextTable } from './list-csv.js';

export interface CsvWish {
  /** A byte order mark, without which Excel takes UTF-8 for something else. */
  readonly bom: boolean;
}

const COLUMNS = [
  'obligation',
  'titleVi',
  'titleEn',
  'period',
  'periodFrom',
  'periodTo',
  'opensAt',
  'nominalDueOn',
  'dueOn',
  'dueAt',
  'roll',
  'assignments',
  'basis',
  'lastWorkingDayOn',
  'estimate',
] as const;
type Column = (typeof COLUMNS)[number];

/** The fields of `preview --json` and the titles, one cycle a row. Pure; throws nothing. */
export function cyclesTable(plan: Plan, cycles: readonly ExpectedCycle[]): TextTable {
  const rows = cycles.map((cycle) => {
    const { title } = cycle.obligation;
    const row: Partial<Record<Column, string | number | boolean>> = {
      ...previewRow(plan, cycle),
      titleVi: title.vi,
      titleEn: title.en,
    };
    return COLUMNS.map((column) => plainLine(String(row[column] ?? '')));
  });
  return { head: [...COLUMNS], rows };
}

/**
 * The cycles as CSV (RFC 4180, CRLF): the fields of `preview --json` and the titles, one cycle a line. What begins
 * as a formula gets an apostrophe, since a spreadsheet would run it.
 * Days are plain dates, instants ISO 8601 with the offset of the plan's zone. Pure; throws nothing.
 */
export function cyclesCsv(plan: Plan, cycles: readonly ExpectedCycle[], { bom }: CsvWish): string {
  const { head, rows } = cyclesTable(plan, cycles);
  return stringify([head, ...rows], { bom, record_delimiter: '\r\n', escape_formulas: true });
}
