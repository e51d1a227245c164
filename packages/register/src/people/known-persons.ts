import { readActorId } from '@kyhan/plan/ids';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { heldRoles, type ListedRole } from './list-people.js';

/** Somebody who acted, as the register knows them now. */
export interface KnownPerson {
  /** The mailbox where no name was ever said; absent where nobody knows one, or it was erased. */
  readonly name?: string;
  readonly isErased: boolean;
  /** All that they ever were. */
  readonly roles: readonly ListedRole[];
}

/**
 * Of actors, as events name them, the persons who were ever kept, by id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function knownPersons(
  { db }: Register,
  actors: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  const ids = [...new Set(actors.flatMap(personIn))];
  if (ids.length === 0) return new Map();
  const persons = await db
    .selectFrom('persons')
    .select(['personId', 'name', 'mailbox'])
    .where('personId', '=', sql<string>`any(${ids})`)
    .execute();
  const roles = await heldRoles(db, ids);
  const erased = await erasedAmong(
    db,
    persons.filter(({ name, mailbox }) => name === null && mailbox === null),
  );
  return new Map(
    persons.map(({ personId, name, mailbox }) => {
      const own = roles.filter((role) => role.personId === personId);
      const known = { isErased: erased.has(personId), roles: own };
      const called = name ?? mailbox;
      return [personId, called === null ? known : { ...known, name: called }];
    }),
  );
}

function personIn(actor: string): string[] {
  const who = readActorId(actor);
  return who?.kind === 'person' ? [who.personId] : [];
}

/** Who is nameless because that was erased, and not because nobody ever said a name. */
async function erasedAmong(
  db: Db,
  nameless: readonly { readonly personId: string }[],
): Promise<ReadonlySet<string>> {
  if (nameless.length === 0) return new Set();
  const ids = nameless.map(({ personId }) => personId);
  const personId = sql<string>`events.fact ->> 'personId'`;
  const rows = await db
    .selectFrom('events')
    .innerJoin('door', 'door.doorKey', 'events.streamKey')
    .select(personId.as('personId'))
    .where(sql`events.fact ->> 'type'`, '=', 'person-erased')
    .where(personId, '=', sql<string>`any(${ids})`)
    .execute();
  return new Set(rows.map((row) => row.personId));
}
