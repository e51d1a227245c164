import { describe, expect, it } from '@jest/globals';
import type { CalendarData, DayOff } from './calendar-data.js';
import { vnCivilService } from './vn-civil-service.js';
import { workingCalendar } from './working-calendar.js';
import { yearlyDaysOff } from './yearly-days-off.js';

const text = ({ on, kind, name }: DayOff) => `${on} ${kind} ${name.en}`;
const inOrder = (days: readonly DayOff[]) => days.map(text).sort();

describe('a year that no table lists', () => {
  it('has the fixed days, five days of Tết, Hùng Kings and what makes good those on a weekend', () => {
    expect(inOrder(yearlyDaysOff(vnCivilService, 2030))).toEqual([
      '2030-01-01 statutory New Year',
      '2030-02-01 statutory Lunar New Year',
      '2030-02-02 statutory Lunar New Year',
      '2030-02-03 statutory Lunar New Year',
      '2030-02-04 statutory Lunar New Year',
      '2030-02-05 statutory Lunar New Year',
      '2030-02-06 compensatory Lunar New Year',
      '2030-02-07 compensatory Lunar New Year',
      '2030-04-12 statutory Hùng Kings',
      '2030-04-30 statutory Reunification Day',
      '2030-05-01 statutory Labour Day',
      '2030-09-02 statutory National Day',
      '2030-09-03 statutory National Day',
      '2030-11-24 statutory Vietnam Culture Day',
    ]);
  });

  it('has every day marked as computed, with its source', () => {
    const days = workingCalendar(vnCivilService).daysOff('2029-01-01', '2040-12-31');
    expect(new Set(days.map(({ status }) => status))).toEqual(new Set(['computed']));
    expect(days.every(({ source }) => source !== undefined)).toBe(true);
  });

  it('makes good two holidays of one weekend on the two working days after the last of the row', () => {
    // 30 April and 1 May 2033 are Saturday and Sunday.
    expect(
      inOrder(yearlyDaysOff(vnCivilService, 2033)).filter((day) => /2033-0(4-[23]|5)/.test(day)),
    ).toEqual([
      '2033-04-30 statutory Reunification Day',
      '2033-05-01 statutory Labour Day',
      '2033-05-02 compensatory Reunification Day',
      '2033-05-03 compensatory Labour Day',
    ]);
  });

  it('does not make good 24 November, which article 112(1) does not name (Saturday in 2029)', () => {
    const calendar = workingCalendar(vnCivilService);
    expect(calendar.dayOff('2029-11-24')).toMatchObject({ name: { en: 'Vietnam Culture Day' } });
    expect(calendar.isWorkingDay('2029-11-26')).toBe(true);
  });

  it('has Hùng Kings from 2007 and 24 November from 2026', () => {
    const names = (year: number) => new Set(yearlyDaysOff(vnCivilService, year).map(({ name }) => name.en));
    expect(names(2006).has('Hùng Kings')).toBe(false);
    expect(names(2007).has('Hùng Kings')).toBe(true);
    expect(names(2025).has('Vietnam Culture Day')).toBe(false);
    expect(names(2026).has('Vietnam Culture Day')).toBe(true);
  });

  it.each([
    [2022, '2022-09-01'],
    [2023, '2023-09-01'],
    [2024, '2024-09-03'],
    [2025, '2025-09-01'],
    [2026, '2026-09-01'],
    [2027, '2027-09-03'],
    [2028, '2028-09-01'],
    [2029, '2029-09-03'],
  ])('chooses for National Day %d the neighbour %s, as the announcements did', (year, neighbour) => {
    const days = yearlyDaysOff(vnCivilService, year).filter(({ name }) => name.en === 'National Day');
    const statutory = days.filter(({ kind }) => kind === 'statutory').map(({ on }) => on);
    expect(statutory).toEqual([`${year}-09-02`, neighbour].sort());
  });

  const yearEnd = (announced: number, changes: Partial<CalendarData> = {}): CalendarData => ({
    name: 'year-end',
    weekend: [6, 7],
    announcedYears: { from: announced, to: announced },
    daysOff: [],
    workedWeekendDays: [],
    yearlyHolidays: [
      {
        name: { vi: 'Tất niên', en: 'Year end' },
        on: { solar: '12-31' },
        compensated: true,
        source: 'house rule',
      },
    ],
    ...changes,
  });

  it('makes good in January a holiday at the end of December', () => {
    // 31 December 2028 is a Sunday.
    const working = workingCalendar(yearEnd(2020));
    expect(working.dayOff('2029-01-01')).toMatchObject({ kind: 'compensatory' });
    expect(working.isWorkingDay('2029-01-02')).toBe(true);
    expect(working.daysOff('2028-12-01', '2029-12-31').map(({ on }) => on)).toEqual([
      '2028-12-31',
      '2029-01-01',
      '2029-12-31',
    ]);
  });

  it('makes good nothing of a December that a table lists', () => {
    expect(workingCalendar(yearEnd(2028)).dayOff('2029-01-01')).toBeUndefined();
    expect(workingCalendar(yearEnd(2020, { listedYears: [2028] })).dayOff('2029-01-01')).toBeUndefined();
  });

  it('is none that a table lists, from the first to the last announced year', () => {
    const working = workingCalendar(yearEnd(2020));
    const off = ['2019-12-31', '2020-12-31', '2021-12-31'].map((on) => working.dayOff(on) !== undefined);
    expect(off).toEqual([true, false, true]);
  });
});
