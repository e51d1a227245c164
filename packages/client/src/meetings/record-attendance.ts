import { attendanceBody, type AttendanceBody, type UnitAttended } from '@kyhan/contracts';
import type { PlanClock } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { actorIdOf, readCycleId, type Actor } from '@kyhan/plan/ids';
import { recordMeetingFact, type MeetingEvent, type Register } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import { requireRight } from '../rights/rights-of.js';
import { meetingOf } from './meeting-of.js';
import { lastAttendance } from './meeting-standing.js';

interface Dependencies {
  readonly register: Register;
  readonly clock: Pick<PlanClock, 'now'>;
}

export type AttendanceWish = AttendanceBody & { readonly actor: Actor };

/**
 * Keeps who of those invited was there, once the meeting has begun; written down again, the later counts.
 * @returns whether something is known that was not
 * @throws KyhanError CYCLE_NOT_FOUND, NOBODY_INVITED, NOT_INVITED, MEETING_NOT_YET, MEETING_CANCELLED, NOT_ALLOWED
 */
export async function recordAttendance(
  { register, clock }: Dependencies,
  { actor, ...asked }: AttendanceWish,
): Promise<boolean> {
  const { cycleId, attended: written } = checked(attendanceBody, asked);
  const at = clock.now();
  const { planSlug = '' } = readCycleId(cycleId) ?? {};
  await requireRight(register, { actor, at, act: 'rule', where: { planSlug } });
  const { time, invited } = await meetingOf(register, cycleId);
  const foreign = written.find(({ unit }) => !invited.includes(unit));
  if (foreign !== undefined) throw new KyhanError('NOT_INVITED', { unit: foreign.unit });
  if (at < time.beginsAt) throw new KyhanError('MEETING_NOT_YET', { cycleId });
  return await recordMeetingFact(register, {
    cycleId,
    decide: (before) => {
      if (before.some(({ fact }) => fact.type === 'meeting-cancelled'))
        throw new KyhanError('MEETING_CANCELLED', { cycleId });
      const changed = written.map(toldOf).filter((one) => !isKnown(before, one));
      return changed.length === 0 ? undefined : { type: 'meeting-attended', attended: changed };
    },
    actor: actorIdOf(actor),
    at,
    realAt: Date.now(),
  });
}

type Written = ReturnType<(typeof attendanceBody)['parse']>['attended'][number];

function toldOf({ unit: unitId, attendance, people }: Written): UnitAttended {
  return attendance === 'absent' ? { unitId, attendance } : { unitId, attendance, people: people ?? 1 };
}

function isKnown(before: readonly MeetingEvent[], { unitId, attendance, people }: UnitAttended): boolean {
  const last = lastAttendance(before, unitId);
  return last.attendance === attendance && last.attended === people;
}
