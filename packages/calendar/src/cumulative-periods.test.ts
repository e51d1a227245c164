import { describe, expect, it } from '@jest/globals';
import { periodByKey } from './period-by-key.js';
import { periodsEndingIn } from './periods-ending-in.js';
import type { PeriodRule } from './period-rule.js';

const spans = (rule: PeriodRule, from: string, to: string) =>
  periodsEndingIn(rule, { from, to }).map((period) => `${period.key}: ${period.from} ${period.to}`);

describe('cumulative periods', () => {
  it('each begin with the year and end with their months', () => {
    expect(spans({ type: 'cumulative', months: [3, 6, 9, 12] }, '2026-01-01', '2027-03-31')).toEqual([
      '2026-3M: 2026-01-01 2026-03-31',
      '2026-6M: 2026-01-01 2026-06-30',
      '2026-9M: 2026-01-01 2026-09-30',
      '2026-12M: 2026-01-01 2026-12-31',
      '2027-3M: 2027-01-01 2027-03-31',
    ]);
  });

  it('begin the day after the cut-off of the year before', () => {
    const rule: PeriodRule = { type: 'cumulative', months: [6, 11, 12], cutOff: 14 };
    expect(spans(rule, '2026-01-01', '2026-12-31')).toEqual([
      '2026-6M: 2025-12-15 2026-06-14',
      '2026-11M: 2025-12-15 2026-11-14',
      '2026-12M: 2025-12-15 2026-12-14',
    ]);
  });

  it('follow the year that begins in another month', () => {
    const rule: PeriodRule = { type: 'cumulative', months: [6, 12], startMonth: 7 };
    expect(spans(rule, '2026-12-31', '2027-06-30')).toEqual([
      '2026-27-6M: 2026-07-01 2026-12-31',
      '2026-27-12M: 2026-07-01 2027-06-30',
    ]);
  });
});

describe('the period of a key', () => {
  it.each<[PeriodRule, string, string]>([
    [{ type: 'cumulative', months: [3, 12], cutOff: 14 }, '2026-12M', '2025-12-15 2026-12-14'],
    [{ type: 'cumulative', months: [12], startMonth: 7 }, '2026-27-12M', '2026-07-01 2027-06-30'],
  ])('of %j, %s, is %s', (rule, key, span) => {
    expect(periodByKey(rule, key)).toEqual({ key, from: span.slice(0, 10), to: span.slice(11) });
  });

  it('is none for months that the rule does not name', () =>
    expect(periodByKey({ type: 'cumulative', months: [3] }, '2026-6M')).toBeUndefined());
});
