import type { Instant } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { planCalendar, type MeetingMove, type OpenCycleNow } from '@kyhan/plan';
import { shortDate } from '@kyhan/words';

/** Whether a day off is meant, and plan time. */
interface Meant {
  readonly onDayOff: true | undefined;
  readonly now: Instant;
}

/**
 * A meeting is moved to another day, which is to come and lies within the plan, and to no day off unless that is meant.
 * Pure.
 * @throws KyhanError MEETING_DAY_SAME, NEW_DAY_PAST, NEW_DAY_TOO_FAR, NEW_DAY_OFF
 */
export function requireMeetingDay(
  { cycleId, plan }: OpenCycleNow,
  { from, to: day, toAt }: MeetingMove,
  { onDayOff, now }: Meant,
): void {
  if (from === day) throw new KyhanError('MEETING_DAY_SAME', { cycleId, day: shortDate(day) });
  if (toAt <= now) throw new KyhanError('NEW_DAY_PAST', { day });
  const { to: latest } = plan.inForce;
  if (latest !== undefined && day > latest) throw new KyhanError('NEW_DAY_TOO_FAR', { day, latest });
  const calendar = planCalendar(plan);
  if (!calendar.isWorkingDay(day) && onDayOff !== true)
    throw new KyhanError('NEW_DAY_OFF', { day, next: calendar.rollForward(day) });
}
