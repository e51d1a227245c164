import type { PlainDate } from './day-number.js';
import type { Weekday } from './weekday.js';

/** Periods that the calendar has by itself, the shortest first. */
export const CALENDAR_PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;

export type CalendarPeriod = (typeof CALENDAR_PERIODS)[number];

type ClosingDay = number | 'last';

type MonthNumber = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12';

/** The closing day of a period, by the month that it ends in where the months differ. */
export type CutOff =
  | number
  | ({ readonly default: ClosingDay } & { readonly [Month in MonthNumber]?: ClosingDay });

/** Periods of months that end on the calendar's last days, or on a closing day. */
export type CalendarRule =
  | { readonly type: 'month'; readonly cutOff?: CutOff }
  | {
      readonly type: Exclude<CalendarPeriod, 'month'>;
      readonly cutOff?: CutOff;
      /** The month in which the year of quarters, halves or the period itself begins; absent: January. */
      readonly startMonth?: number;
    };

/** From the start of the year on, so many months long each: they overlap, that is their meaning. */
export interface CumulativeRule {
  readonly type: 'cumulative';
  /** 1 to 12, ascending. */
  readonly months: readonly number[];
  readonly cutOff?: CutOff;
  readonly startMonth?: number;
}

/** Counted from a day, so many months, weeks or days long each. */
export type EveryRule = { readonly type: 'every'; readonly from: PlainDate } & (
  | { readonly months: number }
  | { readonly weeks: number }
  | { readonly days: number }
);

/** A period that a schedule gives to some units, with their own days where it gives them. */
export interface ScheduledPeriod extends Period {
  readonly units: readonly string[];
  readonly due?: PlainDate;
  readonly opens?: PlainDate;
}

/** When the periods of an obligation begin and end. */
export type PeriodRule =
  | CalendarRule
  | CumulativeRule
  | EveryRule
  | { readonly type: 'week'; readonly startsOn?: Weekday }
  | { readonly type: 'dates'; readonly dates: readonly PlainDate[] }
  | { readonly type: 'schedule'; readonly periods: readonly ScheduledPeriod[] }
  | { readonly type: 'on-request' };

/** One period: the span that a cycle speaks about. Both ends inclusive; `to` is the cut-off. */
export interface Period {
  readonly key: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}
