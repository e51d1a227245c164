import type { PlainDate, Weekday } from './rules.js';

export type DayOffKind = 'statutory' | 'compensatory' | 'swapped';
export type DayStatus = 'announced' | 'statutory' | 'computed' | 'unconfirmed';

export interface DayOff {
  readonly on: PlainDate;
  readonly name: { readonly vi: string; readonly en: string };
  readonly kind: DayOffKind;
  readonly status: DayStatus;
  readonly source?: string;
}

/** A weekend day worked in exchange for a day off: a working day for every deadline. */
export interface WorkedWeekendDay {
  readonly on: PlainDate;
  readonly insteadOf?: PlainDate;
  readonly status: DayStatus;
}

/** A calendar as a file holds it: nothing in the engine knows a country. */
export interface CalendarData {
  readonly name: string;
  readonly weekend: readonly Weekday[];
  /** Years with a table; a date in another year rests on an estimate. */
  readonly announcedYears: { readonly from: number; readonly to: number };
  readonly daysOff: readonly DayOff[];
  readonly workedWeekendDays: readonly WorkedWeekendDay[];
}
