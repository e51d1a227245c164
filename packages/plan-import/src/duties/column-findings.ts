import type { Columns } from '../headings/columns.js';
import { columnLetters } from '../table/table.js';
import type { ImportFinding } from './duty.js';

/** Headings that were not understood, or that would be what another column is: their cells are kept as remarks. */
export function columnFindings<Field extends string>({
  headings,
  names,
  unknown,
  conflicts,
}: Pick<Columns<Field>, 'headings' | 'names' | 'unknown' | 'conflicts'>): ImportFinding[] {
  const found = [
    ...unknown.map((column) => ({ column, code: 'IMPORT_COLUMN_UNKNOWN' as const, taken: undefined })),
    ...conflicts.map(({ column, taken }) => ({ column, code: 'IMPORT_COLUMN_TWICE' as const, taken })),
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
