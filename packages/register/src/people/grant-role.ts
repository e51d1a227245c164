import type { Role } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { insertRows } from '../insert-rows.js';

/** A role as somebody gives it. */
export interface NewRole extends Omit<Role, 'untilAt'> {
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
  await insertRole(register.db, granted);
}

/** The same within a transaction. */
export async function insertRole(db: Db, granted: NewRole): Promise<void> {
  const { personId, role, planSlug = null, unitId = null, fromAt, grantedBy, realAt } = granted;
  const row = { personId, role, planSlug, unitId, fromAt, untilAt: null, grantedBy, endedBy: null };
  await insertRows(db, {
    into: 'roles',
    rows: [{ ...row, grantedRealAt: realAt }],
    onConflict: sql`do nothing`,
  });
}
