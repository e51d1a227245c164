import { isKyhanError } from '@kyhan/errors';
import { readActorId } from '@kyhan/plan/ids';
import { listPlanActs, PURGED_TEXT, type StoredPlanAct } from '@kyhan/register';
import type { RulingDependencies } from '../acts/ruling-dependencies.js';
import { resumedSince } from './resumed-since.js';
import { waiveHeld } from './waive-held.js';

/**
 * Carries on with acts for a plan whose waivers were interrupted, as by a process that died or while Temporal was away;
 * what was resumed since is left alone, and so is what whoever decided it may decide no more.
 * @throws KyhanError REGISTER_UNAVAILABLE, TEMPORAL_UNAVAILABLE
 */
export async function finishPlanActs(dependencies: RulingDependencies, planSlug: string): Promise<void> {
  const acts = await listPlanActs(dependencies.register, planSlug);
  for (const one of acts.filter(({ waiveOpen }) => waiveOpen))
    await finish(dependencies, planSlug, { ...one, isResumed: resumedSince(acts, one) });
}

type Interrupted = StoredPlanAct & { readonly isResumed: (obligationId: string) => boolean };

async function finish(
  dependencies: RulingDependencies,
  planSlug: string,
  { actId, act, reason = PURGED_TEXT, document, actor: id, at, isResumed }: Interrupted,
): Promise<void> {
  const actor = readActorId(id);
  if (actor === undefined) return;
  try {
    const waiving = { planSlug, actId, act, reason, document, actor, openedBy: at, isResumed };
    await waiveHeld(dependencies, waiving);
  } catch (error) {
    // Their role has ended: what is open stays owed, and the audit has more to look at.
    if (!isKyhanError(error) || error.code !== 'NOT_ALLOWED') throw error;
  }
}
