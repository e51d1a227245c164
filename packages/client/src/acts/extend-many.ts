import { extensionsBody, type ExtensionsBody } from '@kyhan/contracts';
import { assignmentStatus, isUnitsTurn, type RulingOutcome } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { audienceOn, type Plan } from '@kyhan/plan';
import { readCycleId, type Actor } from '@kyhan/plan/ids';
import { getCycle, getPlan, listAssignments } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import { requireRight } from '../rights/rights-of.js';
import { ruleAsActor } from './rule-as-actor.js';
import type { RulingDependencies } from './ruling-dependencies.js';

/** One extension for many units of a cycle, and who grants it. */
export type ExtensionForMany = ExtensionsBody & { readonly actor: Actor };

/**
 * Extends, of a cycle, all that wait for one of the units named, each by a ruling of its own under the same id. Who has
 * been given a later day keeps it: that one is refused with EXTENSION_SHORTENS, and the others are done.
 * @throws KyhanError CYCLE_NOT_FOUND, NOT_ALLOWED, UNIT_UNKNOWN, REASON_MISSING, REQUEST_INVALID, TEMPORAL_UNAVAILABLE
 */
export async function extendMany(
  dependencies: RulingDependencies,
  { actor, ...asked }: ExtensionForMany,
): Promise<RulingOutcome[]> {
  const { cycleId, audience = [], childrenOf, ...wish } = checked(extensionsBody, asked);
  if (wish.reason.trim() === '') throw new KyhanError('REASON_MISSING');
  const { register, clock } = dependencies;
  const now = clock.now();
  // Before it is looked up: nobody learns which cycles another plan has.
  const { planSlug = '' } = readCycleId(cycleId) ?? {};
  await requireRight(register, { actor, at: now, act: 'rule', where: { planSlug } });
  const { dueOn } = await getCycle(register, cycleId);
  const { plan } = await getPlan(register, planSlug);
  const units = new Set([...named(plan, audience, dueOn), ...children(plan, childrenOf)]);
  const open = await listAssignments(register, { cycleId, ended: false });
  const waiting = open.filter((one) => units.has(one.unitId) && isUnitsTurn(assignmentStatus(one, now)));
  if (waiting.length === 0) return [];
  const wishes = waiting.map(({ assignmentId }) => ({ ...wish, assignmentId, ruling: 'extend' as const }));
  return await ruleAsActor(dependencies, wishes, actor);
}

/** The units named, and the members of the groups named that live on that day. */
function named(plan: Plan, ids: readonly string[], dueOn: string): readonly string[] {
  for (const id of ids)
    if (!Object.hasOwn(plan.groups, id) && !plan.units.some((unit) => unit.id === id))
      throw new KyhanError('UNIT_UNKNOWN', { unit: id });
  return audienceOn(plan, dueOn, { audience: ids }).units.map(({ unitId }) => unitId);
}

function children({ units }: Plan, parent: string | undefined): string[] {
  if (parent === undefined) return [];
  if (!units.some(({ id }) => id === parent)) throw new KyhanError('UNIT_UNKNOWN', { unit: parent });
  return units.filter((unit) => unit.parent === parent).map(({ id }) => id);
}
