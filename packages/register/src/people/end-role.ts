import type { Role } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { tellOfDoor } from './tell-of-door.js';

/** Which role of a person ends, when (plan time, epoch milliseconds), and who says so. */
export interface RoleEnd extends Pick<Role, 'role' | 'planSlug' | 'unitId'> {
  readonly personId: string;
  readonly untilAt: number;
  readonly endedBy: string;
}

/**
 * Ends a role that would go on beyond that; one that has begun later than that ends when it began. `realAt` is real time.
 * @returns whether there was one
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function endRole(register: Register, end: RoleEnd, realAt: number): Promise<boolean> {
  return await register.db.transaction().execute(async (trx) => {
    if (!(await closeRole(trx, end))) return false;
    const { endedBy: actor, untilAt, ...role } = end;
    await tellOfDoor(trx, [{ actor, fact: { type: 'role-ended', ...role, untilAt } }], {
      at: untilAt,
      realAt,
    });
    return true;
  });
}

/** The same within a transaction, without telling of it. */
export async function closeRole(db: Db, end: RoleEnd): Promise<boolean> {
  const { personId, role, planSlug = null, unitId = null, untilAt, endedBy } = end;
  const { numUpdatedRows } = await db
    .updateTable('roles')
    .set({ untilAt: sql<number>`greatest(from_at, ${untilAt}::bigint)`, endedBy })
    .where('personId', '=', personId)
    .where('role', '=', role)
    .where('planSlug', 'is not distinct from', planSlug)
    .where('unitId', 'is not distinct from', unitId)
    .where((eb) => eb.or([eb('untilAt', 'is', null), eb('untilAt', '>', untilAt)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
