import { describe, expect, it } from '@jest/globals';
import { isSkipped, yearWithoutLunarDay } from './is-skipped.js';
import { rule, on, day, counted, inWorkingDays } from './cycle-day.fixture.js';
import type { DayPosition } from './day-rule.js';

describe('a day of the last month of a period', () => {
  it.each([
    [25, 0, '2026-07-25'],
    ['last', 0, '2026-07-31'],
    [31, -1, '2026-06-30'],
    [31, 1, '2026-08-31'],
    [15, 6, '2027-01-15'],
    [30, -5, '2026-02-28'],
  ] as const)('%s, %i months on, is %s', (number, offset, date) => {
    expect(on(day(number, offset))).toBe(date);
  });

  it('is one of the month in which the period ends, not begins', () => {
    const quarter = { key: '2026-Q3', from: '2026-07-01', to: '2026-09-30' };
    expect(on(day(10), { period: quarter })).toBe('2026-09-10');
  });
});

describe('a weekday among the seven days of a week', () => {
  const week = { key: '2026-W02', from: '2026-01-05', to: '2026-01-11' };
  const fromWednesday = { key: '2026-W02', from: '2026-01-07', to: '2026-01-13' };

  it.each([
    [1, 0, '2026-01-05'],
    [5, 0, '2026-01-09'],
    [7, 0, '2026-01-11'],
    [5, 1, '2026-01-16'],
    [5, -2, '2025-12-26'],
  ] as const)('%i, %i weeks on, is %s', (weekday, weekOffset, date) => {
    expect(on({ type: 'weekday-of-week', weekday, weekOffset }, { period: week })).toBe(date);
  });

  it.each([
    [3, '2026-01-07'],
    [2, '2026-01-13'],
  ] as const)('%i of a week from Wednesday is %s', (weekday, date) => {
    expect(on({ type: 'weekday-of-week', weekday, weekOffset: 0 }, { period: fromWednesday })).toBe(date);
  });
});

describe('a day of the lunar calendar', () => {
  const year = { key: '2027', from: '2027-01-01', to: '2027-12-31' };
  const beforeTet = (yearOffset = 0): DayPosition => ({ type: 'lunar', month: 12, day: 25, yearOffset });

  it('lies in the year of the last day of the period, or years on', () => {
    expect(on(beforeTet(), { period: year })).toBe('2027-02-01');
    expect(on(beforeTet(1), { period: year })).toBe('2028-01-21');
  });

  it('may be lacking in a year, and is then left out', () => {
    const late: DayPosition = { type: 'lunar', month: 11, day: 24, yearOffset: 0 };
    const years = Array.from({ length: 20 }, (_, i) => ({ to: `${2020 + i}-12-31` }));
    const lacking = years.filter((period) => isSkipped(rule(late), period));
    expect(lacking.length).toBeGreaterThan(0);
    const [{ to }] = lacking as [{ to: string }];
    expect(yearWithoutLunarDay(rule(late), { to })).toBe(Number(to.slice(0, 4)));
    expect(() => on(late, { period: { key: '', from: to, to } })).toThrow('no day 24 of lunar month 11');
    expect(isSkipped(rule(beforeTet()), year)).toBe(false);
    expect(yearWithoutLunarDay(rule(beforeTet()), year)).toBeUndefined();
    expect(yearWithoutLunarDay(rule(day(25)), year)).toBeUndefined();
  });
});

describe('a date of the year in which a period ends', () => {
  const year = { key: '2026-27', from: '2026-09-01', to: '2027-08-31' };

  it.each([
    [12, 20, 0, '2027-12-20'],
    [12, 20, -1, '2026-12-20'],
    [1, 5, 1, '2028-01-05'],
    [2, 30, 0, '2027-02-28'],
  ])('on the %i-%i with year offset %i is %s', (...[inMonth, date, yearOffset, expected]) => {
    expect(on({ type: 'on', month: inMonth, day: date, yearOffset }, { period: year })).toBe(expected);
  });
});

describe('a working day of a month', () => {
  it.each([
    [3, 0, '2026-07-03'],
    [-1, 0, '2026-07-31'],
    // 30 April and 1 May are off.
    [1, -2, '2026-05-04'],
    [-1, -3, '2026-04-29'],
  ])('number %i, %i months on, is %s', (nth, monthOffset, date) => {
    expect(on({ type: 'working-day', nth, monthOffset })).toBe(date);
  });
});

describe('a weekday of a month', () => {
  it.each([
    [5, 2, 0, '2026-07-10'],
    [5, -1, 0, '2026-07-31'],
    [1, 1, 1, '2026-08-03'],
  ] as const)('%i number %i, %i months on, is %s', (...[weekday, nth, monthOffset, date]) => {
    expect(on({ type: 'weekday', weekday, nth, monthOffset })).toBe(date);
  });
});

describe('a day that is counted from another', () => {
  it.each([
    ['period-start', '2026-07-04', '2026-06-28'],
    ['cut-off', '2026-08-03', '2026-07-28'],
    ['anchor', '2026-07-23', '2026-07-17'],
    ['due', '2026-07-28', '2026-07-22'],
  ] as const)('%s is not counted itself: three days after and before', (from, after, before) => {
    expect(on(counted('after', 3, from))).toBe(after);
    expect(on(counted('before', 3, from))).toBe(before);
  });

  // 25 July is a Saturday.
  it.each([
    ['after', 1, 'due', '2026-07-27'],
    ['after', 5, 'due', '2026-07-31'],
    ['before', 1, 'due', '2026-07-24'],
    ['before', 3, 'anchor', '2026-07-15'],
    ['after', 3, 'anchor', '2026-07-23'],
  ] as const)('%s, %i working days, %s is %s', (...[direction, count, from, date]) => {
    expect(on(inWorkingDays(direction, count, from))).toBe(date);
  });

  it('by no working day is the day itself, or the nearest working day on that side', () => {
    expect(on(inWorkingDays('after', 0, 'anchor'))).toBe('2026-07-20');
    expect(on(inWorkingDays('before', 0, 'anchor'))).toBe('2026-07-20');
    expect(on(inWorkingDays('after', 0, 'due'))).toBe('2026-07-27');
    expect(on(inWorkingDays('before', 0, 'due'))).toBe('2026-07-24');
  });

  it.each([
    ['period-start', '2026-07-01'],
    ['cut-off', '2026-07-31'],
    ['anchor', '2026-07-20'],
    ['due', '2026-07-25'],
  ] as const)('at %s is that day', (from, date) => {
    expect(on({ type: 'at', from })).toBe(date);
  });

  it.each(['anchor', 'due'] as const)('%s is refused where the cycle has no such day', (from) => {
    const none = { anchor: undefined, due: undefined };
    const missing = expect.objectContaining({ code: 'DAY_REFERENCE_MISSING', details: { reference: from } });
    expect(() => on({ type: 'at', from }, none)).toThrow(missing);
    expect(() => on(counted('after', 1, from), none)).toThrow(missing);
  });
});
