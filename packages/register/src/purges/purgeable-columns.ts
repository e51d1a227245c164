import { PURGE_PARTS, type PurgedValue, type PurgePart } from '@kyhan/contracts';

/** Where people type what may be a mistake: which part lies in which column of which table. */
const PURGEABLE: readonly (readonly [PurgePart, table: string, column: string])[] = [
  ['document', 'cycle_papers', 'paper'],
  ['reason', 'events', 'reason'],
  ['reason', 'finding_history', 'reason'],
  ['reason', 'notices', 'reason'],
  ['document', 'office_papers', 'document'],
  ['document', 'plan_acts', 'document'],
  ['reason', 'requests', 'reason'],
  ['reason', 'rulings', 'reason'],
  ['document', 'rulings', 'ground'],
  ['values', 'submissions', 'form_values'],
  ['note', 'submissions', 'note'],
  ['entry', 'submissions', 'entry_said'],
  ['document', 'submissions', 'document'],
  ['reason', 'unit_acts', 'reason'],
];

/** The columns of a table that these parts lie in, or all that a purge reaches. Pure; throws nothing. */
export function purgeableColumns(table: string, parts: readonly PurgePart[] = PURGE_PARTS): string[] {
  return PURGEABLE.flatMap(([part, of, column]) => (of === table && parts.includes(part) ? [column] : []));
}

/** Which part lies in a column. Pure. @throws RangeError where no purge reaches it */
export function partOfColumn({ table, column }: Pick<PurgedValue, 'table' | 'column'>): PurgePart {
  const [part] = PURGEABLE.find(([, of, name]) => of === table && name === column) ?? [];
  if (part === undefined) throw new RangeError(`no purge reaches ${table}.${column}`);
  return part;
}
