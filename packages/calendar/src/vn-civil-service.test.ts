import { describe, expect, it } from '@jest/globals';
import { vnCivilService } from './vn-civil-service.js';
import { weekday } from './weekday.js';
import { workingCalendar } from './working-calendar.js';

const calendar = workingCalendar(vnCivilService);

/** Every weekday off (month-day) and the count of working days, read from the announcements year by year. */
const YEARS = [
  { year: 2022, workingDays: 249, off: '01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02' },
  { year: 2023, workingDays: 249, off: '01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04' },
  {
    year: 2024,
    workingDays: 251,
    off: '01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-29 04-30 05-01 09-02 09-03',
  },
  {
    year: 2025,
    workingDays: 250,
    off: '01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 05-02 09-01 09-02',
  },
  {
    year: 2026,
    workingDays: 249,
    off: '01-01 01-02 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 08-31 09-01 09-02 11-24',
  },
  {
    year: 2027,
    workingDays: 249,
    off: '01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24',
  },
  {
    year: 2028,
    workingDays: 248,
    off: '01-03 01-24 01-25 01-26 01-27 01-28 04-04 05-01 05-02 09-01 09-04 11-24',
  },
];

const isWeekday = (date: string) => weekday(date) <= 5;

describe('the calendar of Vietnamese civil servants', () => {
  it.each(YEARS)(
    'has in $year its $workingDays working days and no other weekdays off',
    ({ year, ...expected }) => {
      const [from, to] = [`${year}-01-01`, `${year}-12-31`];
      const off = calendar.daysOff(from, to).map(({ on }) => on);
      expect(
        off
          .filter(isWeekday)
          .map((on) => on.slice(5))
          .join(' '),
      ).toBe(expected.off);
      expect(calendar.countWorkingDays(from, to)).toBe(expected.workingDays);
    },
  );

  it.each([
    { year: 2023, before: '2023-01-19', after: '2023-01-27' },
    { year: 2024, before: '2024-02-07', after: '2024-02-15' },
    { year: 2025, before: '2025-01-24', after: '2025-02-03' },
    { year: 2026, before: '2026-02-13', after: '2026-02-23' },
    { year: 2027, before: '2027-02-03', after: '2027-02-11' },
    { year: 2028, before: '2028-01-21', after: '2028-01-31' },
  ])('rests over Tết $year from the day after $before to the day before $after', ({ before, after }) => {
    expect(calendar.shiftWorkingDays(before, 1)).toBe(after);
    expect(calendar.shiftWorkingDays(after, -1)).toBe(before);
    expect([before, after].map((day) => calendar.isWorkingDay(day))).toEqual([true, true]);
  });

  it.each([
    { saturday: '2024-05-04', insteadOf: '2024-04-29' },
    { saturday: '2025-04-26', insteadOf: '2025-05-02' },
    { saturday: '2026-01-10', insteadOf: '2026-01-02' },
    { saturday: '2026-08-22', insteadOf: '2026-08-31' },
  ])('counts the Saturday $saturday as a working day instead of $insteadOf', ({ saturday, insteadOf }) => {
    expect(weekday(saturday)).toBe(6);
    expect(calendar.isWorkingDay(saturday)).toBe(true);
    expect(calendar.isWorkingDay(insteadOf)).toBe(false);
    expect(calendar.rollForward(saturday)).toBe(saturday);
    expect(calendar.dayOff(insteadOf)).toMatchObject({ kind: 'swapped', status: 'announced' });
    expect(calendar.workedWeekendDays(saturday, saturday)).toMatchObject([{ on: saturday, insteadOf }]);
  });

  it('says of each day off what it is, how sure it is and where that is written', () => {
    expect(calendar.dayOff('2026-04-27')).toEqual({
      on: '2026-04-27',
      name: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings' },
      kind: 'compensatory',
      status: 'announced',
      source: expect.stringContaining('Bộ luật Lao động 45/2019/QH14'),
    });
    expect(calendar.dayOff('2026-04-28')).toBeUndefined();
    expect(vnCivilService.daysOff.every(({ source }) => source !== undefined)).toBe(true);
  });

  it('lists no day twice', () => {
    const days = [...vnCivilService.daysOff, ...vnCivilService.workedWeekendDays].map(({ on }) => on);
    expect(new Set(days).size).toBe(days.length);
  });

  it.each([
    ['2033-01-03', 'Tết Dương lịch', 'New Year'],
    ['2030-02-06', 'Tết Nguyên đán', 'Lunar New Year'],
    ['2033-04-11', 'Giỗ Tổ Hùng Vương', 'Hùng Kings'],
    ['2033-05-02', 'Ngày Chiến thắng', 'Reunification Day'],
    ['2032-05-03', 'Ngày Quốc tế Lao động', 'Labour Day'],
    ['2029-09-04', 'Quốc khánh', 'National Day'],
  ])('makes good on %s, by law, a %s (%s) on a weekend', (on, vi, en) => {
    expect(calendar.dayOff(on)).toEqual({
      on,
      name: { vi, en },
      kind: 'compensatory',
      status: 'computed',
      source: 'Bộ luật Lao động 45/2019/QH14 Đ.111(3), Đ.112(1)',
    });
  });

  it('has Vietnam Culture Day by a law of its own', () => {
    expect(calendar.dayOff('2030-11-24')).toMatchObject({
      name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
      kind: 'statutory',
      source: 'Nghị quyết 28/2026/QH16 Đ.2',
    });
  });

  it('computes the days off of years before its tables too', () => {
    expect(calendar.dayOff('2021-09-02')).toMatchObject({ status: 'computed' });
    expect(calendar.dayOff('2022-09-02')).toMatchObject({ status: 'announced' });
  });

  it('bears the name by which plans call it', () => {
    expect(vnCivilService.name).toBe('vn-civil-service');
  });

  it('is an estimate before 2022 and after 2027, where nothing is announced', () => {
    expect(calendar.isEstimate('2021-12-31')).toBe(true);
    expect(calendar.isEstimate('2022-01-01')).toBe(false);
    expect(calendar.isEstimate('2027-12-31')).toBe(false);
    expect(calendar.isEstimate('2028-01-01')).toBe(true);
  });
});
