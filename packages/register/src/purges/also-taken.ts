import type { AlsoPurged, PurgeSubject } from '@kyhan/contracts';
import type { Register } from '../connection/register.js';
import { alsoMeant } from './also-meant.js';
import type { TypedRow } from './typed-row.js';
import { typedRows } from './typed-rows.js';

const KINDS: Readonly<Record<string, AlsoPurged['kind']>> = {
  cycle_papers: 'cycle-paper',
  events: 'event',
  notices: 'notice',
  plan_acts: 'plan-act',
  requests: 'request',
  rulings: 'ruling',
  unit_acts: 'unit-act',
};

/**
 * What else says what is asked away and goes with it, counted by kind: for whoever asks and agrees.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function alsoTaken(
  { db }: Pick<Register, 'db'>,
  subject: PurgeSubject,
): Promise<readonly AlsoPurged[]> {
  const own = await typedRows(db, subject);
  const named = new Set(own.map(nameOf));
  const counts = new Map<AlsoPurged['kind'], number>();
  for (const row of await alsoMeant(db, own, subject)) {
    const kind = KINDS[row.table];
    // One that says the reason and names the document is one.
    if (kind === undefined || named.has(nameOf(row)) || row.there.length === 0) continue;
    named.add(nameOf(row));
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

function nameOf({ table, key }: TypedRow): string {
  return `${table} ${key}`;
}
