import type { PlainDate } from './day-number.js';
import type { Weekday } from './weekday.js';

/** Where a day goes that is no working day. */
export const ROLLS = ['next-working-day', 'previous-working-day', 'none'] as const;

export type Roll = (typeof ROLLS)[number];

/** The day that another day is counted from. `cut-off` is the last day of the period. */
export const DAY_REFERENCES = ['period-start', 'cut-off', 'anchor', 'due'] as const;

export type DayReference = (typeof DAY_REFERENCES)[number];

/** What hours are counted from: of a day that is a reference, its end or its hour; of a period's start, its first instant. */
export const HOUR_REFERENCES = [...DAY_REFERENCES, 'opening'] as const;

export type HourReference = (typeof HOUR_REFERENCES)[number];

/** What a fifth weekday is in a month that has four. */
export const IF_MISSING = ['last', 'skip'] as const;

type IfMissing = (typeof IF_MISSING)[number];

/** How a day is found within a period (plan-format, "Due and other days"), before rolling. */
export type DayPosition =
  | { readonly type: 'day'; readonly day: number | 'last'; readonly monthOffset: number }
  | { readonly type: 'on'; readonly month: number; readonly day: number; readonly yearOffset: number }
  | { readonly type: 'working-day'; readonly nth: number; readonly monthOffset: number }
  | {
      readonly type: 'weekday';
      readonly weekday: Weekday;
      readonly nth: number;
      readonly monthOffset: number;
      /** Where the month has no fifth: its last, or no such day in this period. */
      readonly ifMissing?: IfMissing;
    }
  /** That weekday among the seven days of a week, moved by weeks. */
  | { readonly type: 'weekday-of-week'; readonly weekday: Weekday; readonly weekOffset: number }
  /** Of the Vietnamese lunar calendar, in no leap month, within the calendar year of the period's last day. */
  | { readonly type: 'lunar'; readonly month: number; readonly day: number; readonly yearOffset: number }
  | {
      readonly type: 'counted';
      readonly direction: 'after' | 'before';
      readonly from: DayReference;
      readonly unit: 'working-days' | 'days';
      readonly count: number;
    }
  | { readonly type: 'at'; readonly from: DayReference }
  /** To the minute, through nights, weekends and holidays; it never rolls. */
  | { readonly type: 'hours'; readonly from: HourReference; readonly count: number };

/** A day of a cycle with its roll, its time of day and whether it is "trước ngày" (exclusive). */
export interface DayRule {
  readonly position: DayPosition;
  readonly roll: Roll;
  /** `HH:MM` in the plan's zone; absent: the end of the day. */
  readonly time?: string;
  /** "trước ngày": the last good day is the day before, never rolled forward. */
  readonly exclusive: boolean;
}

/**
 * A due rule that holds for periods whose last day lies in `from`–`until` (both inclusive, both optional), and in one of
 * `months` where they are given.
 */
export interface DatedDayRule extends DayRule {
  /** 1 to 12; such a rule goes before those without. */
  readonly months?: readonly number[];
  readonly from?: PlainDate;
  readonly until?: PlainDate;
}
