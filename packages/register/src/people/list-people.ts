import type { Db, Register } from '../connection/register.js';
import type { RoleTable } from '../person-table.js';
import { present, type Present } from '../present.js';
import { listPersons, type Person } from './person.js';

/** A role with who gave it, and who ended it. */
export type ListedRole = Omit<Present<RoleTable>, 'personId' | 'grantedRealAt'>;

/** Somebody who may sign in, with all roles that they ever had; names and mailboxes are absent where they were erased. */
export type ListedPerson = Person & { readonly roles: readonly ListedRole[] };

/**
 * Everybody, by id.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listPeople(register: Register): Promise<ListedPerson[]> {
  const persons = await listPersons(register);
  const roles = new Map<string, ListedRole[]>();
  for (const { personId, ...role } of await heldRoles(register.db))
    roles.set(personId, [...(roles.get(personId) ?? []), role]);
  return persons.map((person) => ({ ...person, roles: roles.get(person.personId) ?? [] }));
}

/** Of everybody, or of one; the first that was given first. */
export async function heldRoles(
  db: Db,
  of?: string,
): Promise<readonly (ListedRole & { readonly personId: string })[]> {
  const rows = await db
    .selectFrom('roles')
    .select(['personId', 'role', 'planSlug', 'unitId', 'fromAt', 'untilAt', 'grantedBy', 'endedBy'])
    .$if(of !== undefined, (query) => query.where('personId', '=', of ?? ''))
    .orderBy('fromAt')
    .orderBy('role')
    .execute();
  return rows.map((row) => present(row));
}
