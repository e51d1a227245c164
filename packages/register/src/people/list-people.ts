import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import type { RoleTable } from '../person-table.js';
import { present, type Present } from '../present.js';
import { readPage, type Page, type Paging } from '../page.js';
import { listPersons, OF_PERSON, type Person } from './person.js';

/** A role with who gave it, and who ended it. */
export type ListedRole = Omit<Present<RoleTable>, 'personId' | 'grantedRealAt'>;

/** Somebody who may sign in, with all roles that they ever had; names and mailboxes are absent where they were erased. */
export type ListedPerson = Person & { readonly roles: readonly ListedRole[] };

/**
 * Everybody, by id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listPeople(register: Register): Promise<ListedPerson[]> {
  return withRoles(await listPersons(register), await heldRoles(register.db));
}

/**
 * A page of them, the first one first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function pageOfPeople(register: Register, paging: Paging): Promise<Page<ListedPerson>> {
  const order = { at: 'createdAt', id: 'personId' };
  const { items, ...rest } = await readPage(
    register.db.selectFrom('persons').select(OF_PERSON),
    order,
    paging,
  );
  const ids = items.map(({ personId }) => personId);
  return { items: withRoles(items.map(present), await heldRoles(register.db, ids)), ...rest };
}

type RoleOf = ListedRole & { readonly personId: string };

function withRoles(persons: readonly Person[], held: readonly RoleOf[]): ListedPerson[] {
  const roles = new Map<string, ListedRole[]>();
  for (const { personId, ...role } of held) roles.set(personId, [...(roles.get(personId) ?? []), role]);
  return persons.map((person) => ({ ...person, roles: roles.get(person.personId) ?? [] }));
}

/** Of everybody, or of these; the first that was given first. */
export async function heldRoles(db: Db, of?: readonly string[]): Promise<readonly RoleOf[]> {
  const rows = await db
    .selectFrom('roles')
    .select(['personId', 'role', 'planSlug', 'unitId', 'fromAt', 'untilAt', 'grantedBy', 'endedBy'])
    .$if(of !== undefined, (query) => query.where('personId', '=', sql<string>`any(${of})`))
    .orderBy('fromAt')
    .orderBy('role')
    .execute();
  return rows.map((row) => present(row));
}
