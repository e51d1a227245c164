import type { Role } from '@kyhan/engine';
import type { Db, Register } from '../connection/register.js';
import { present } from '../present.js';
import type { RoleTable } from '../person-table.js';

/**
 * All roles that a person ever had.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listRoles(register: Register, personId: string): Promise<Role[]> {
  const rows = await selectRoles(register.db).where('personId', '=', personId).execute();
  return rows.map(dated);
}

/** All roles of everybody, by person. */
export async function rolesByPerson(db: Db): Promise<ReadonlyMap<string, readonly Role[]>> {
  const roles = new Map<string, Role[]>();
  for (const { personId, ...row } of await selectRoles(db).execute())
    roles.set(personId, [...(roles.get(personId) ?? []), dated(row)]);
  return roles;
}

function dated({ role, planSlug, unitId, fromAt, untilAt }: DatedRole): Role {
  return present({ role, planSlug, unitId, fromAt, untilAt });
}

type DatedRole = Pick<RoleTable, 'role' | 'planSlug' | 'unitId' | 'fromAt' | 'untilAt'>;

function selectRoles(db: Db) {
  return db
    .selectFrom('roles')
    .select(['personId', 'role', 'planSlug', 'unitId', 'fromAt', 'untilAt'])
    .orderBy('fromAt');
}
