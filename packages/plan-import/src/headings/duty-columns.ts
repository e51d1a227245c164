import type { Table } from '../table/table.js';
import { columns, type Columns } from './columns.js';
import type { HeadingShape } from './heading-shape.js';

/** What a column of a list of duties holds. */
export const DUTY_FIELDS = [
  'number',
  'code',
  'duty',
  'unit',
  'lead',
  'cooperate',
  'recipient',
  'frequency',
  'cutOff',
  'day',
  'form',
  'clause',
  'method',
  'product',
  'assignedBy',
  'topic',
  'note',
] as const;

export type DutyField = (typeof DUTY_FIELDS)[number];

const SHAPES: readonly HeadingShape<DutyField>[] = [
  { field: 'number', needs: ['number'], allows: [], weight: 10 },
  { field: 'code', needs: ['code'], allows: ['report', 'form', 'what', 'kind'], weight: 10 },
  { field: 'duty', needs: ['name', 'report'], allows: ['form', 'kind', 'what', 'regime'], weight: 14 },
  { field: 'duty', needs: ['name', 'form'], allows: ['report', 'kind'], weight: 14 },
  { field: 'duty', needs: ['name', 'what'], allows: ['report', 'kind'], weight: 14 },
  { field: 'duty', needs: ['name', 'regime'], allows: ['report'], weight: 14 },
  { field: 'duty', needs: ['what'], allows: ['report', 'do', 'kind', 'send', 'topic', 'lead'], weight: 10 },
  { field: 'duty', needs: ['report'], allows: ['name', 'kind'], weight: 6 },
  { field: 'duty', needs: ['name'], allows: [], weight: 3 },
  { field: 'unit', needs: ['who'], allows: ['do', 'send', 'report', 'regime', 'what', 'person'], weight: 8 },
  { field: 'unit', needs: ['do'], allows: ['send', 'report'], weight: 4 },
  { field: 'unit', needs: ['send', 'report'], allows: [], weight: 2 },
  {
    field: 'recipient',
    needs: ['who', 'receive'],
    allows: ['send', 'report', 'product', 'data'],
    weight: 14,
  },
  { field: 'recipient', needs: ['receive'], allows: ['send', 'report'], weight: 6 },
  { field: 'lead', needs: ['lead'], allows: ['who', 'do', 'report', 'what'], weight: 12 },
  { field: 'cooperate', needs: ['cooperate'], allows: ['who', 'do', 'report', 'what'], weight: 12 },
  {
    field: 'frequency',
    needs: ['often'],
    allows: ['report', 'do', 'send', 'time', 'regime', 'what'],
    weight: 12,
  },
  { field: 'frequency', needs: ['regime'], allows: ['report'], weight: 4 },
  { field: 'cutOff', needs: ['cut'], allows: ['time', 'due', 'report', 'data', 'often'], weight: 14 },
  {
    field: 'day',
    needs: ['due'],
    allows: ['time', 'send', 'receive', 'report', 'do', 'done', 'what', 'product'],
    weight: 12,
  },
  {
    field: 'day',
    needs: ['time'],
    allows: ['send', 'receive', 'report', 'do', 'done', 'what'],
    weight: 8,
  },
  { field: 'form', needs: ['form'], allows: ['report', 'code', 'what', 'kind'], weight: 9 },
  {
    field: 'clause',
    needs: ['clause'],
    allows: ['report', 'what', 'code', 'regime', 'do', 'name'],
    weight: 9,
  },
  { field: 'method', needs: ['method'], allows: ['send', 'receive', 'report', 'do'], weight: 9 },
  { field: 'product', needs: ['product'], allows: ['do', 'report', 'what', 'kind'], weight: 9 },
  { field: 'assignedBy', needs: ['assign'], allows: ['who', 'what', 'do'], weight: 12 },
  { field: 'topic', needs: ['topic'], allows: ['report', 'what'], weight: 8 },
  { field: 'note', needs: ['note'], allows: [], weight: 8 },
];

export type DutyColumns = Columns<DutyField>;

/** The columns of a list of duties: undefined where no headings name both who owes and what. Pure; throws nothing. */
export function dutyColumns(table: Pick<Table, 'rows' | 'merges'>): DutyColumns | undefined {
  return columns(table, {
    shapes: SHAPES,
    needs: [['duty'], ['unit', 'lead']],
    repeatable: ['number', 'code', 'topic', 'note'],
  });
}
