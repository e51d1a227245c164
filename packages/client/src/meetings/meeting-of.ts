import { KyhanError } from '@kyhan/errors';
import {
  invitedUnits,
  meetingDayOf,
  meetingTime,
  planCalendar,
  type MeetingTime,
  type Obligation,
  type Plan,
} from '@kyhan/plan';
import { getPlanVersion, type Cycle, type Register } from '@kyhan/register';
import { plannedCycle, type PlannedCycle } from '../acts/planned-cycle.js';

/** The meeting of a cycle, and who is invited to it. */
export interface CycleMeeting extends PlannedCycle {
  readonly time: MeetingTime;
  /** Ids of units, in the order of the plan. */
  readonly invited: readonly string[];
}

/** The day of the meeting of a cycle; undefined where it has none. A plain date. @throws KyhanError REGISTER_UNAVAILABLE */
export async function meetingDay(
  register: Register,
  { cycle, plan, obligation }: { cycle: Cycle; plan: Plan; obligation: Obligation },
): Promise<string | undefined> {
  if (obligation.anchor === undefined || cycle.meetingOn !== undefined) return cycle.meetingOn;
  const { planSlug: slug, calendarVersion: version } = cycle;
  const table = await getPlanVersion(register, { slug, version });
  return meetingDayOf(cycle, { plan, obligation, calendar: planCalendar(table.plan) });
}

/** @throws KyhanError CYCLE_NOT_FOUND, NOBODY_INVITED, REGISTER_UNAVAILABLE */
export async function meetingOf(register: Register, cycleId: string): Promise<CycleMeeting> {
  const planned = await plannedCycle(register, cycleId);
  const { plan, obligation } = planned;
  const on = await meetingDay(register, planned);
  const time = on === undefined ? undefined : meetingTime(plan, obligation, on);
  if (time === undefined) throw new KyhanError('NOBODY_INVITED', { cycleId });
  return { ...planned, time, invited: invitedUnits(plan, obligation, time.on) };
}
