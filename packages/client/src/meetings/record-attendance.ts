import { attendanceBody, type AttendanceBody, type UnitAttended } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { Actor } from '@kyhan/plan/ids';
import type { MeetingEvent } from '@kyhan/register';
import { checked } from '../asked/checked.js';
import { keepMeetingFact } from './keep-meeting-fact.js';
import { lastAttendance } from './meeting-standing.js';

export type AttendanceWish = AttendanceBody & { readonly actor: Actor };

/**
 * Keeps who of those invited was there, once the meeting has begun; written down again, the later counts.
 * @returns whether something is known that was not
 * @throws KyhanError CYCLE_NOT_FOUND, NOBODY_INVITED, NOT_INVITED, MEETING_NOT_YET, MEETING_CANCELLED, NOT_ALLOWED
 */
export async function recordAttendance(
  dependencies: Parameters<typeof keepMeetingFact>[0],
  { actor, ...asked }: AttendanceWish,
): Promise<boolean> {
  const { cycleId, attended: written } = checked(attendanceBody, asked);
  return await keepMeetingFact(dependencies, {
    cycleId,
    actor,
    act: 'rule',
    named: written.map(({ unit }) => unit),
    requireTime(at, { beginsAt }) {
      if (at < beginsAt) throw new KyhanError('MEETING_NOT_YET', { cycleId });
    },
    decide(before) {
      const changed = written.map(toldOf).filter((one) => !isKnown(before, one));
      return changed.length === 0 ? undefined : { type: 'meeting-attended', attended: changed };
    },
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
