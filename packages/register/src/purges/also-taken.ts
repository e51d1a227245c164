import type { AlsoPurged, PurgeSubject } from '@kyhan/contracts';
import type { Register } from '../connection/register.js';
import { quotingRows, typedRows, type TypedRow } from './typed-rows.js';

const KINDS: Readonly<Record<string, AlsoPurged['kind']>> = {
  events: 'event',
  notices: 'notice',
  requests: 'request',
  rulings: 'ruling',
  unit_acts: 'unit-act',
};

/**
 * What else says the very words that are asked away and goes with them, counted by kind: for whoever asks and agrees.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function alsoTaken(
  { db }: Pick<Register, 'db'>,
  subject: PurgeSubject,
): Promise<readonly AlsoPurged[]> {
  if (!subject.parts.includes('reason')) return [];
  const own = await typedRows(db, subject);
  const named = new Set(own.map((row) => nameOf(row)));
  const counts = new Map<AlsoPurged['kind'], number>();
  for (const row of await quotingRows(db, own)) {
    const kind = KINDS[row.table];
    if (kind === undefined || named.has(nameOf(row)) || !row.there.includes('reason')) continue;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

function nameOf({ table, key }: TypedRow): string {
  return `${table} ${key}`;
}
