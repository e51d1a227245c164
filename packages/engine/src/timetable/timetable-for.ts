import {
  addDays,
  endOfDay,
  instantAt,
  localDate,
  type Instant,
  type PlainDate,
  type WorkingCalendar,
} from '@kyhan/calendar';
import type { WorkingDaysOrDays } from '@kyhan/plan';
import {
  firstMorning,
  HOUR,
  later,
  leavingAfter,
  nextSending,
  outsideQuiet,
  overdueNoticeAt,
  type Counting,
} from './first-morning.js';
import { ladder, lockAfterGap, overdueReminders } from './ladder.js';
import type { Timetable } from './timetable.js';

/** An assignment that no policy locks would never end; this long after due it is missed all the same. */
const DEFAULT_LOCK: WorkingDaysOrDays = { unit: 'working-days', count: 60 };

export interface TimetableInput extends Counting {
  readonly opensAt: Instant;
  /** The last good day and the instant (exclusive) at which it is over. */
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
  /** When it is opened in fact, where that is later than it should have been. */
  readonly openedAt?: Instant;
  /** Who says nothing by the day has nothing to say. */
  readonly isInvitation?: boolean;
}

/**
 * Every instant of one assignment's life, from policy and calendar (plan-format, "policies"). Overdue reminders and
 * levels count from the overdue notice, the lock from the due day.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function timetableFor(input: TimetableInput): Timetable {
  const { policy, opensAt, dueOn, dueAt } = input;
  const told = firstTold(input);
  const lockOn = later(input.calendar, dueOn, policy.lock?.after ?? DEFAULT_LOCK);
  return {
    opensAt,
    openingNoticeAt: told.openingAt,
    ...(policy.acknowledge === undefined
      ? {}
      : { acknowledgeAt: acknowledgeAt(input, told.openingAt, policy.acknowledge.within) }),
    dueOn,
    dueAt,
    ...(input.isInvitation === true ? { silentAt: dueAt } : {}),
    remindAt: reminders(input),
    overdueNoticeAt: told.overdueAt,
    overdueRemindAt: overdueReminders(input, told.overdueAt),
    escalateAt: ladder(input, told.overdueAt),
    lockAt: Math.max(endOfDay(lockOn, input.zone), told.lockAt),
  };
}

/**
 * When chasing begins again that a promise has paused: the first working morning after the promised day.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function chasedAgainAt(input: Counting & { readonly promisedOn: PlainDate }): Instant {
  const { policy, calendar, zone, promisedOn } = input;
  return instantAt(calendar.shiftWorkingDays(promisedOn, 1), policy.sendAt, zone);
}

/** Never with the opening notice itself, which nobody can have taken note of before. */
function acknowledgeAt(input: Counting, openingAt: Instant, within: WorkingDaysOrDays): Instant {
  const at = leavingAfter(input, openingAt, within);
  return at > openingAt ? at : leavingAfter(input, openingAt, { unit: 'working-days', count: 1 });
}

function reminders(input: TimetableInput): Instant[] {
  const { policy, calendar, zone, opensAt, dueOn, dueAt } = input;
  return policy.remind
    .map((lead) =>
      lead.unit === 'hours'
        ? remindedAt(input, dueAt - lead.count * HOUR)
        : instantAt(earlier(calendar, dueOn, lead), policy.sendAt, zone),
    )
    .filter((at) => at > opensAt && at < dueAt)
    .sort((a, b) => a - b);
}

/** Where the end of the quiet hours is too late, it leaves at once (plan-format, "Days"). */
function remindedAt(input: TimetableInput, at: Instant): Instant {
  const awake = outsideQuiet(input, at);
  return awake < input.dueAt ? awake : at;
}

/**
 * When a unit is first told that it owes and that it is late. What is opened late, after a gap, is told of from then
 * on, and does not lock before the unit could act.
 */
function firstTold(input: TimetableInput) {
  const { opensAt, dueAt, openedAt = opensAt, zone } = input;
  const planned = firstMorning(input, opensAt);
  // Where the next morning is too late it leaves at once.
  const openingAt = planned < dueAt ? planned : openedAt;
  if (localDate(openedAt, zone) <= localDate(planned, zone))
    return { openingAt, overdueAt: overdueNoticeAt(input, dueAt), lockAt: -Infinity };
  const leavesAt = nextSending(input, openedAt);
  if (openedAt >= dueAt)
    return { openingAt: leavesAt, overdueAt: leavesAt, lockAt: lockAfterGap(input, leavesAt) };
  return {
    openingAt: leavesAt < dueAt ? leavesAt : openedAt,
    overdueAt: overdueNoticeAt(input, dueAt),
    lockAt: -Infinity,
  };
}

/** Zero working days before a day is the day itself, or the working day before it. */
function earlier(calendar: WorkingCalendar, day: PlainDate, span: WorkingDaysOrDays): PlainDate {
  if (span.unit === 'days') return calendar.rollBack(addDays(day, -span.count));
  return span.count === 0 ? calendar.rollBack(day) : calendar.shiftWorkingDays(day, -span.count);
}
