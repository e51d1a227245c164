import type { FormField } from '@kyhan/plan';
import type { AcceptedReport } from './collected-work.js';
import { ruled } from './consolidated-number.js';

/** A row of one unit's table. */
export interface JoinedRow {
  readonly unitId: string;
  readonly isLate: boolean;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** The tables of many units below one another, with the columns that a form adds up. */
export interface JoinedTable {
  readonly type: 'table';
  readonly field: FormField;
  readonly rows: readonly JoinedRow[];
  /** By column, of all rows; only columns that have a rule and in which a number stands. */
  readonly totals: Readonly<Record<string, number>>;
}

/** Joins tables in the order of their units. Pure; throws nothing. */
export function joinedTable(
  field: FormField,
  reports: readonly (Pick<AcceptedReport, 'isLate' | 'values'> & { readonly unitId: string })[],
): JoinedTable {
  const rows = reports.flatMap(({ unitId, isLate, values }): JoinedRow[] => {
    const own = values[field.id];
    return Array.isArray(own) ? own.filter(isRow).map((cells) => ({ unitId, isLate, cells })) : [];
  });
  const totals = (field.columns ?? []).flatMap(({ id, consolidate: rule }): [string, number][] => {
    if (rule !== 'sum' && rule !== 'average') return [];
    const given = rows.flatMap(({ cells }) => {
      const value = cells[id];
      return typeof value === 'number' ? [{ value }] : [];
    });
    const total = ruled(rule, given);
    return total === undefined ? [] : [[id, total]];
  });
  return { type: 'table', field, rows, totals: Object.fromEntries(totals) };
}

function isRow(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}
