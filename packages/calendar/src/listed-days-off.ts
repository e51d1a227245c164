import { DAY_OFF_KINDS, type CalendarName, type DayOff, type DayStatus } from './calendar-data.js';
import type { PlainDate } from './day-number.js';

/** A holiday of one year with the days that are off for it, as an announcement lists them. */
export interface ListedHoliday {
  readonly name: CalendarName;
  readonly status: DayStatus;
  readonly source: string;
  readonly statutory: readonly PlainDate[];
  readonly compensatory?: readonly PlainDate[];
  readonly swapped?: readonly PlainDate[];
}

/** The days off of a list of holidays, one by one. Plain dates, in the order of the list. Pure; throws nothing. */
export function listedDaysOff(holidays: readonly ListedHoliday[]): DayOff[] {
  return holidays.flatMap(({ name, status, source, ...days }) =>
    DAY_OFF_KINDS.flatMap((kind) => (days[kind] ?? []).map((on) => ({ on, name, kind, status, source }))),
  );
}
