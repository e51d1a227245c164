import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** What the door told last of somebody: who they are, by a commitment and since when, or that it was erased. */
export type ToldPerson =
  | {
      readonly type: 'person-kept';
      readonly commitment: string;
      readonly createdAt: number;
      readonly createdRealAt: number;
    }
  | { readonly type: 'person-erased' };

/** What was told last of everybody, and whether anybody was ever kept since it is told: then everybody is told. */
export interface ToldPersons {
  readonly isTold: boolean;
  readonly last: ReadonlyMap<string, ToldPerson>;
}

/**
 * Of everybody, or of one.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function toldPersons(db: Db, personId?: string): Promise<ToldPersons> {
  const { rows } = await sql<{ fact: ToldPerson & { readonly personId: string } }>`
    select e.fact from events e join door d on d.door_key = e.stream_key
    where e.fact ->> 'type' in ('person-kept', 'person-erased')
      and (${personId ?? null}::text is null or e.fact ->> 'personId' = ${personId ?? null})
    order by e.sequence`.execute(db);
  return {
    isTold: rows.some(({ fact }) => fact.type === 'person-kept'),
    last: new Map(rows.map(({ fact }) => [fact.personId, fact])),
  };
}
