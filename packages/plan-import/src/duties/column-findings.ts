import type { DutyColumns } from '../headings/duty-columns.js';
import { columnLetters } from '../table/table.js';
import type { ImportFinding } from './duty.js';

/** Headings that were not understood, or that would be what another column is: their cells are kept as remarks. */
export function columnFindings({ headings, names, unknown, conflicts, of }: DutyColumns): ImportFinding[] {
  const found = [
    ...unknown.map((column) => ({ column, code: 'IMPORT_COLUMN_UNKNOWN' as const, taken: undefined })),
    ...conflicts.map(({ column, taken }) => ({ column, code: 'IMPORT_COLUMN_TWICE' as const, taken })),
    // A column of leads says who owes; one of units beside it would say so too.
    ...(of.lead === undefined || of.unit === undefined
      ? []
      : [{ column: of.unit, code: 'IMPORT_COLUMN_TWICE' as const, taken: of.lead }]),
  ];
  return found.map(({ column, code, taken }) => ({
    row: headings.to,
    column,
    code,
    severity: 'warning',
    details: {
      heading: names[column] ?? '',
      ...(taken === undefined ? {} : { other: names[taken] ?? '', column: columnLetters(taken) }),
    },
  }));
}
