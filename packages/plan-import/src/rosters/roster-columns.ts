import type { HeadingShape } from '../headings/heading-shape.js';
import { columns, type Columns } from '../headings/columns.js';
import type { Table } from '../table/table.js';

const SHAPES: readonly HeadingShape<string>[] = [
  { field: 'number', needs: ['number'], allows: [], weight: 10 },
  { field: 'person', needs: ['code'], allows: ['person'], weight: 14 },
  { field: 'unit', needs: ['who'], allows: ['name', 'code', 'do'], weight: 10 },
  { field: 'name', needs: ['person'], allows: ['name'], weight: 8 },
  { field: 'name', needs: ['name'], allows: [], weight: 3 },
  { field: 'office', needs: ['office'], allows: [], weight: 10 },
  { field: 'from', needs: ['from'], allows: ['time'], weight: 12 },
  { field: 'to', needs: ['until'], allows: ['time'], weight: 12 },
  { field: 'heads', needs: ['heads'], allows: ['who', 'person'], weight: 16 },
  { field: 'on', needs: ['time'], allows: ['done', 'do'], weight: 6 },
  { field: 'note', needs: ['note'], allows: [], weight: 8 },
];

/** The columns of a list of people, of heads, or of who was trained; undefined where no headings say so. Pure; throws nothing. */
export function rosterColumns(table: Pick<Table, 'rows' | 'merges'>): Columns<string> | undefined {
  return columns(table, {
    shapes: SHAPES,
    needs: [
      ['person', 'heads'],
      ['unit', 'on'],
    ],
    repeatable: ['number', 'note'],
  });
}
