import { KyhanError } from '@kyhan/errors';
import type { CalendarData, DayOff, WorkedWeekendDay } from './calendar-data.js';
import type { CalendarYear } from './calendar-year.js';
import { monthIndex } from './month-index.js';
import { dayNumber, plainDate, yearOf } from './plain-date.js';
import type { PlainDate } from './day-number.js';
import { WorkingDays } from './working-days.js';

/** Which days are worked, and counting among them. Every method throws DATE_INVALID for what is no date. */
export interface WorkingCalendar {
  readonly data: CalendarData;
  /** The same by day number, for counting at length. */
  readonly days: WorkingDays;
  isWorkingDay(date: PlainDate): boolean;
  /** The n-th working day after the date (before it where negative), the date itself not counted; 0: the date. */
  shiftWorkingDays(date: PlainDate, count: number): PlainDate;
  /** The date, or the next working day where it is none. */
  rollForward(date: PlainDate): PlainDate;
  /** The date, or the working day before where it is none. */
  rollBack(date: PlainDate): PlainDate;
  /** The n-th working day of a month, from its end where negative; the last there is where there are fewer. */
  workingDayOfMonth(year: number, month: number, nth: number): PlainDate;
  /** Working days from `from` to `to`, both inclusive; 0 where `to` is the earlier. */
  countWorkingDays(from: PlainDate, to: PlainDate): number;
  /** Days off from `from` to `to`, both inclusive, in their order; those on a weekend too. */
  daysOff(from: PlainDate, to: PlainDate): DayOff[];
  /** Why a date is off beside the weekend; undefined where nothing says so. */
  dayOff(date: PlainDate): DayOff | undefined;
  workedWeekendDays(from: PlainDate, to: PlainDate): WorkedWeekendDay[];
  /** Whether the date lies in a year without an announced table, or is listed but not confirmed. */
  isEstimate(date: PlainDate): boolean;
}

/**
 * The working calendar of a table, or of a table and yearly holidays.
 * @throws KyhanError CALENDAR_WITHOUT_WORKING_DAYS, DATE_INVALID
 */
export function workingCalendar(data: CalendarData): WorkingCalendar {
  if (new Set(data.weekend).size === 7)
    throw new KyhanError('CALENDAR_WITHOUT_WORKING_DAYS', { calendar: data.name });
  for (const { on } of [...data.daysOff, ...data.workedWeekendDays]) dayNumber(on);
  return new DatedWorkingDays(data);
}

/** Working days asked for and told by date. */
class DatedWorkingDays implements WorkingCalendar {
  readonly days: WorkingDays;

  constructor(readonly data: CalendarData) {
    this.days = new WorkingDays(data);
  }

  isWorkingDay(date: PlainDate): boolean {
    return this.days.isWorked(dayNumber(date));
  }

  shiftWorkingDays(date: PlainDate, count: number): PlainDate {
    return plainDate(this.days.shift(dayNumber(date), count));
  }

  rollForward(date: PlainDate): PlainDate {
    return plainDate(this.days.rollForward(dayNumber(date)));
  }

  rollBack(date: PlainDate): PlainDate {
    return plainDate(this.days.rollBack(dayNumber(date)));
  }

  workingDayOfMonth(year: number, month: number, nth: number): PlainDate {
    return plainDate(this.days.nthOfMonth(monthIndex(year, month), nth));
  }

  countWorkingDays(from: PlainDate, to: PlainDate): number {
    return this.days.count(dayNumber(from), dayNumber(to));
  }

  daysOff(from: PlainDate, to: PlainDate): DayOff[] {
    return this.#tables(from, to).flatMap(({ daysOff }) => [...daysOff.values()].filter(isWithin(from, to)));
  }

  dayOff(date: PlainDate): DayOff | undefined {
    dayNumber(date);
    return this.days.table(yearOf(date)).daysOff.get(date);
  }

  workedWeekendDays(from: PlainDate, to: PlainDate): WorkedWeekendDay[] {
    return this.#tables(from, to).flatMap((table) => table.workedWeekendDays.filter(isWithin(from, to)));
  }

  isEstimate(date: PlainDate): boolean {
    const day = dayNumber(date);
    return this.days.isEstimate(day, day);
  }

  #tables(from: PlainDate, to: PlainDate): CalendarYear[] {
    dayNumber(from);
    dayNumber(to);
    const count = Math.max(yearOf(to) - yearOf(from) + 1, 0);
    return Array.from({ length: count }, (_, i) => this.days.table(yearOf(from) + i));
  }
}

function isWithin(from: PlainDate, to: PlainDate): (day: { readonly on: PlainDate }) => boolean {
  return ({ on }) => on >= from && on <= to;
}
