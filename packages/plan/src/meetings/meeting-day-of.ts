import type { PlainDate, WorkingCalendar } from '@kyhan/calendar';
import { cyclePlan } from '../cycle-plan.js';
import type { Obligation, Plan } from '../plan.js';

/** Of a cycle what tells the day of its meeting. */
interface MetPeriod {
  readonly periodKey: string;
  readonly periodFrom: PlainDate;
  readonly periodTo: PlainDate;
  /** Where a person has put it off to. */
  readonly meetingOn?: PlainDate | null | undefined;
}

interface Versioned {
  readonly plan: Plan;
  readonly obligation: Obligation;
  /** Of the version whose days count for the cycle. */
  readonly calendar: WorkingCalendar;
}

/**
 * The day of the meeting of a cycle: where a person has put it off to, else as the plan says; undefined where it has
 * none. A plain date. Pure.
 * @throws KyhanError DAY_REFERENCE_MISSING, DATE_INVALID, ZONE_UNKNOWN
 */
export function meetingDayOf(
  { periodKey: key, periodFrom: from, periodTo: to, meetingOn }: MetPeriod,
  { plan, obligation, calendar }: Versioned,
): PlainDate | undefined {
  return meetingOn ?? cyclePlan({ plan, obligation, calendar, period: { key, from, to } })?.anchor?.on;
}
