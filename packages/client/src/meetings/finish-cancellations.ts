import { isKyhanError } from '@kyhan/errors';
import { readActorId } from '@kyhan/plan/ids';
import { listCancellations, type KeptCancellation } from '@kyhan/register';
import type { RulingDependencies } from '../acts/ruling-dependencies.js';
import { cancelMeeting } from './cancel-meeting.js';

/**
 * Carries on with meetings that were called off and of which not all was waived, as where Temporal was away, as it was
 * decided; what whoever decided it may decide no more is left alone.
 * @throws KyhanError REGISTER_UNAVAILABLE, TEMPORAL_UNAVAILABLE
 */
export async function finishCancellations(dependencies: RulingDependencies, planSlug: string): Promise<void> {
  for (const kept of await listCancellations(dependencies.register, planSlug))
    await finish(dependencies, kept);
}

async function finish(
  dependencies: RulingDependencies,
  { cycleId, actor: id, fact, reason = '', paper }: KeptCancellation,
): Promise<void> {
  const actor = readActorId(id);
  if (actor === undefined || reason === '') return;
  const { cancellationId, waived } = fact;
  const wish = { cycleId, cancellationId, waive: [...waived], reason, actor };
  try {
    await cancelMeeting(dependencies, paper === undefined ? wish : { ...wish, document: paper });
  } catch (error) {
    // Their role has ended: what is open is still owed, and the audit has more to look at.
    if (!isKyhanError(error) || error.code !== 'NOT_ALLOWED') throw error;
  }
}
