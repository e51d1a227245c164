import { isDeepStrictEqual } from 'node:util';
import type { Instant, WorkingCalendar } from '@kyhan/calendar';
import type { Timetable } from '@kyhan/engine';
import { timetableFor } from '@kyhan/engine/timetable';
import type { Plan } from '@kyhan/plan';
import type { OpenCycleAssignment } from '@kyhan/register';

/** The rules and the table that an assignment's mornings are counted by. */
export interface CountedBy {
  readonly plan: Plan;
  readonly obligationId: string;
  readonly calendar: WorkingCalendar;
}

/**
 * Whether reminders, escalations or the lock of an assignment fall on other mornings by these rules although its
 * day stays: notices leave on working days, also after a table was corrected. Never where the lock would lie in
 * the past: nobody is locked out by a correction. Pure.
 */
export function hasOtherMornings(assignment: OpenCycleAssignment, by: CountedBy, now: Instant): boolean {
  const { plan, calendar } = by;
  const obligation = plan.obligations.find(({ id }) => id === by.obligationId);
  const step = obligation?.steps.find(({ id }) => id === assignment.stepId);
  const policy = plan.policies[step?.policy ?? obligation?.policy ?? ''];
  if (policy === undefined) return false;
  const { opensAt, dueOn, dueAt, caughtUpAt } = assignment.timetable;
  // After a gap its mornings are its own: counted by the rules they would lie in the past.
  if (caughtUpAt !== undefined) return false;
  const counted = timetableFor({ policy, calendar, zone: plan.timeZone, opensAt, dueOn, dueAt });
  return counted.lockAt > now && !isDeepStrictEqual(coming(counted, now), coming(assignment.timetable, now));
}

/** What is still to come of a timetable, to be compared by what it says: the register's jsonb turns keys round. */
function coming(
  { remindAt, overdueNoticeAt, overdueRemindAt, escalateAt, lockAt }: Timetable,
  now: Instant,
): unknown {
  const isComing = (at: Instant) => at > now;
  return [
    remindAt.filter(isComing),
    [overdueNoticeAt].filter(isComing),
    overdueRemindAt.filter(isComing),
    escalateAt.filter(({ at }) => isComing(at)),
    lockAt,
  ];
}
