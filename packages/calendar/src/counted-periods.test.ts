import { describe, expect, it } from '@jest/globals';
import { periodByKey } from './period-by-key.js';
import { periodsEndingIn } from './periods-ending-in.js';
import type { PeriodRule } from './period-rule.js';

const spans = (rule: PeriodRule, from: string, to: string) =>
  periodsEndingIn(rule, { from, to }).map((period) => `${period.key}: ${period.from} ${period.to}`);

describe('weeks and days that are counted from a day', () => {
  it('of two weeks are named after their first day', () => {
    expect(spans({ type: 'every', weeks: 2, from: '2026-01-05' }, '2026-01-01', '2026-02-15')).toEqual([
      '2026-01-05: 2026-01-05 2026-01-18',
      '2026-01-19: 2026-01-19 2026-02-01',
      '2026-02-02: 2026-02-02 2026-02-15',
    ]);
  });

  it('of ten days go on where the range begins in the middle', () => {
    expect(spans({ type: 'every', days: 10, from: '2026-01-01' }, '2026-02-01', '2026-02-19')).toEqual([
      '2026-01-31: 2026-01-31 2026-02-09',
      '2026-02-10: 2026-02-10 2026-02-19',
    ]);
  });

  it('begin on their day and not before', () => {
    expect(spans({ type: 'every', days: 1, from: '2026-03-01' }, '2026-02-01', '2026-03-02')).toEqual([
      '2026-03-01: 2026-03-01 2026-03-01',
      '2026-03-02: 2026-03-02 2026-03-02',
    ]);
  });
});

describe('the period of a key', () => {
  it.each<[PeriodRule, string, string]>([
    [{ type: 'every', weeks: 52, from: '2026-12-31' }, '2026-12-31', '2026-12-31 2027-12-29'],
    [{ type: 'every', days: 366, from: '2026-12-31' }, '2026-12-31', '2026-12-31 2027-12-31'],
  ])('of %j, %s, is %s', (rule, key, span) => {
    expect(periodByKey(rule, key)).toEqual({ key, from: span.slice(0, 10), to: span.slice(11) });
  });
});
