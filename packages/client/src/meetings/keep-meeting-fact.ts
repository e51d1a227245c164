import type { Act, PlanClock } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import type { MeetingTime } from '@kyhan/plan';
import { actorIdOf, readCycleId, type Actor } from '@kyhan/plan/ids';
import { cancellationOf, recordMeetingFact, type MeetingDeed, type Register } from '@kyhan/register';
import { requireRight } from '../rights/rights-of.js';
import { meetingOf } from './meeting-of.js';

interface Dependencies {
  readonly register: Register;
  readonly clock: Pick<PlanClock, 'now'>;
}

/** What somebody tells of a meeting that is held. */
interface TellingOfMeeting extends Pick<MeetingDeed, 'cycleId' | 'decide' | 'reason'> {
  readonly actor: Actor;
  readonly act: Act;
  /** Who tells it of itself; absent: of all. */
  readonly unitId?: string;
  /** Units that it names. */
  readonly named: readonly string[];
  /** Refuses what is told too early or too late. */
  readonly requireTime: (at: number, time: MeetingTime) => void;
}

/**
 * Keeps what somebody tells of the meeting of a cycle that was not called off.
 * @returns whether something was written
 * @throws KyhanError CYCLE_NOT_FOUND (also of a draft, of which nobody knows yet), NOBODY_INVITED, NOT_INVITED,
 * MEETING_CANCELLED, NOT_ALLOWED, and what it is refused with
 */
export async function keepMeetingFact(
  { register, clock }: Dependencies,
  { cycleId, decide, reason, actor, act, unitId, named, requireTime }: TellingOfMeeting,
): Promise<boolean> {
  const at = clock.now();
  const { planSlug = '' } = readCycleId(cycleId) ?? {};
  const where = { planSlug, ...(unitId === undefined ? {} : { unitId }) };
  await requireRight(register, { actor, at, act, where });
  const { cycle, time, invited } = await meetingOf(register, cycleId);
  if (cycle.draftSince !== undefined) throw new KyhanError('CYCLE_NOT_FOUND', { cycleId });
  const foreign = named.find((unit) => !invited.includes(unit));
  if (foreign !== undefined) throw new KyhanError('NOT_INVITED', { unit: foreign });
  requireTime(at, time);
  return await recordMeetingFact(register, {
    cycleId,
    decide(before) {
      if (cancellationOf(before) !== undefined) throw new KyhanError('MEETING_CANCELLED', { cycleId });
      return decide(before);
    },
    reason,
    actor: actorIdOf(actor),
    at,
    realAt: Date.now(),
  });
}
