import type { CalendarData, DayOff, WorkedWeekendDay } from './calendar-data.js';
import { firstDayOfYear } from './month-index.js';
import { dayNumber, yearOf } from './plain-date.js';
import type { DayNumber, PlainDate } from './day-number.js';
import { weekdayOfDay } from './weekday.js';
import { yearlyDaysOff } from './yearly-days-off.js';

/** One year of a calendar, ready to be counted in. */
export interface CalendarYear {
  readonly year: number;
  /** 1 January. */
  readonly firstDay: DayNumber;
  /** 1 January of the next year. */
  readonly endDay: DayNumber;
  /** The working days, in order. */
  readonly workingDays: readonly DayNumber[];
  /** By day of the year from 0: how many working days lie before it. */
  readonly workingDaysBefore: Uint16Array;
  /** Days off beside the weekend, in order. */
  readonly daysOff: ReadonlyMap<PlainDate, DayOff>;
  readonly workedWeekendDays: readonly WorkedWeekendDay[];
}

/** The table of one year: what is listed for it and, where the year is not listed, its yearly holidays. */
export function calendarYear(data: CalendarData, year: number): CalendarYear {
  const daysOff = daysOffIn(data, year);
  const workedWeekendDays = data.workedWeekendDays.filter(({ on }) => yearOf(on) === year).sort(byDate);
  const off = new Set([...daysOff.keys()].map(dayNumber));
  const worked = new Set(workedWeekendDays.map(({ on }) => dayNumber(on)));
  const isWorked = (day: DayNumber) =>
    worked.has(day) || (!off.has(day) && !data.weekend.includes(weekdayOfDay(day)));
  const [firstDay, endDay] = [firstDayOfYear(year), firstDayOfYear(year + 1)];
  const workingDays: DayNumber[] = [];
  const workingDaysBefore = new Uint16Array(endDay - firstDay);
  for (let day = firstDay; day < endDay; day += 1) {
    workingDaysBefore[day - firstDay] = workingDays.length;
    if (isWorked(day)) workingDays.push(day);
  }
  return { year, firstDay, endDay, workingDays, workingDaysBefore, daysOff, workedWeekendDays };
}

/** Whether a year rests on no announced table. */
function isEstimatedYear({ announcedYears }: Pick<CalendarData, 'announcedYears'>, year: number): boolean {
  return year < announcedYears.from || year > announcedYears.to;
}

/** Days off of a year in their order; a listed day stands above a computed one. */
function daysOffIn(data: CalendarData, year: number): Map<PlainDate, DayOff> {
  const listed = data.daysOff.filter(({ on }) => yearOf(on) === year);
  const computed = isListed(data, year) ? [] : computedDaysOff(data, year);
  const isOff = ({ on }: DayOff) => data.workedAfterAll?.includes(on) !== true;
  const byDay = new Map([...computed, ...listed].filter(isOff).map((day) => [day.on, day]));
  return new Map([...byDay].sort(([, a], [, b]) => byDate(a, b)));
}

function computedDaysOff(data: CalendarData, year: number): DayOff[] {
  // A holiday at the end of December may be made good in January.
  const before = isListed(data, year - 1) ? [] : yearlyDaysOff(data, year - 1);
  return [...before, ...yearlyDaysOff(data, year)].filter(({ on }) => yearOf(on) === year);
}

function isListed(data: CalendarData, year: number): boolean {
  return !isEstimatedYear(data, year) || (data.listedYears?.includes(year) ?? false);
}

function byDate(a: { readonly on: PlainDate }, b: { readonly on: PlainDate }): number {
  return a.on < b.on ? -1 : 1;
}
