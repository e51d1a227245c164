import { readActorId } from '@kyhan/plan/ids';
import { listCancellations, PURGED_TEXT, type KeptCancellation } from '@kyhan/register';
import type { RulingDependencies } from '../acts/ruling-dependencies.js';
import { rightsOf } from '../rights/rights-of.js';
import { openWork, waivedWith } from './cancel-meeting.js';

/**
 * Carries on with meetings that were called off and of which not all was waived, as where Temporal was away, as it was
 * decided, whatever the plan says of its meetings by now; what whoever decided it may decide no more is left alone.
 * @throws KyhanError REGISTER_UNAVAILABLE, TEMPORAL_UNAVAILABLE
 */
export async function finishCancellations(dependencies: RulingDependencies, planSlug: string): Promise<void> {
  const now = dependencies.clock.now();
  for (const kept of await listCancellations(dependencies.register, planSlug))
    await finish(dependencies, { planSlug, now }, kept);
}

async function finish(
  dependencies: RulingDependencies,
  { planSlug, now }: { readonly planSlug: string; readonly now: number },
  { cycleId, actor: id, fact, reason = PURGED_TEXT, paper: document }: KeptCancellation,
): Promise<void> {
  const { register } = dependencies;
  const { cancellationId, waived } = fact;
  const actor = readActorId(id);
  if (actor === undefined) return;
  const { waived: open } = await openWork(register, cycleId, waived);
  if (open.length === 0) return;
  // Their role has ended: what is open is still owed, and the audit has more to look at.
  if (!(await rightsOf(register, actor, now)).may('rule', { planSlug })) return;
  const why = { cancellationId, reason, actor, now };
  await waivedWith(dependencies, document === undefined ? why : { ...why, document }, open);
}
