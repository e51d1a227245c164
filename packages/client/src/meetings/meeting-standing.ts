import type { Attendance, MeetingAnswer } from '@kyhan/contracts';
import { cancellationOf, meetingEvents, type MeetingEvent, type Register } from '@kyhan/register';
import { meetingOf, type CycleMeeting } from './meeting-of.js';

/** A unit that is invited, what it has said, and whether it was there. */
export interface InvitedUnit {
  readonly unitId: string;
  readonly answer?: MeetingAnswer;
  readonly people?: number;
  /** Whom it sends, or why nobody comes. */
  readonly text?: string;
  readonly answeredAt?: number;
  readonly attendance?: Attendance;
  readonly attended?: number;
}

/** A meeting, what was said to its invitations, and who was there. */
export interface MeetingStanding extends CycleMeeting {
  readonly cancelledAt?: number;
  /** Steps that its cancelling waived. */
  readonly waived: readonly string[];
  readonly units: readonly InvitedUnit[];
}

/**
 * How a meeting stands: of each unit the last that it said and that was written down, in the order of the plan.
 * @throws KyhanError CYCLE_NOT_FOUND, NOBODY_INVITED, REGISTER_UNAVAILABLE
 */
export async function meetingStanding(register: Register, cycleId: string): Promise<MeetingStanding> {
  const meeting = await meetingOf(register, cycleId);
  const events = await meetingEvents(register, meeting.cycle.cycleId);
  const cancelled = cancellationOf(events);
  const waived = cancelled?.fact.waived ?? [];
  const units = meeting.invited.map((unitId) => ({
    unitId,
    ...lastAnswer(events, unitId),
    ...lastAttendance(events, unitId),
  }));
  return { ...meeting, waived, units, ...(cancelled === undefined ? {} : { cancelledAt: cancelled.at }) };
}

/** The last that a unit has said. Pure; throws nothing. */
export function lastAnswer(events: readonly MeetingEvent[], unitId: string): Omit<InvitedUnit, 'unitId'> {
  const last = events.findLast(({ fact }) => fact.type === 'meeting-answered' && fact.unitId === unitId);
  if (last?.fact.type !== 'meeting-answered') return {};
  const { answer, people } = last.fact;
  return {
    answer,
    answeredAt: last.at,
    ...(people === undefined ? {} : { people }),
    ...(last.reason === undefined ? {} : { text: last.reason }),
  };
}

/** Whether it was there, as it was written down last. Pure; throws nothing. */
export function lastAttendance(
  events: readonly MeetingEvent[],
  unitId: string,
): Pick<InvitedUnit, 'attendance' | 'attended'> {
  const all = events.flatMap(({ fact }) => (fact.type === 'meeting-attended' ? fact.attended : []));
  const last = all.findLast((one) => one.unitId === unitId);
  if (last === undefined) return {};
  const { attendance, people } = last;
  return { attendance, ...(people === undefined ? {} : { attended: people }) };
}
