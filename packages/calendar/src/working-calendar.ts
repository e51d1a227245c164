import { KyhanError } from '@kyhan/errors';
import type { CalendarData, DayOff, WorkedWeekendDay } from './calendar-data.js';
import { calendarYear, isEstimatedYear, type CalendarYear } from './calendar-year.js';
import { dateIn } from './month.js';
import { dayNumber, plainDate, yearOf } from './plain-date.js';
import type { PlainDate } from './rules.js';

/** Which days are worked, and counting among them. Every method throws DATE_INVALID for what is no date. */
export interface WorkingCalendar {
  readonly data: CalendarData;
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
  /** Whether the date lies in a year without an announced table. */
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
  return new TabledCalendar(data);
}

/** Where a date stands among the working days of its year. */
interface Place {
  readonly year: number;
  readonly table: CalendarYear;
  /** Working days of the year before the date. */
  readonly before: number;
  readonly isWorked: boolean;
}

/** Each year's table is made once, when first asked for; counting is then a step in a list. */
class TabledCalendar implements WorkingCalendar {
  readonly #years = new Map<number, CalendarYear>();

  constructor(readonly data: CalendarData) {}

  isWorkingDay(date: PlainDate): boolean {
    return this.#place(date).isWorked;
  }

  shiftWorkingDays(date: PlainDate, count: number): PlainDate {
    const { year, before, isWorked } = this.#place(date);
    if (count === 0) return date;
    return this.#workingDay(year, count > 0 && !isWorked ? before + count - 1 : before + count);
  }

  rollForward(date: PlainDate): PlainDate {
    return this.isWorkingDay(date) ? date : this.shiftWorkingDays(date, 1);
  }

  rollBack(date: PlainDate): PlainDate {
    return this.isWorkingDay(date) ? date : this.shiftWorkingDays(date, -1);
  }

  workingDayOfMonth(year: number, month: number, nth: number): PlainDate {
    const first = this.#place(dateIn({ year, month }, 1)).before;
    const count = this.countWorkingDays(dateIn({ year, month }, 1), dateIn({ year, month }, 'last'));
    const wanted = nth > 0 ? Math.min(nth, count) - 1 : Math.max(count + nth, 0);
    return this.#workingDay(year, first + wanted);
  }

  countWorkingDays(from: PlainDate, to: PlainDate): number {
    const [first, last] = [this.#place(from), this.#place(to)];
    let count = last.before + (last.isWorked ? 1 : 0) - first.before;
    for (let year = first.year; year < last.year; year += 1) count += this.#table(year).workingDays.length;
    return Math.max(count, 0);
  }

  daysOff(from: PlainDate, to: PlainDate): DayOff[] {
    return this.#tables(from, to).flatMap(({ daysOff }) => [...daysOff.values()].filter(isWithin(from, to)));
  }

  dayOff(date: PlainDate): DayOff | undefined {
    return this.#place(date).table.daysOff.get(date);
  }

  workedWeekendDays(from: PlainDate, to: PlainDate): WorkedWeekendDay[] {
    return this.#tables(from, to).flatMap((table) => table.workedWeekendDays.filter(isWithin(from, to)));
  }

  isEstimate(date: PlainDate): boolean {
    return isEstimatedYear(this.data, this.#place(date).year);
  }

  #place(date: PlainDate): Place {
    const day = dayNumber(date);
    const year = yearOf(date);
    const table = this.#table(year);
    const before = table.workingDaysBefore[day - table.firstDay] ?? 0;
    return { year, table, before, isWorked: table.workingDays[before] === day };
  }

  /** The working day at an index of a year's list; beyond its ends the years before and after go on. */
  #workingDay(startYear: number, startIndex: number): PlainDate {
    let [year, index] = [startYear, startIndex];
    while (index < 0) {
      year -= 1;
      index += this.#table(year).workingDays.length;
    }
    while (index >= this.#table(year).workingDays.length) {
      index -= this.#table(year).workingDays.length;
      year += 1;
    }
    return plainDate(this.#table(year).workingDays[index] ?? Number.NaN);
  }

  #tables(from: PlainDate, to: PlainDate): CalendarYear[] {
    dayNumber(from);
    dayNumber(to);
    const count = Math.max(yearOf(to) - yearOf(from) + 1, 0);
    return Array.from({ length: count }, (_, i) => this.#table(yearOf(from) + i));
  }

  #table(year: number): CalendarYear {
    const known = this.#years.get(year);
    if (known !== undefined) return known;
    const table = calendarYear(this.data, year);
    this.#years.set(year, table);
    return table;
  }
}

function isWithin(from: PlainDate, to: PlainDate): (day: { readonly on: PlainDate }) => boolean {
  return ({ on }) => on >= from && on <= to;
}
