import type { PlainDate } from './day-number.js';

/** Periods that the calendar has by itself, the shortest first. */
export const CALENDAR_PERIODS = ['month', 'quarter', 'half-year', 'year'] as const;

export type CalendarPeriod = (typeof CALENDAR_PERIODS)[number];

/** When the periods of an obligation begin and end. */
export type PeriodRule =
  | { readonly type: Exclude<CalendarPeriod, 'year'>; readonly cutOff?: number }
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
