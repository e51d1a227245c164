import { describe, expect, it } from '@jest/globals';
import { addMonths, dateIn, daysInMonth, yearMonth } from './month.js';
import { weekday, weekdayOfMonth } from './weekday.js';

describe('a month', () => {
  it('ends on its last day in every month of six years', () => {
    const lengths = (year: number) =>
      Array.from({ length: 12 }, (_, i) => daysInMonth({ year, month: i + 1 })).join(' ');
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
    expect(dateIn({ year: 2026, month: 2 }, 31)).toBe('2026-02-28');
    expect(dateIn({ year: 2028, month: 2 }, 30)).toBe('2028-02-29');
    expect(dateIn({ year: 2026, month: 4 }, 31)).toBe('2026-04-30');
    expect(dateIn({ year: 2026, month: 4 }, 'last')).toBe('2026-04-30');
  });

  it('is moved over the end of a year and back', () => {
    expect(addMonths(yearMonth('2026-11-30'), 3)).toEqual({ year: 2027, month: 2 });
    expect(addMonths({ year: 2026, month: 1 }, -1)).toEqual({ year: 2025, month: 12 });
    expect(addMonths({ year: 2026, month: 6 }, -18)).toEqual({ year: 2024, month: 12 });
  });
});

describe('a weekday', () => {
  it('is counted from Monday 1 to Sunday 7, before 1970 too', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-12-20')).toBe(7);
    expect(weekday('1969-12-31')).toBe(3);
  });

  it('is found from the start and from the end of a month', () => {
    const may2026 = { year: 2026, month: 5 };
    expect(weekdayOfMonth(may2026, 5, 1)).toBe('2026-05-01');
    expect(weekdayOfMonth(may2026, 5, 2)).toBe('2026-05-08');
    expect(weekdayOfMonth(may2026, 5, 5)).toBe('2026-05-29');
    expect(weekdayOfMonth(may2026, 5, -1)).toBe('2026-05-29');
    expect(weekdayOfMonth(may2026, 1, 1)).toBe('2026-05-04');
  });

  it('that a month has only four times has its last for its fifth, its first for its fifth from the end', () => {
    const february2026 = { year: 2026, month: 2 };
    expect(weekdayOfMonth(february2026, 1, 5)).toBe('2026-02-23');
    expect(weekdayOfMonth(february2026, 1, -5)).toBe('2026-02-02');
  });
});
