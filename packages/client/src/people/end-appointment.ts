import { roleEndBody, type RoleEndBody } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, type Actor } from '@kyhan/plan/ids';
import { endRole } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import type { Deciding } from './deciding.js';

/** A role that is to end now, and who says so. */
export type RoleEndWish = RoleEndBody & { readonly actor: Actor };

/**
 * Ends a role of a person from now on; somebody stays who can appoint others.
 * @throws KyhanError ROLE_NOT_FOUND, ROLE_OF_PLAN, LAST_ADMINISTRATOR, REQUEST_INVALID
 */
export async function endAppointment(
  { register, now }: Deciding,
  { actor, ...asked }: RoleEndWish,
): Promise<void> {
  const { personId: person, role, plan, unit } = checked(roleEndBody, asked);
  const limits = {
    ...(plan === undefined ? {} : { planSlug: plan }),
    ...(unit === undefined ? {} : { unitId: unit }),
  };
  const end = { personId: person, role, ...limits, untilAt: now, endedBy: actorIdOf(actor) };
  if (!(await endRole(register, end, Date.now()))) throw new KyhanError('ROLE_NOT_FOUND', { person });
}
