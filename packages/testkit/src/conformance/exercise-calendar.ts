import { beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, yearOf, type PlainDate, type WorkingCalendar } from '@kyhan/calendar';

/** The years that are looked at, both inclusive: a leap year and one more unless others are named. */
export interface CalendarYears {
  readonly from: number;
  readonly to: number;
}

const NO_DATES = ['2026-02-30', '2026-13-01', '26-01-01', 'tomorrow', ''];

/**
 * What every working calendar must do, whatever its days: a suite of jest. Each answer is held against days looked at
 * one by one. The calendar must work on some day of each month of the years looked at.
 */
export function exerciseCalendar(
  make: () => WorkingCalendar,
  years: CalendarYears = { from: 2024, to: 2025 },
): void {
  let calendar: WorkingCalendar;
  let dates: readonly PlainDate[];
  beforeAll(() => {
    calendar = make();
    dates = allDates(years);
  });

  describe('a day', () => {
    it('is worked unless it is of the weekend or off, or worked all the same', () => {
      const { weekend, workedAfterAll = [] } = calendar.data;
      for (const date of dates) {
        const exchanged = calendar.workedWeekendDays(date, date).length > 0;
        const rests = weekend.some((day) => day === isoWeekday(date)) || calendar.dayOff(date) !== undefined;
        const worked = exchanged || !rests || workedAfterAll.includes(date);
        expect({ date, worked: calendar.isWorkingDay(date) }).toEqual({ date, worked });
      }
    });

    it('is rolled to the next that is worked, forward and back, and stays where it is worked', () => {
      for (const date of inner(dates)) {
        const forward = stepped(calendar, date, 1);
        const back = stepped(calendar, date, -1);
        const rolled = { forward: calendar.rollForward(date), back: calendar.rollBack(date) };
        expect({ date, ...rolled }).toEqual({ date, forward, back });
      }
    });

    it('is off with a name in both languages, listed in order and once', () => {
      const [first = '', last = ''] = [dates[0], dates.at(-1)];
      const listed = calendar.daysOff(first, last);
      const found = dates.flatMap((date) => calendar.dayOff(date) ?? []);
      expect(listed).toEqual(found);
      for (const { name } of listed) expect([name.vi, name.en]).not.toContain('');
    });

    it('is an estimate where no announced table covers its year', () => {
      const { from, to } = calendar.data.announcedYears;
      for (const year of [from - 1, to + 1].filter((one) => one > 0 && one <= 9998))
        expect(calendar.isEstimate(`${String(year).padStart(4, '0')}-06-15`)).toBe(true);
    });
  });

  describe('a number of working days', () => {
    it('moves a date by as many worked days, itself not counted, forward and back', () => {
      for (const date of sample(inner(dates)))
        for (const count of [-30, -7, -1, 0, 1, 2, 10, 30])
          expect({ date, count, to: calendar.shiftWorkingDays(date, count) }).toEqual({
            date,
            count,
            to: walked(calendar, date, count),
          });
    });

    it('and as many back lead from a worked day to itself', () => {
      for (const date of inner(dates).filter((one) => calendar.isWorkingDay(one)))
        expect(calendar.shiftWorkingDays(calendar.shiftWorkingDays(date, 13), -13)).toBe(date);
    });

    it('lies between two dates, both counted, and none where the second is the earlier', () => {
      const some = sample(dates);
      for (const [i, from] of some.entries())
        for (const to of some.slice(i)) {
          const worked = dates.filter((date) => date >= from && date <= to && calendar.isWorkingDay(date));
          expect({ from, to, count: calendar.countWorkingDays(from, to) }).toEqual({
            from,
            to,
            count: worked.length,
          });
          if (to > from) expect(calendar.countWorkingDays(to, from)).toBe(0);
        }
    });
  });

  describe('a working day of a month', () => {
    it('is counted from its start and from its end; beyond them it is the last and the first', () => {
      for (const month of monthsOf(dates)) {
        const worked = dates.filter((date) => date.startsWith(month) && calendar.isWorkingDay(date));
        const nth = (n: number) =>
          calendar.workingDayOfMonth(yearOf(`${month}-01`), Number(month.slice(5)), n);
        expect(worked.map((_, i) => nth(i + 1))).toEqual(worked);
        expect(worked.map((_, i) => nth(i - worked.length))).toEqual(worked);
        expect([nth(31), nth(-31)]).toEqual([worked.at(-1), worked[0]]);
      }
    });
  });

  describe('what is no date', () => {
    it.each(NO_DATES)('is refused: "%s"', (date) => {
      const refused = expect.objectContaining({ code: 'DATE_INVALID' });
      expect(() => calendar.isWorkingDay(date)).toThrow(refused);
      expect(() => calendar.shiftWorkingDays(date, 1)).toThrow(refused);
      expect(() => calendar.rollForward(date)).toThrow(refused);
      expect(() => calendar.rollBack(date)).toThrow(refused);
      expect(() => calendar.countWorkingDays(date, '2026-01-01')).toThrow(refused);
      expect(() => calendar.daysOff('2026-01-01', date)).toThrow(refused);
      expect(() => calendar.dayOff(date)).toThrow(refused);
      expect(() => calendar.workedWeekendDays(date, '2026-01-01')).toThrow(refused);
      expect(() => calendar.isEstimate(date)).toThrow(refused);
    });
  });
}

function allDates({ from, to }: CalendarYears): PlainDate[] {
  const dates: PlainDate[] = [];
  for (let date = `${from}-01-01`; date <= `${to}-12-31`; date = addDays(date, 1)) dates.push(date);
  return dates;
}

/** Dates around which there is room to walk within those that are looked at. */
function inner(dates: readonly PlainDate[]): readonly PlainDate[] {
  return dates.slice(60, -60);
}

function sample(dates: readonly PlainDate[]): readonly PlainDate[] {
  return dates.filter((_, i) => i % 17 === 0);
}

function monthsOf(dates: readonly PlainDate[]): string[] {
  return [...new Set(dates.map((date) => date.slice(0, 7)))];
}

/** Monday 1 to Sunday 7, reckoned without the calendar. */
function isoWeekday(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The date itself where it is worked, else the first that is, day by day in one direction. */
function stepped(calendar: WorkingCalendar, from: PlainDate, by: 1 | -1): PlainDate {
  let date = from;
  while (!calendar.isWorkingDay(date)) date = addDays(date, by);
  return date;
}

/** So many worked days on, day by day. */
function walked(calendar: WorkingCalendar, from: PlainDate, count: number): PlainDate {
  let date = from;
  for (let left = Math.abs(count); left > 0; left -= 1)
    date = stepped(calendar, addDays(date, count > 0 ? 1 : -1), count > 0 ? 1 : -1);
  return date;
}
