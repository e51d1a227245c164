import { KyhanError } from '@kyhan/errors';
import type { CalendarData } from './calendar-data.js';
import { calendarYear, type CalendarYear } from './calendar-year.js';
import { dayInMonth, firstDayOfYear, yearOfDay } from './month-index.js';
import { dayNumber } from './plain-date.js';
import type { DayNumber } from './day-number.js';

/** A count that finds no working day in so many years has a calendar without any. */
const LONGEST_REST_YEARS = 3;

/**
 * The working days of a calendar by number. Each year's table is made once, when first asked for; counting is
 * then a step in a list.
 */
export class WorkingDays {
  readonly #data: CalendarData;
  readonly #years = new Map<number, CalendarYear>();
  readonly #uncertain: readonly DayNumber[];
  readonly #announcedFrom: DayNumber;
  /** The first day after the announced years. */
  readonly #announcedBefore: DayNumber;
  /** The table last asked for: the days of a cycle lie close together. */
  #latest: CalendarYear;

  constructor(data: CalendarData) {
    this.#data = data;
    this.#uncertain = uncertainDays(data);
    this.#announcedFrom = firstDayOfYear(data.announcedYears.from);
    this.#announcedBefore = firstDayOfYear(data.announcedYears.to + 1);
    this.#latest = this.table(data.announcedYears.from);
  }

  isWorked(day: DayNumber): boolean {
    const { firstDay, workingDays, workingDaysBefore } = this.#tableOf(day);
    return workingDays[workingDaysBefore[day - firstDay] ?? 0] === day;
  }

  /** The n-th working day after the day (before it where negative), the day itself not counted; 0: the day. */
  shift(day: DayNumber, count: number): DayNumber {
    if (count === 0) return day;
    const { year, firstDay, workingDays, workingDaysBefore } = this.#tableOf(day);
    const before = workingDaysBefore[day - firstDay] ?? 0;
    const isRest = workingDays[before] !== day;
    return this.#workingDay(year, count > 0 && isRest ? before + count - 1 : before + count);
  }

  rollForward(day: DayNumber): DayNumber {
    return this.isWorked(day) ? day : this.shift(day, 1);
  }

  rollBack(day: DayNumber): DayNumber {
    return this.isWorked(day) ? day : this.shift(day, -1);
  }

  /** The n-th working day of a month (by its index), from its end where negative; the last of fewer. */
  nthOfMonth(index: number, nth: number): DayNumber {
    const first = dayInMonth(index, 1);
    const count = this.count(first, dayInMonth(index, 'last'));
    const wanted = nth > 0 ? Math.min(nth, count) - 1 : Math.max(count + nth, 0);
    const { year, firstDay, workingDaysBefore } = this.#tableOf(first);
    return this.#workingDay(year, (workingDaysBefore[first - firstDay] ?? 0) + wanted);
  }

  /** Working days from one day to another, both inclusive; 0 where `to` is the earlier. */
  count(from: DayNumber, to: DayNumber): number {
    if (to < from) return 0;
    const first = this.#tableOf(from);
    const last = this.#tableOf(to);
    let count =
      (last.workingDaysBefore[to - last.firstDay] ?? 0) +
      (this.isWorked(to) ? 1 : 0) -
      (first.workingDaysBefore[from - first.firstDay] ?? 0);
    for (let year = first.year; year < last.year; year += 1) count += this.table(year).workingDays.length;
    return count;
  }

  /** Whether what is said of the days from one to another may change: a year not announced, a day not confirmed. */
  isEstimate(from: DayNumber, to: DayNumber): boolean {
    if (from < this.#announcedFrom || to >= this.#announcedBefore) return true;
    for (const day of this.#uncertain) if (day >= from && day <= to) return true;
    return false;
  }

  table(year: number): CalendarYear {
    const known = this.#years.get(year);
    if (known !== undefined) return known;
    const table = calendarYear(this.#data, year);
    this.#years.set(year, table);
    return table;
  }

  #tableOf(day: DayNumber): CalendarYear {
    const { firstDay, endDay } = this.#latest;
    if (day < firstDay || day >= endDay) this.#latest = this.table(yearOfDay(day));
    return this.#latest;
  }

  /** The working day at an index of a year's list; beyond its ends the years before and after go on. */
  #workingDay(year: number, index: number): DayNumber {
    return this.table(year).workingDays[index] ?? this.#beyondYear(year, index);
  }

  #beyondYear(startYear: number, startIndex: number): DayNumber {
    let [year, index] = [startYear, startIndex];
    let restYears = 0;
    for (;;) {
      const { length } = this.table(year).workingDays;
      if (index >= 0 && index < length) return this.#workingDay(year, index);
      restYears = length === 0 ? restYears + 1 : 0;
      if (restYears > LONGEST_REST_YEARS)
        throw new KyhanError('CALENDAR_WITHOUT_WORKING_DAYS', { calendar: this.#data.name });
      if (index < 0) {
        year -= 1;
        index += this.table(year).workingDays.length;
      } else {
        year += 1;
        index -= length;
      }
    }
  }
}

/** Days that a calendar lists without being sure of them. */
function uncertainDays({ daysOff, workedWeekendDays }: CalendarData): DayNumber[] {
  return [...daysOff, ...workedWeekendDays]
    .filter(({ status }) => status === 'unconfirmed' || status === 'computed')
    .map(({ on }) => dayNumber(on));
}
