import { readActorId } from '@kyhan/plan/ids';
import { listPlanActs } from '@kyhan/register';
import type { RulingDependencies } from '../acts/ruling-dependencies.js';
import { waiveHeld } from './waive-held.js';

/**
 * Carries on with acts for a plan whose waivers were interrupted, as by a process that died or while Temporal was away;
 * what was resumed since is left alone.
 * @throws KyhanError REGISTER_UNAVAILABLE, TEMPORAL_UNAVAILABLE
 */
export async function finishPlanActs(dependencies: RulingDependencies, planSlug: string): Promise<void> {
  const acts = await listPlanActs(dependencies.register, planSlug);
  const resumed = acts.findLastIndex(({ act }) => act.type === 'resume');
  for (const { actId, act, waiveOpen, reason = '', document, actor: id, at } of acts.slice(resumed + 1)) {
    const actor = readActorId(id);
    if (waiveOpen && actor !== undefined && reason !== '')
      await waiveHeld(dependencies, { planSlug, actId, act, reason, document, actor, openedBy: at });
  }
}
