import type { Role } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';

/** Which role of a person ends, when (plan time, epoch milliseconds), and who says so. */
export interface RoleEnd extends Pick<Role, 'role' | 'planSlug' | 'unitId'> {
  readonly personId: string;
  readonly untilAt: number;
  readonly endedBy: string;
}

/**
 * Ends a role that has no end yet; one that has begun later than that ends when it began.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function endRole(register: Register, end: RoleEnd): Promise<void> {
  const { personId, role, planSlug = null, unitId = null, untilAt, endedBy } = end;
  await register.db
    .updateTable('roles')
    .set({ untilAt: sql<number>`greatest(from_at, ${untilAt}::bigint)`, endedBy })
    .where('personId', '=', personId)
    .where('role', '=', role)
    .where('planSlug', 'is not distinct from', planSlug)
    .where('unitId', 'is not distinct from', unitId)
    .where('untilAt', 'is', null)
    .execute();
}
