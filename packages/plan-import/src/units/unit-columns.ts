import type { HeadingShape } from '../headings/heading-shape.js';
import { columns, type Columns } from '../headings/columns.js';
import type { Table } from '../table/table.js';

/** What a column of a list of units holds. */
export const UNIT_FIELDS = [
  'number',
  'id',
  'name',
  'english',
  'parent',
  'level',
  'person',
  'role',
  'email',
  'headEmail',
  'deputyEmail',
  'clerkEmail',
  'phone',
  'from',
  'until',
  'note',
] as const;

export type UnitField = (typeof UNIT_FIELDS)[number];

const SHAPES: readonly HeadingShape<UnitField>[] = [
  { field: 'number', needs: ['number'], allows: [], weight: 10 },
  { field: 'id', needs: ['code'], allows: ['who'], weight: 12 },
  { field: 'name', needs: ['name', 'who'], allows: [], weight: 14 },
  { field: 'name', needs: ['who'], allows: [], weight: 8 },
  { field: 'name', needs: ['name'], allows: [], weight: 4 },
  { field: 'english', needs: ['english'], allows: ['name', 'who'], weight: 16 },
  { field: 'parent', needs: ['parent'], allows: ['who', 'name'], weight: 14 },
  { field: 'level', needs: ['level'], allows: ['who'], weight: 12 },
  { field: 'headEmail', needs: ['email', 'head'], allows: ['who', 'person'], weight: 16 },
  { field: 'deputyEmail', needs: ['email', 'deputy'], allows: ['who', 'person'], weight: 16 },
  { field: 'clerkEmail', needs: ['email', 'clerk'], allows: ['who', 'person'], weight: 16 },
  { field: 'email', needs: ['email'], allows: ['who', 'person'], weight: 10 },
  { field: 'phone', needs: ['phone'], allows: ['who', 'person'], weight: 10 },
  { field: 'role', needs: ['role'], allows: ['person'], weight: 12 },
  { field: 'person', needs: ['person'], allows: ['name', 'who'], weight: 9 },
  { field: 'from', needs: ['from'], allows: ['time', 'do'], weight: 10 },
  { field: 'until', needs: ['until'], allows: ['time', 'do'], weight: 10 },
  { field: 'note', needs: ['note'], allows: [], weight: 8 },
];

/** The columns of a list of units: undefined where no heading names them. Pure; throws nothing. */
export function unitColumns(table: Pick<Table, 'rows' | 'merges'>): Columns<UnitField> | undefined {
  return columns(table, { shapes: SHAPES, needs: [['name']], repeatable: ['number', 'note'] });
}
