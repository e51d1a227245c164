import type { PlainDate } from './day-number.js';
import type { Weekday } from './weekday.js';

/** A name in both languages; Vietnamese is the official one. */
export interface CalendarName {
  readonly vi: string;
  readonly en: string;
}

/** Why a day is off: by law, in lieu of a holiday on a weekend, or exchanged for a worked weekend day. */
export const DAY_OFF_KINDS = ['statutory', 'compensatory', 'swapped'] as const;

type DayOffKind = (typeof DAY_OFF_KINDS)[number];

/**
 * How sure a day is: announced by the authority, fixed by law, computed from the law and the moon,
 * or proposed and not confirmed.
 */
export const DAY_STATUSES = ['announced', 'statutory', 'computed', 'unconfirmed'] as const;

export type DayStatus = (typeof DAY_STATUSES)[number];

export interface DayOff {
  readonly on: PlainDate;
  readonly name: CalendarName;
  readonly kind: DayOffKind;
  readonly status: DayStatus;
  readonly source?: string;
}

/** A weekend day worked in exchange for a day off: a working day for every deadline. */
export interface WorkedWeekendDay {
  readonly on: PlainDate;
  readonly insteadOf?: PlainDate;
  readonly status: DayStatus;
  readonly source?: string;
}

/** Years of the Gregorian calendar, both inclusive. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** A holiday that comes back each year, for the years that no table lists. */
export interface YearlyHoliday {
  readonly name: CalendarName;
  /** `MM-DD` of the solar year, or of the Vietnamese lunar year (UTC+7) whose New Year lies in it. */
  readonly on: { readonly solar: string } | { readonly lunar: string };
  /** Further days off directly before and after it. */
  readonly daysBefore?: number;
  readonly daysAfter?: number;
  /** One more day off, before or after, whichever makes the longer rest. */
  readonly withNeighbour?: boolean;
  /** Whether a day of it that falls on a weekend is made good on the next working day. */
  readonly compensated: boolean;
  /** First year in which it is off. */
  readonly since?: number;
  readonly source: string;
}

/** A calendar as a file holds it: plain data, no zone; nothing in the engine knows a country. */
export interface CalendarData {
  readonly name: string;
  /** ISO weekdays without work. */
  readonly weekend: readonly Weekday[];
  /** Years with an announced table; a date in another year rests on an estimate. */
  readonly announcedYears: YearRange;
  /** Further years whose days are listed in full, though nobody has announced them. */
  readonly listedYears?: readonly number[];
  readonly daysOff: readonly DayOff[];
  readonly workedWeekendDays: readonly WorkedWeekendDay[];
  /** Days worked although a table or a yearly holiday says otherwise. */
  readonly workedAfterAll?: readonly PlainDate[];
  /** What is off in the years that are neither announced nor listed. */
  readonly yearlyHolidays?: readonly YearlyHoliday[];
}
