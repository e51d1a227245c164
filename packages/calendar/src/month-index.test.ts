import { describe, expect, it } from '@jest/globals';
import { dayInMonth, firstDayOfYear, monthIndex, monthIndexOfDay, yearOfDay } from './month-index.js';
import { dayNumber, plainDate } from './plain-date.js';
import type { Weekday } from './weekday.js';
import { weekday, weekdayInMonth } from './weekday.js';

function dateIn(year: number, month: number, day: number | 'last'): string {
  return plainDate(dayInMonth(monthIndex(year, month), day));
}

describe('a month', () => {
  it('ends on its last day in every month of six years', () => {
    const lengths = (year: number) =>
      Array.from({ length: 12 }, (_, i) => dateIn(year, i + 1, 'last').slice(-2)).join(' ');
    const common = '31 28 31 30 31 30 31 31 30 31 30 31';
    const leap = common.replace('28', '29');
    expect([2023, 2024, 2025, 2026, 2027, 2028].map(lengths)).toEqual([
      common,
      leap,
      common,
      common,
      common,
      leap,
    ]);
  });

  it('has for a day that it lacks its last day', () => {
    expect(dateIn(2026, 2, 31)).toBe('2026-02-28');
    expect(dateIn(2028, 2, 30)).toBe('2028-02-29');
    expect(dateIn(2026, 4, 31)).toBe('2026-04-30');
    expect(dateIn(2026, 4, 'last')).toBe('2026-04-30');
  });

  it('is counted on over the end of a year and back', () => {
    const month = monthIndexOfDay(dayNumber('2026-11-30'));
    expect([3, -11, -24].map((months) => plainDate(dayInMonth(month + months, 1)))).toEqual([
      '2027-02-01',
      '2025-12-01',
      '2024-11-01',
    ]);
  });

  it.each(['1000-01-01', '1582-10-10', '1899-12-31', '1969-12-31', '1970-01-01', '2149-06-30', '9999-12-31'])(
    'of %s is found, within the years that are kept in a list and outside of them',
    (date) => {
      const [year, month, day] = date.split('-').map(Number) as [number, number, number];
      expect(monthIndexOfDay(dayNumber(date))).toBe(monthIndex(year, month));
      expect(dateIn(year, month, day)).toBe(date);
      expect(yearOfDay(dayNumber(date))).toBe(year);
      expect(plainDate(firstDayOfYear(year))).toBe(`${year}-01-01`);
    },
  );
});

describe('a weekday', () => {
  it('is counted from Monday 1 to Sunday 7, before 1970 too', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-12-20')).toBe(7);
    expect(weekday('1969-12-31')).toBe(3);
  });

  const inMonth = (year: number, month: number) => (day: Weekday, nth: number) =>
    plainDate(weekdayInMonth(monthIndex(year, month), day, nth));

  it('is found from the start and from the end of a month', () => {
    const inMay2026 = inMonth(2026, 5);
    expect(inMay2026(5, 1)).toBe('2026-05-01');
    expect(inMay2026(5, 2)).toBe('2026-05-08');
    expect(inMay2026(5, 5)).toBe('2026-05-29');
    expect(inMay2026(5, -1)).toBe('2026-05-29');
    expect(inMay2026(1, 1)).toBe('2026-05-04');
  });

  it('that a month has only four times has its last for its fifth, its first for its fifth from the end', () => {
    const inFebruary2026 = inMonth(2026, 2);
    expect(inFebruary2026(1, 5)).toBe('2026-02-23');
    expect(inFebruary2026(1, -5)).toBe('2026-02-02');
  });
});
