import type { PlainDate } from './day-number.js';
import type { Weekday } from './weekday.js';

/** Where a day goes that is no working day. */
export const ROLLS = ['next-working-day', 'previous-working-day', 'none'] as const;

export type Roll = (typeof ROLLS)[number];

/** The day that another day is counted from. `cut-off` is the last day of the period. */
export const DAY_REFERENCES = ['period-start', 'cut-off', 'anchor', 'due'] as const;

export type DayReference = (typeof DAY_REFERENCES)[number];

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
    }
  | {
      readonly type: 'counted';
      readonly direction: 'after' | 'before';
      readonly from: DayReference;
      readonly unit: 'working-days' | 'days';
      readonly count: number;
    }
  | { readonly type: 'at'; readonly from: DayReference };

/** A day of a cycle with its roll, its time of day and whether it is "trước ngày" (exclusive). */
export interface DayRule {
  readonly position: DayPosition;
  readonly roll: Roll;
  /** `HH:MM` in the plan's zone; absent: the end of the day. */
  readonly time?: string;
  /** "trước ngày": the last good day is the day before, never rolled forward. */
  readonly exclusive: boolean;
}

/** A due rule that holds for periods whose last day lies in `from`–`until` (both inclusive, both optional). */
export interface DatedDayRule extends DayRule {
  readonly from?: PlainDate;
  readonly until?: PlainDate;
}
