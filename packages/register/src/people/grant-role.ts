import type { Role } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { insertRows } from '../insert-rows.js';
import { tellOfDoor } from './tell-of-door.js';

/** A role as somebody gives it. */
export interface NewRole extends Role {
  readonly personId: string;
  /** As events name who did it. */
  readonly grantedBy: string;
  readonly realAt: number;
}

/**
 * Gives a person a role from an instant on; the same again changes nothing.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function grantRole(register: Register, granted: NewRole): Promise<void> {
  await register.db.transaction().execute(async (trx) => await giveRole(trx, granted));
}

/** The same within a transaction. */
export async function giveRole(trx: Db, granted: NewRole): Promise<void> {
  if (!(await insertRole(trx, granted))) return;
  const { grantedBy: actor, realAt, ...role } = granted;
  await tellOfDoor(trx, [{ actor, fact: { type: 'role-given', ...role } }], { at: role.fromAt, realAt });
}

/** The same without telling of it. @returns whether it is a new one */
export async function insertRole(db: Db, granted: NewRole): Promise<boolean> {
  const {
    personId,
    role,
    planSlug = null,
    unitId = null,
    fromAt,
    untilAt = null,
    grantedBy,
    realAt,
  } = granted;
  const row = { personId, role, planSlug, unitId, fromAt, untilAt, grantedBy, endedBy: null };
  const inserted = await insertRows(db, {
    into: 'roles',
    rows: [{ ...row, grantedRealAt: realAt }],
    onConflict: sql`do nothing`,
  });
  return inserted > 0;
}
