import { describe, expect, it } from '@jest/globals';
import { periodByKey } from './period-by-key.js';
import { periodsEndingIn } from './periods-ending-in.js';
import type { PeriodRule } from './period-rule.js';

const spans = (rule: PeriodRule, from: string, to: string) =>
  periodsEndingIn(rule, { from, to }).map((period) => `${period.key}: ${period.from} ${period.to}`);

describe('quarters and halves of a year that begins in another month', () => {
  it('are named after both its years', () => {
    expect(spans({ type: 'quarter', startMonth: 7 }, '2026-09-30', '2027-09-30')).toEqual([
      '2026-27-Q1: 2026-07-01 2026-09-30',
      '2026-27-Q2: 2026-10-01 2026-12-31',
      '2026-27-Q3: 2027-01-01 2027-03-31',
      '2026-27-Q4: 2027-04-01 2027-06-30',
      '2027-28-Q1: 2027-07-01 2027-09-30',
    ]);
    expect(spans({ type: 'half-year', startMonth: 7 }, '2027-01-01', '2027-12-31')).toEqual([
      '2026-27-H2: 2027-01-01 2027-06-30',
      '2027-28-H1: 2027-07-01 2027-12-31',
    ]);
  });

  it('need not begin where a quarter of the calendar does', () => {
    expect(spans({ type: 'quarter', startMonth: 2 }, '2026-01-01', '2026-07-31')).toEqual([
      '2025-26-Q4: 2025-11-01 2026-01-31',
      '2026-27-Q1: 2026-02-01 2026-04-30',
      '2026-27-Q2: 2026-05-01 2026-07-31',
    ]);
  });

  it('are those of the calendar where that month is January', () => {
    expect(spans({ type: 'quarter', startMonth: 1 }, '2026-01-01', '2026-03-31')).toEqual([
      '2026-Q1: 2026-01-01 2026-03-31',
    ]);
  });

  it('have cut-offs too', () => {
    expect(spans({ type: 'quarter', startMonth: 7, cutOff: 14 }, '2026-09-01', '2026-09-30')).toEqual([
      '2026-27-Q1: 2026-06-15 2026-09-14',
    ]);
  });
});

describe('a cut-off that differs by the month', () => {
  const rule: PeriodRule = { type: 'month', cutOff: { default: 25, '12': 'last' } };

  it('ends the period of that month, and the next begins the day after', () => {
    expect(spans(rule, '2026-11-01', '2027-02-28')).toEqual([
      '2026-11: 2026-10-26 2026-11-25',
      '2026-12: 2026-11-26 2026-12-31',
      '2027-01: 2027-01-01 2027-01-25',
      '2027-02: 2027-01-26 2027-02-25',
    ]);
  });

  it('holds for periods of more months by the one that they end in', () => {
    const quarters: PeriodRule = { type: 'quarter', cutOff: { default: 'last', '6': 15 } };
    expect(spans(quarters, '2026-01-01', '2026-12-31')).toEqual([
      '2026-Q1: 2026-01-01 2026-03-31',
      '2026-Q2: 2026-04-01 2026-06-15',
      '2026-Q3: 2026-06-16 2026-09-30',
      '2026-Q4: 2026-10-01 2026-12-31',
    ]);
  });
});

describe('the period of a key', () => {
  it.each<[PeriodRule, string, string]>([
    [{ type: 'quarter', startMonth: 7 }, '2026-27-Q4', '2027-04-01 2027-06-30'],
    [{ type: 'half-year', startMonth: 7 }, '2026-27-H2', '2027-01-01 2027-06-30'],
  ])('of %j, %s, is %s', (rule, key, span) => {
    expect(periodByKey(rule, key)).toEqual({ key, from: span.slice(0, 10), to: span.slice(11) });
  });

  it.each(['9999', '9998-12', '9999-W01', '9999-2M'])(
    'of %s, the last years that there are, throws nothing',
    (key) => {
      for (const type of ['week', 'month', 'year'] as const)
        expect(() => periodByKey({ type }, key)).not.toThrow();
      expect(periodByKey({ type: 'year' }, '9998')).toEqual({
        key: '9998',
        from: '9998-01-01',
        to: '9998-12-31',
      });
    },
  );
});
