import { figuresOf, type Figures } from '@kyhan/engine';
import type { Register } from '../connection/register.js';
import { groupedFacts, type GroupKey, type KeyedGroup } from './grouped-facts.js';
import type { CountedFilter } from './tallied-facts.js';

/** Which assignments of one plan, and as of when: plan time, epoch milliseconds. */
export interface FiguresAsked {
  readonly filter: CountedFilter & { readonly planSlug: string };
  readonly now: number;
}

/** Figures of what a filter leaves, apart by a column. One statement. */
export async function figuresByKey(
  { db }: Register,
  { filter, now }: FiguresAsked,
  by: GroupKey,
): Promise<ReadonlyMap<string, Figures>> {
  const byKey = new Map<string, KeyedGroup[]>();
  for (const group of await groupedFacts(db, { filter, now, by })) {
    const own = byKey.get(group.key ?? '') ?? [];
    byKey.set(group.key ?? '', own);
    own.push(group);
  }
  return new Map([...byKey].map(([key, own]) => [key, figuresOf(own, now)]));
}
