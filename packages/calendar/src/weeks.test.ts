import { describe, expect, it } from '@jest/globals';
import { periodByKey } from './period-by-key.js';
import { periodsEndingIn } from './periods-ending-in.js';
import type { PeriodRule } from './period-rule.js';

const spans = (rule: PeriodRule, from: string, to: string) =>
  periodsEndingIn(rule, { from, to }).map((period) => `${period.key}: ${period.from} ${period.to}`);

describe('weeks', () => {
  it('go from Monday to Sunday, named after the ISO week, also over the turn of a year', () => {
    expect(spans({ type: 'week' }, '2025-12-28', '2026-01-18')).toEqual([
      '2025-W52: 2025-12-22 2025-12-28',
      '2026-W01: 2025-12-29 2026-01-04',
      '2026-W02: 2026-01-05 2026-01-11',
      '2026-W03: 2026-01-12 2026-01-18',
    ]);
  });

  it('of a year with fifty-three come each once', () => {
    const keys = periodsEndingIn({ type: 'week' }, { from: '2026-01-01', to: '2027-12-31' }).map(
      ({ key }) => key,
    );
    expect(keys.filter((key) => key.startsWith('2026'))).toHaveLength(53);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('may begin on another day, and are named after the ISO week of their first', () => {
    expect(spans({ type: 'week', startsOn: 3 }, '2026-01-06', '2026-01-13')).toEqual([
      '2026-W01: 2025-12-31 2026-01-06',
      '2026-W02: 2026-01-07 2026-01-13',
    ]);
    expect(spans({ type: 'week', startsOn: 7 }, '2026-01-10', '2026-01-17')).toEqual([
      '2026-W01: 2026-01-04 2026-01-10',
      '2026-W02: 2026-01-11 2026-01-17',
    ]);
  });

  it('that end a day before the range are none of it, and on its first day are', () => {
    expect(spans({ type: 'week' }, '2026-01-05', '2026-01-10')).toEqual([]);
    expect(spans({ type: 'week' }, '2026-01-04', '2026-01-10')).toHaveLength(1);
  });
});

describe('the period of a key', () => {
  it.each<[PeriodRule, string, string]>([
    [{ type: 'week' }, '2026-W01', '2025-12-29 2026-01-04'],
    [{ type: 'week', startsOn: 7 }, '2026-W53', '2027-01-03 2027-01-09'],
  ])('of %j, %s, is %s', (rule, key, span) => {
    expect(periodByKey(rule, key)).toEqual({ key, from: span.slice(0, 10), to: span.slice(11) });
  });

  it('is none for a week that a year has not', () =>
    expect(periodByKey({ type: 'week' }, '2027-W53')).toBeUndefined());
});
