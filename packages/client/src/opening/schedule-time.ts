import type { CalendarSpec, CalendarSpecDescription } from '@temporalio/client';

const MONTHS = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
] as const;

/** Schedules fire at whole seconds: the next one, never before the instant. Real time, epoch milliseconds. */
export function wholeSecond(realAt: number): number {
  return Math.ceil(realAt / 1000) * 1000;
}

/** One instant as a calendar entry of a Schedule in UTC. */
export function scheduleTime(realAt: number): CalendarSpec {
  const at = new Date(wholeSecond(realAt));
  return {
    year: at.getUTCFullYear(),
    month: MONTHS[at.getUTCMonth()] ?? 'JANUARY',
    dayOfMonth: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  };
}

/** The instant of an entry that `scheduleTime` made, as the server gives it back; of another kind, its first part. */
export function scheduledAt({
  year,
  month,
  dayOfMonth,
  hour,
  minute,
  second,
}: CalendarSpecDescription): number {
  const first = (ranges: readonly { readonly start: number }[]) => ranges[0]?.start ?? 0;
  const monthIndex = MONTHS.findIndex((name) => name === month[0]?.start);
  return Date.UTC(first(year), monthIndex, first(dayOfMonth), first(hour), first(minute), first(second));
}
