import type { Role } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { requireAnotherAdministrator } from './require-another-administrator.js';
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
 * @throws KyhanError LAST_ADMINISTRATOR; ROLE_OF_PLAN where a plan says it, and would give it again; REGISTER_UNAVAILABLE
 */
export async function endRole(register: Register, end: RoleEnd, realAt: number): Promise<boolean> {
  return await register.db.transaction().execute(async (trx) => {
    const { endedBy: actor, untilAt, ...role } = end;
    if (role.role === 'administrator')
      await requireAnotherAdministrator(trx, { personId: role.personId, at: untilAt });
    await requireGivenByHand(trx, end);
    if (!(await closeRole(trx, end))) return false;
    await tellOfDoor(trx, [{ actor, fact: { type: 'role-ended', ...role, untilAt } }], {
      at: untilAt,
      realAt,
    });
    return true;
  });
}

/** What a plan says of its contacts it says again when one of them signs in: it ends with a version that does not. */
async function requireGivenByHand(db: Db, end: RoleEnd): Promise<void> {
  const said = await db
    .selectFrom('roles')
    .select('planSlug')
    .where(isMeant(end))
    .where('grantedBy', 'like', 'plan:%')
    .executeTakeFirst();
  if (said === undefined) return;
  throw new KyhanError('ROLE_OF_PLAN', { person: end.personId, plan: said.planSlug ?? '' });
}

/** The same within a transaction, without telling of it. */
export async function closeRole(db: Db, end: RoleEnd): Promise<boolean> {
  const { untilAt, endedBy } = end;
  const { numUpdatedRows } = await db
    .updateTable('roles')
    .set({ untilAt: sql<number>`greatest(from_at, ${untilAt}::bigint)`, endedBy })
    .where(isMeant(end))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function isMeant({ personId, role, planSlug, unitId, untilAt }: RoleEnd) {
  return sql<boolean>`person_id = ${personId} and role = ${role}
    and plan_slug is not distinct from ${planSlug ?? null} and unit_id is not distinct from ${unitId ?? null}
    and (until_at is null or until_at > ${untilAt})`;
}
