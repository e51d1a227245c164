import { isKyhanError } from '@kyhan/errors';
import { readActorId } from '@kyhan/plan/ids';
import { listCycles, listPostponements, PURGED_TEXT, type KeptPostponement } from '@kyhan/register';
import { postponeMeeting } from './postpone-meeting.js';
import type { RulingDependencies } from './ruling-dependencies.js';

/**
 * Carries on with meetings that were moved and whose units were not all told, as where Temporal was away: the last one
 * of each open cycle, as it was decided; what whoever decided it may decide no more is left alone.
 * @throws KyhanError REGISTER_UNAVAILABLE, TEMPORAL_UNAVAILABLE
 */
export async function finishPostponements(dependencies: RulingDependencies, planSlug: string): Promise<void> {
  const { register } = dependencies;
  const cycles = await listCycles(register, { planSlug, state: 'open' });
  for (const { cycleId } of cycles.filter(({ meetingOn }) => meetingOn !== undefined)) {
    const last = (await listPostponements(register, cycleId)).at(-1);
    if (last !== undefined) await finish(dependencies, cycleId, last);
  }
}

async function finish(
  dependencies: RulingDependencies,
  cycleId: string,
  { postponementId, meetingOn, actor: id, reason = PURGED_TEXT }: KeptPostponement,
): Promise<void> {
  const actor = readActorId(id);
  if (actor === undefined) return;
  try {
    await postponeMeeting(dependencies, { cycleId, postponementId, meetingOn, reason, actor });
  } catch (error) {
    // Their role has ended: what is open keeps its day, and the audit has more to look at.
    if (!isKyhanError(error) || error.code !== 'NOT_ALLOWED') throw error;
  }
}
