import { PURGE_PARTS, type PurgedValue, type PurgePart } from '@kyhan/contracts';

/** Where people type what may be a mistake: the column of each part, by table. */
const PURGEABLE: Readonly<Record<string, Readonly<Partial<Record<PurgePart, string>>>>> = {
  cycle_papers: { document: 'paper' },
  events: { reason: 'reason' },
  finding_history: { reason: 'reason' },
  notices: { reason: 'reason' },
  office_papers: { document: 'document' },
  plan_acts: { document: 'document' },
  requests: { reason: 'reason' },
  rulings: { reason: 'reason', document: 'ground' },
  submissions: { values: 'form_values', note: 'note', entry: 'entry_said', document: 'document' },
  unit_acts: { reason: 'reason' },
};

/** The columns of a table that these parts lie in, or all that a purge reaches. Pure; throws nothing. */
export function purgeableColumns(table: string, parts: readonly PurgePart[] = PURGE_PARTS): string[] {
  return parts.flatMap((part) => PURGEABLE[table]?.[part] ?? []);
}

/** Which part lies in a column. Pure. @throws RangeError where no purge reaches it */
export function partOfColumn({ table, column }: Pick<PurgedValue, 'table' | 'column'>): PurgePart {
  const parts = Object.entries(PURGEABLE[table] ?? {}) as [PurgePart, string][];
  const [part] = parts.find(([, name]) => name === column) ?? [];
  if (part === undefined) throw new RangeError(`no purge reaches ${table}.${column}`);
  return part;
}
