import { figuresOf, type Figures } from '@kyhan/engine';
import type { RawBuilder } from 'kysely';
import type { Register } from '../connection/register.js';
import type { CountedFilter } from './count-each.js';
import { groupedFacts, type KeyedGroup } from './grouped-facts.js';

/** Which assignments of one plan, and as of when: plan time, epoch milliseconds. */
export interface FiguresAsked {
  readonly filter: CountedFilter & { readonly planSlug: string };
  readonly now: number;
}

/** Figures of what a filter leaves, apart by a column. One statement. */
export async function figuresByKey(
  { db }: Register,
  { filter, now }: FiguresAsked,
  by: RawBuilder<string>,
): Promise<ReadonlyMap<string, Figures>> {
  const byKey = new Map<string, KeyedGroup[]>();
  for (const group of await groupedFacts(db, { filter, now, by })) {
    const own = byKey.get(group.key ?? '') ?? [];
    byKey.set(group.key ?? '', own);
    own.push(group);
  }
  return new Map([...byKey].map(([key, own]) => [key, figuresOf(own, now)]));
}
