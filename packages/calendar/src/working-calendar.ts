import type { CalendarData, DayOff, WorkedWeekendDay } from './calendar-data.js';
import { dateIn, dayNumber, daysInMonth, plainDate, weekdayOf, type DayNumber } from './plain-date.js';
import type { PlainDate } from './rules.js';

/** Which days are worked, and counting among them. */
export interface WorkingCalendar {
  readonly data: CalendarData;
  isWorkingDay(date: PlainDate): boolean;
  /** The n-th working day after the date (before it where negative); the date itself is not counted. */
  shiftWorkingDays(date: PlainDate, count: number): PlainDate;
  /** The date, or the next working day where it is none. */
  rollForward(date: PlainDate): PlainDate;
  /** The date, or the working day before where it is none. */
  rollBack(date: PlainDate): PlainDate;
  /** The n-th working day of a month, from its end where negative; the last there is where there are fewer. */
  workingDayOfMonth(year: number, month: number, nth: number): PlainDate;
  /** Working days from `from` to `to`, both inclusive. */
  countWorkingDays(from: PlainDate, to: PlainDate): number;
  daysOff(from: PlainDate, to: PlainDate): DayOff[];
  workedWeekendDays(from: PlainDate, to: PlainDate): WorkedWeekendDay[];
  /** Whether the date lies in a year without an announced table. */
  isEstimate(date: PlainDate): boolean;
}

/** The working calendar of a table. */
export function workingCalendar(data: CalendarData): WorkingCalendar {
  const off = new Set(data.daysOff.map(({ on }) => dayNumber(on)));
  const worked = new Set(data.workedWeekendDays.map(({ on }) => dayNumber(on)));
  const isWorked = (day: DayNumber) =>
    worked.has(day) || (!off.has(day) && !data.weekend.includes(weekdayOf(day)));

  const roll = (day: DayNumber, step: 1 | -1): DayNumber => {
    let rolled = day;
    while (!isWorked(rolled)) rolled += step;
    return rolled;
  };
  const shift = (day: DayNumber, count: number): DayNumber => {
    const step = count < 0 ? -1 : 1;
    let shifted = day;
    for (let left = Math.abs(count); left > 0; left -= 1) shifted = roll(shifted + step, step);
    return shifted;
  };
  const count = (from: DayNumber, to: DayNumber): number => {
    let days = 0;
    for (let day = from; day <= to; day += 1) if (isWorked(day)) days += 1;
    return days;
  };
  const ofMonth = (year: number, month: number, nth: number): DayNumber => {
    const first = dayNumber(dateIn({ year, month }, 1));
    const last = first + daysInMonth({ year, month }) - 1;
    const wanted = Math.min(Math.abs(nth), count(first, last));
    return nth > 0 ? shift(first - 1, wanted) : shift(last + 1, -wanted);
  };
  const within = (from: PlainDate, to: PlainDate) => (day: { on: PlainDate }) => day.on >= from && day.on <= to;

  return {
    data,
    isWorkingDay: (date) => isWorked(dayNumber(date)),
    shiftWorkingDays: (date, by) => plainDate(shift(dayNumber(date), by)),
    rollForward: (date) => plainDate(roll(dayNumber(date), 1)),
    rollBack: (date) => plainDate(roll(dayNumber(date), -1)),
    workingDayOfMonth: (year, month, nth) => plainDate(ofMonth(year, month, nth)),
    countWorkingDays: (from, to) => count(dayNumber(from), dayNumber(to)),
    daysOff: (from, to) => data.daysOff.filter(within(from, to)),
    workedWeekendDays: (from, to) => data.workedWeekendDays.filter(within(from, to)),
    isEstimate: (date) => isOutside(Number(date.slice(0, 4)), data.announcedYears),
  };
}

function isOutside(year: number, { from, to }: CalendarData['announcedYears']): boolean {
  return year < from || year > to;
}
