import { localDate, type Instant, type WorkingCalendar } from '@kyhan/calendar';

/** Working days in which what was accepted is issued, and in which what was issued has arrived. */
const SENDING_DAYS = { issue: 3, arrive: 5 } as const;

interface Waited {
  /** Since when it waits: accepted, or issued. */
  readonly since: Instant;
  readonly now: Instant;
  readonly calendar: Pick<WorkingCalendar, 'shiftWorkingDays'>;
  readonly timeZone: string;
}

/** Whether it has waited longer for its next step than an office takes: the last good day is over. Pure; throws nothing. */
export function isSendingLate(
  step: keyof typeof SENDING_DAYS,
  { since, now, calendar, timeZone }: Waited,
): boolean {
  const last = calendar.shiftWorkingDays(localDate(since, timeZone), SENDING_DAYS[step]);
  return localDate(now, timeZone) > last;
}
