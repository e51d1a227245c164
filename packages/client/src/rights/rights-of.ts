import { isWithin, reachOf, type Act, type Reach, type Role } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { listPlans, listRoles, rolesOfToken, standingIn, type Register } from '@kyhan/register';
import type { Actor } from '@kyhan/plan/ids';

/** What somebody may do at an instant, by the roles that the register holds. */
export interface Rights {
  /** Where; empty: nowhere. */
  reach(act: Act): readonly Reach[];
  may(act: Act, where: Reach): boolean;
}

/**
 * Judges an actor by the roles of that instant. `at` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function rightsOf(register: Register, actor: Actor, at: number): Promise<Rights> {
  const roles = await rolesOf(register, actor);
  const isOfUnit = actor.kind === 'unit' || roles.some(({ unitId }) => unitId !== undefined);
  const plans = isOfUnit ? await listPlans(register) : [];
  const standIns = plans.flatMap(({ plan }) => standingIn(plan));
  const reach = (act: Act) => reachOf({ actor, roles, act, at, standIns });
  return { reach, may: (act, where) => isWithin(reach(act), where) };
}

async function rolesOf(register: Register, actor: Actor): Promise<readonly Role[]> {
  if (actor.kind === 'person') return await listRoles(register, actor.personId);
  return actor.kind === 'token' ? await rolesOfToken(register, actor.tokenId) : [];
}

/**
 * The same for whoever has to have a right there.
 * @throws KyhanError NOT_ALLOWED, REGISTER_UNAVAILABLE
 */
export async function requireRight(
  register: Register,
  { actor, at, act, where }: { actor: Actor; at: number; act: Act; where: Reach },
): Promise<void> {
  const rights = await rightsOf(register, actor, at);
  if (!rights.may(act, where)) throw new KyhanError('NOT_ALLOWED');
}
