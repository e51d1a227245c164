import {
  addDays,
  endOfDay,
  instantAt,
  localDate,
  type Instant,
  type PlainDate,
  type WorkingCalendar,
} from '@kyhan/calendar';
import type { Policy, WorkingDaysOrDays } from '@kyhan/plan';
import type { Timetable } from './timetable.js';

/** An assignment that no policy locks would never end; this long after due it is missed all the same. */
const DEFAULT_LOCK: WorkingDaysOrDays = { unit: 'working-days', count: 60 };

export interface TimetableInput {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  /** IANA zone of the plan. */
  readonly zone: string;
  readonly opensAt: Instant;
  /** The last good day and the instant (exclusive) at which it is over. */
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
}

/**
 * Every instant of one assignment's life, from policy and calendar (plan-format, "policies").
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function timetableFor(input: TimetableInput): Timetable {
  const { policy, opensAt, dueOn, dueAt } = input;
  const morning = (date: PlainDate) => instantAt(date, policy.sendAt, input.zone);
  const afterDue = (span: WorkingDaysOrDays) => later(input.calendar, dueOn, span);
  return {
    opensAt,
    openingNoticeAt: firstMorning(input),
    dueOn,
    dueAt,
    remindAt: reminders(input),
    overdueNoticeAt: morning(input.calendar.shiftWorkingDays(dueOn, 1)),
    overdueRemindAt: overdueDays(input).map(morning),
    escalateAt: policy.escalate.map(({ after, to }, i) => ({
      level: i + 1,
      to,
      at: morning(afterDue(after)),
    })),
    lockAt: endOfDay(afterDue(policy.lock?.after ?? DEFAULT_LOCK), input.zone),
  };
}

/**
 * Mornings on which a reviewer is reminded of what was stored at `storedAt` and not ruled on.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function reviewReminders(
  input: Pick<TimetableInput, 'policy' | 'calendar' | 'zone'> & { readonly storedAt: Instant },
): Instant[] {
  const { review, sendAt } = input.policy;
  if (review === undefined) return [];
  const storedOn = localDate(input.storedAt, input.zone);
  return multiples(review.remindAfter, review.atMost).map((span) =>
    instantAt(later(input.calendar, storedOn, span), sendAt, input.zone),
  );
}

/**
 * When chasing begins again that a promise has paused: the first working morning after the promised day.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function chasedAgainAt(
  input: Pick<TimetableInput, 'policy' | 'calendar' | 'zone'> & { readonly promisedOn: PlainDate },
): Instant {
  const { policy, calendar, zone, promisedOn } = input;
  return instantAt(calendar.shiftWorkingDays(promisedOn, 1), policy.sendAt, zone);
}

function reminders({ policy, calendar, zone, opensAt, dueOn, dueAt }: TimetableInput): Instant[] {
  return policy.remind
    .map((lead) => instantAt(earlier(calendar, dueOn, lead), policy.sendAt, zone))
    .filter((at) => at > opensAt && at < dueAt)
    .sort((a, b) => a - b);
}

function overdueDays({ policy, calendar, dueOn }: TimetableInput): PlainDate[] {
  if (policy.overdue === undefined) return [];
  return multiples(policy.overdue.every, policy.overdue.atMost).map((span) => later(calendar, dueOn, span));
}

function multiples(every: WorkingDaysOrDays, atMost: number): WorkingDaysOrDays[] {
  return Array.from({ length: atMost }, (_, i) => ({ unit: every.unit, count: every.count * (i + 1) }));
}

/** The first working morning at or after opening. */
function firstMorning({ policy, calendar, zone, opensAt }: TimetableInput): Instant {
  const opensOn = localDate(opensAt, zone);
  const morning = instantAt(calendar.rollForward(opensOn), policy.sendAt, zone);
  return morning >= opensAt ? morning : instantAt(calendar.shiftWorkingDays(opensOn, 1), policy.sendAt, zone);
}

/** Zero working days before a day is the day itself, or the working day before it. */
function earlier(calendar: WorkingCalendar, day: PlainDate, span: WorkingDaysOrDays): PlainDate {
  if (span.unit === 'days') return calendar.rollBack(addDays(day, -span.count));
  return span.count === 0 ? calendar.rollBack(day) : calendar.shiftWorkingDays(day, -span.count);
}

function later(calendar: WorkingCalendar, day: PlainDate, span: WorkingDaysOrDays): PlainDate {
  if (span.unit === 'days') return calendar.rollForward(addDays(day, span.count));
  return span.count === 0 ? calendar.rollForward(day) : calendar.shiftWorkingDays(day, span.count);
}
