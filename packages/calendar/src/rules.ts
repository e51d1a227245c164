/** A date of the proleptic Gregorian calendar, `YYYY-MM-DD`; no zone, no time. Sorts as text. */
export type PlainDate = string;

/** Days since 1970-01-01: counting days is adding whole numbers. */
export type DayNumber = number;

/** An instant in epoch milliseconds (UTC). */
export type Instant = number;

export type Roll = 'next-working-day' | 'previous-working-day' | 'none';

/** The day that another day is counted from. `cut-off` is the last day of the period. */
export type DayReference = 'period-start' | 'cut-off' | 'anchor' | 'due';

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

/** ISO weekday, Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

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

export type PeriodRule =
  | { readonly type: 'month' | 'quarter' | 'half-year'; readonly cutOff?: number }
  | { readonly type: 'year'; readonly cutOff?: number; readonly startMonth?: number }
  | { readonly type: 'every'; readonly months: number; readonly from: PlainDate }
  | { readonly type: 'dates'; readonly dates: readonly PlainDate[] }
  | { readonly type: 'on-request' };

/** One period: the span that a cycle speaks about. Both ends inclusive; `to` is the cut-off. */
export interface Period {
  readonly key: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}
