import {
  addDays,
  instantAt,
  localDate,
  type Instant,
  type PlainDate,
  type WorkingCalendar,
} from '@kyhan/calendar';
import type { Policy, Span, WorkingDaysOrDays } from '@kyhan/plan';

/** By what mornings are counted. */
export interface Counting {
  readonly policy: Policy;
  readonly calendar: WorkingCalendar;
  /** IANA zone of the plan. */
  readonly zone: string;
}

export const HOUR = 60 * 60_000;

/** Whether what is late is chased by the hour: then nothing waits for a morning. */
export function isByTheHour({ policy }: Pick<Counting, 'policy'>): boolean {
  const chasing = [
    ...policy.escalate.map(({ after }) => after),
    ...(policy.overdue ? [policy.overdue.every] : []),
  ];
  return chasing.some(({ unit }) => unit === 'hours');
}

/** When a unit is told that it is late. */
export function overdueNoticeAt(counting: Counting, at: Instant): Instant {
  return isByTheHour(counting) ? outsideQuiet(counting, at) : firstMorning(counting, at);
}

/** The end of the quiet hours where an instant lies in them, else the instant. */
export function outsideQuiet(
  { policy: { quiet }, zone }: Pick<Counting, 'policy' | 'zone'>,
  at: Instant,
): Instant {
  if (quiet === undefined) return at;
  const { from, to } = quiet;
  const today = localDate(at, zone);
  // They may have begun the evening before.
  for (const day of [addDays(today, -1), today]) {
    const end = instantAt(from < to ? day : addDays(day, 1), to, zone);
    if (instantAt(day, from, zone) <= at && at < end) return end;
  }
  return at;
}

/** The first morning of a working day, at `sendAt`, that does not lie before an instant. Pure; throws nothing. */
export function firstMorning({ policy, calendar, zone }: Counting, at: Instant): Instant {
  const on = localDate(at, zone);
  const morning = instantAt(calendar.rollForward(on), policy.sendAt, zone);
  return morning >= at ? morning : instantAt(calendar.shiftWorkingDays(on, 1), policy.sendAt, zone);
}

/** When what should have left before can leave: at once on a working day, else on the next working morning. */
export function nextSending(counting: Counting, at: Instant): Instant {
  if (isByTheHour(counting)) return outsideQuiet(counting, at);
  const { policy, calendar, zone } = counting;
  const on = localDate(at, zone);
  const hasBegun = calendar.rollForward(on) === on && instantAt(on, policy.sendAt, zone) <= at;
  return hasBegun ? at : firstMorning(counting, at);
}

/** The working morning so long after the day of an instant; hours run through nights and days off. */
export function leavingAfter(counting: Counting, from: Instant, span: Span): Instant {
  const { policy, calendar, zone } = counting;
  if (span.unit === 'hours') return outsideQuiet(counting, from + span.count * HOUR);
  return instantAt(later(calendar, localDate(from, zone), span), policy.sendAt, zone);
}

/** Zero working days after a day is the day itself, or the working day after it. */
export function later(calendar: WorkingCalendar, day: PlainDate, span: WorkingDaysOrDays): PlainDate {
  if (span.unit === 'days') return calendar.rollForward(addDays(day, span.count));
  return span.count === 0 ? calendar.rollForward(day) : calendar.shiftWorkingDays(day, span.count);
}
