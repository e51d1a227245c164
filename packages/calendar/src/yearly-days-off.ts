import type { CalendarData, DayOff, YearlyHoliday } from './calendar-data.js';
import { vietnameseLunarDate } from './lunar/vietnamese-lunar-date.js';
import { dayInMonth, monthIndex } from './month-index.js';
import { dayNumber, plainDate } from './plain-date.js';
import type { DayNumber } from './day-number.js';
import type { Weekday } from './weekday.js';
import { weekdayOfDay } from './weekday.js';

/** One day of a yearly holiday in one year. */
interface HolidayDay {
  readonly day: DayNumber;
  readonly holiday: YearlyHoliday;
}

/**
 * The days off of a year that no table lists, all `computed`: the yearly holidays and what makes good those
 * that fall on a weekend (Labour Code 45/2019/QH14, article 111(3): the next working day).
 */
export function yearlyDaysOff(data: CalendarData, year: number): DayOff[] {
  const isWeekend = (day: DayNumber) => data.weekend.includes(weekdayOfDay(day));
  const statutory = (data.yearlyHolidays ?? [])
    .filter(({ since }) => since === undefined || since <= year)
    .flatMap((holiday) => holidayDays(holiday, year, data.weekend).map((day) => ({ day, holiday })))
    .sort((a, b) => a.day - b.day);
  const off = new Set(statutory.map(({ day }) => day));
  const days = statutory.map((day) => dayOff(day, 'statutory'));
  for (const { day, holiday } of statutory) {
    if (!holiday.compensated || !isWeekend(day)) continue;
    let inLieu = day + 1;
    while (off.has(inLieu) || isWeekend(inLieu)) inLieu += 1;
    off.add(inLieu);
    days.push(dayOff({ day: inLieu, holiday }, 'compensatory'));
  }
  return days;
}

function dayOff({ day, holiday }: HolidayDay, kind: DayOff['kind']): DayOff {
  return { on: plainDate(day), name: holiday.name, kind, status: 'computed', source: holiday.source };
}

function holidayDays(holiday: YearlyHoliday, year: number, weekend: readonly Weekday[]): DayNumber[] {
  const { daysBefore = 0, daysAfter = 0, withNeighbour = false } = holiday;
  const on = holidayOn(holiday, year);
  const days = Array.from({ length: daysBefore + 1 + daysAfter }, (_, i) => on - daysBefore + i);
  return withNeighbour ? [...days, neighbour(on, weekend)] : days;
}

function holidayOn({ on }: YearlyHoliday, year: number): DayNumber {
  const [month = 1, day = 1] = ('solar' in on ? on.solar : on.lunar).split('-').map(Number);
  if ('solar' in on) return dayInMonth(monthIndex(year, month), day);
  return dayNumber(vietnameseLunarDate({ year, month, day }));
}

/**
 * The neighbour of a holiday that makes the longer rest: a working day, next to a weekend where there is a
 * choice, else the day before. The announcements for National Day of 2022 to 2027 all chose so.
 */
function neighbour(on: DayNumber, weekend: readonly Weekday[]): DayNumber {
  const isWeekend = (day: DayNumber) => weekend.includes(weekdayOfDay(day));
  if (isWeekend(on - 1)) return on + 1;
  if (isWeekend(on + 1)) return on - 1;
  return isWeekend(on + 2) && !isWeekend(on - 2) ? on + 1 : on - 1;
}
