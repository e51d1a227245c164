import type { PurgedPart } from '@kyhan/contracts';
import { sql, type RawBuilder } from 'kysely';
import { leafKey } from '../leaves/leaf-hash.js';
import type { CycleFact } from '../register-fact.js';
import { partOfColumn } from './purgeable-columns.js';

/** What an event of a cycle tells of a purge. */
export interface ToldPurge {
  readonly at: number;
  readonly fact: Extract<CycleFact, { readonly type: 'cycle-purged' }>;
}

/** What was purged of a cycle, whose key this is: the events that tell of it, the first one first. */
export function purgesOf(cycleKey: RawBuilder<unknown>): RawBuilder<readonly ToldPurge[]> {
  return sql<readonly ToldPurge[]>`(
    select coalesce(jsonb_agg(jsonb_build_object('at', purged.at, 'fact', purged.fact) order by purged.sequence), '[]')
    from events purged where purged.stream_key = ${cycleKey} and purged.fact ->> 'type' = 'cycle-purged')`;
}

interface PurgedRow {
  readonly table: string;
  /** The values of its key, as its leaf has them. */
  readonly key: readonly (string | number)[];
}

/** Which parts of a row went by which act; nothing where none did. Pure; throws nothing. */
export function purgedParts(
  purges: readonly ToldPurge[],
  { table, key }: PurgedRow,
): { readonly purged?: readonly PurgedPart[] } {
  if (purges.length === 0) return {};
  const own = leafKey(key);
  const purged = purges.flatMap(({ at, fact: { purge, subject, values, files } }) => {
    const parts = values
      .filter((one) => one.table === table && one.key === own)
      .map((one) => partOfColumn(one));
    const isOfFiles = table === 'submissions' && subject.kind === 'submission' && subject.id === key[0];
    if (isOfFiles && files.length > 0) parts.push('files');
    return parts.map((part) => ({ part, purge, at }));
  });
  return purged.length === 0 ? {} : { purged };
}
