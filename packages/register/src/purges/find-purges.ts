import type { PurgedValue, PurgesAnswer, PurgeSubject, Untold } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

type Listed = Untold<PurgesAnswer>['purges'][number];

/** An act by which what was typed by mistake goes: who asked for it, and who agreed. Instants are plan time. */
export type Purge = Omit<Listed, 'done'> & {
  /** Absent until another administrator agreed. */
  readonly done?: Omit<NonNullable<Listed['done']>, 'values' | 'files'> & {
    readonly values: readonly PurgedValue[];
    /** Hashes of the contents that went. */
    readonly files: readonly string[];
    /** What quotes it and stays, in facts from before such words were apart. */
    readonly inClear?: readonly PurgedValue[];
  };
};

type Told = { readonly actor: string; readonly at: number; readonly reason: string | null } & (
  | { readonly fact: { readonly type: 'purge-asked'; readonly purge: number } & PurgeSubject }
  | {
      readonly fact: {
        readonly type: 'purged';
        readonly purge: number;
        readonly values: readonly PurgedValue[];
        readonly files: readonly string[];
        readonly inClear?: readonly PurgedValue[];
      };
    }
);

/**
 * Every purge that was ever asked for, in the order of their numbers.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function findPurges(db: Db): Promise<Purge[]> {
  const { rows } = await sql<Told>`
    select e.actor, e.at, e.reason, e.fact from events e join door d on d.door_key = e.stream_key
    where e.fact ->> 'type' in ('purge-asked', 'purged') order by e.sequence`.execute(db);
  const purges = new Map<number, Purge>();
  for (const { actor, at, reason, fact } of rows) {
    if (fact.type === 'purge-asked') {
      const { type: _type, purge, ...subject } = fact;
      const why = reason === null ? {} : { reason };
      purges.set(purge, { purge, subject, ...why, askedBy: actor, askedAt: at });
      continue;
    }
    const asked = purges.get(fact.purge);
    const { type: _type, purge: _purge, ...went } = fact;
    if (asked !== undefined) purges.set(fact.purge, { ...asked, done: { by: actor, at, ...went } });
  }
  return [...purges.values()];
}
