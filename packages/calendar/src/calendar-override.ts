import { KyhanError } from '@kyhan/errors';
import type { CalendarData, DayOff, WorkedWeekendDay, YearRange } from './calendar-data.js';
import { yearOf } from './plain-date.js';
import type { PlainDate } from './day-number.js';

/** What an administrator corrects or adds to a calendar, as a file holds it. */
export interface CalendarOverride {
  readonly name: string;
  /** Years that the override lists in full, announced: what the calendar lists for them is dropped. */
  readonly announcedYears?: YearRange;
  /** Further days off; one on a date that is known replaces it. */
  readonly daysOff?: readonly DayOff[];
  readonly workedWeekendDays?: readonly WorkedWeekendDay[];
  /** Days worked although the calendar has them off. */
  readonly workedAfterAll?: readonly PlainDate[];
}

/**
 * A calendar with an override merged in; where they differ, the override holds.
 * @throws KyhanError CALENDAR_YEARS_APART where it announces years that do not join the calendar's own
 */
export function withOverride(calendar: CalendarData, override: CalendarOverride): CalendarData {
  const { announcedYears, daysOff = [], workedWeekendDays = [], workedAfterAll = [] } = override;
  const isRelisted = (on: PlainDate) =>
    announcedYears !== undefined && yearOf(on) >= announcedYears.from && yearOf(on) <= announcedYears.to;
  const off = new Set(daysOff.map(({ on }) => on));
  const worked = new Set([...workedWeekendDays.map(({ on }) => on), ...workedAfterAll]);
  return {
    ...calendar,
    announcedYears: joined(calendar, announcedYears),
    daysOff: [
      ...calendar.daysOff.filter(({ on }) => !isRelisted(on) && !off.has(on) && !worked.has(on)),
      ...daysOff,
    ],
    workedWeekendDays: [
      ...calendar.workedWeekendDays.filter(({ on }) => !isRelisted(on) && !off.has(on) && !worked.has(on)),
      ...workedWeekendDays,
    ],
    workedAfterAll: [
      ...(calendar.workedAfterAll ?? []).filter((on) => !isRelisted(on) && !off.has(on)),
      ...workedAfterAll,
    ],
  };
}

function joined({ name, announcedYears: own }: CalendarData, added: YearRange | undefined): YearRange {
  if (added === undefined) return own;
  if (added.from > own.to + 1 || added.to < own.from - 1)
    throw new KyhanError('CALENDAR_YEARS_APART', { calendar: name, from: added.from, to: added.to });
  return { from: Math.min(own.from, added.from), to: Math.max(own.to, added.to) };
}
