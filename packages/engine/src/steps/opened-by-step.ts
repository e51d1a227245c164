import type { Instant } from '@kyhan/calendar';
import type { Counting } from '../timetable/first-morning.js';
import { timetableFor } from '../timetable/timetable-for.js';
import type { Timetable } from '../timetable/timetable.js';

/**
 * The days of what waited for another step and opens now, which may be earlier than it was announced: its own day stays,
 * its letter and the reminders before that day are counted from here. Plan time, epoch milliseconds. Pure.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function openedByStep(counting: Counting, timetable: Timetable, now: Instant): Timetable {
  const { dueOn, dueAt } = timetable;
  const opensAt = Math.min(now, timetable.opensAt);
  const counted = timetableFor({ ...counting, opensAt, openedAt: now, dueOn, dueAt });
  const { openingNoticeAt, acknowledgeAt, remindAt } = counted;
  return {
    ...timetable,
    opensAt,
    openingNoticeAt,
    remindAt,
    ...(acknowledgeAt === undefined ? {} : { acknowledgeAt }),
  };
}
