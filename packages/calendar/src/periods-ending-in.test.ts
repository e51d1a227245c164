import { describe, expect, it } from '@jest/globals';
import { periodByKey } from './period-by-key.js';
import { periodsEndingIn } from './periods-ending-in.js';
import type { PeriodRule } from './period-rule.js';

const spans = (rule: PeriodRule, from: string, to: string) =>
  periodsEndingIn(rule, { from, to }).map((period) => `${period.key}: ${period.from} ${period.to}`);

describe('the periods of a calendar', () => {
  it('are its months', () => {
    expect(spans({ type: 'month' }, '2025-12-01', '2026-03-31')).toEqual([
      '2025-12: 2025-12-01 2025-12-31',
      '2026-01: 2026-01-01 2026-01-31',
      '2026-02: 2026-02-01 2026-02-28',
      '2026-03: 2026-03-01 2026-03-31',
    ]);
  });

  it('are its quarters', () => {
    expect(spans({ type: 'quarter' }, '2026-01-01', '2026-12-31')).toEqual([
      '2026-Q1: 2026-01-01 2026-03-31',
      '2026-Q2: 2026-04-01 2026-06-30',
      '2026-Q3: 2026-07-01 2026-09-30',
      '2026-Q4: 2026-10-01 2026-12-31',
    ]);
  });

  it('are its halves of a year', () => {
    expect(spans({ type: 'half-year' }, '2026-02-01', '2027-06-30')).toEqual([
      '2026-H1: 2026-01-01 2026-06-30',
      '2026-H2: 2026-07-01 2026-12-31',
      '2027-H1: 2027-01-01 2027-06-30',
    ]);
  });

  it('are its years', () => {
    expect(spans({ type: 'year' }, '2025-06-01', '2026-12-31')).toEqual([
      '2025: 2025-01-01 2025-12-31',
      '2026: 2026-01-01 2026-12-31',
    ]);
  });

  it('are years that begin in another month, and in January where that is written', () => {
    expect(spans({ type: 'year', startMonth: 9 }, '2026-01-01', '2028-08-31')).toEqual([
      '2025-26: 2025-09-01 2026-08-31',
      '2026-27: 2026-09-01 2027-08-31',
      '2027-28: 2027-09-01 2028-08-31',
    ]);
    expect(spans({ type: 'year', startMonth: 9 }, '2099-12-01', '2100-08-31')).toEqual([
      '2099-00: 2099-09-01 2100-08-31',
    ]);
    expect(spans({ type: 'year', startMonth: 1 }, '2026-01-01', '2026-12-31')).toEqual([
      '2026: 2026-01-01 2026-12-31',
    ]);
  });
});

describe('a cut-off', () => {
  // As the plan format writes them out.
  it.each<[PeriodRule, string]>([
    [{ type: 'month', cutOff: 14 }, '2026-03: 2026-02-15 2026-03-14'],
    [{ type: 'quarter', cutOff: 14 }, '2026-Q1: 2025-12-15 2026-03-14'],
    [{ type: 'half-year', cutOff: 14 }, '2026-H1: 2025-12-15 2026-06-14'],
    [{ type: 'year', cutOff: 14 }, '2026: 2025-12-15 2026-12-14'],
    [{ type: 'year', startMonth: 9, cutOff: 14 }, '2026-27: 2026-08-15 2027-08-14'],
  ])('of %j ends a period on that day of its last month: %s', (rule, span) => {
    const to = span.slice(-10);
    expect(spans(rule, to, to)).toEqual([span]);
  });

  it('on a day that a month lacks is its last', () => {
    expect(spans({ type: 'month', cutOff: 31 }, '2026-02-01', '2026-04-30')).toEqual([
      '2026-02: 2026-02-01 2026-02-28',
      '2026-03: 2026-03-01 2026-03-31',
      '2026-04: 2026-04-01 2026-04-30',
    ]);
    expect(spans({ type: 'month', cutOff: 30 }, '2026-02-01', '2026-03-31')).toEqual([
      '2026-02: 2026-01-31 2026-02-28',
      '2026-03: 2026-03-01 2026-03-30',
    ]);
  });
});

describe('a range', () => {
  it('holds the periods that end on its first and on its last day, and none that ends a day outside', () => {
    expect(spans({ type: 'month' }, '2026-02-28', '2026-03-31')).toHaveLength(2);
    expect(spans({ type: 'month' }, '2026-03-01', '2026-03-30')).toEqual([]);
    expect(spans({ type: 'month', cutOff: 14 }, '2026-03-14', '2026-04-14')).toHaveLength(2);
    expect(spans({ type: 'month', cutOff: 14 }, '2026-03-15', '2026-04-13')).toEqual([]);
    expect(spans({ type: 'year' }, '2026-12-31', '2026-12-31')).toHaveLength(1);
    expect(spans({ type: 'year', startMonth: 9 }, '2026-09-01', '2027-08-30')).toEqual([]);
  });

  it('that ends before it begins holds none', () => {
    expect(spans({ type: 'month' }, '2026-03-31', '2026-01-01')).toEqual([]);
  });
});

describe('every n months', () => {
  it('are counted from the first date, and named after their first month', () => {
    expect(spans({ type: 'every', months: 2, from: '2026-01-01' }, '2026-01-01', '2026-06-30')).toEqual([
      '2026-01: 2026-01-01 2026-02-28',
      '2026-03: 2026-03-01 2026-04-30',
      '2026-05: 2026-05-01 2026-06-30',
    ]);
  });

  it('do not drift from the 31st to the 28th', () => {
    expect(spans({ type: 'every', months: 1, from: '2026-01-31' }, '2026-01-01', '2026-05-31')).toEqual([
      '2026-01: 2026-01-31 2026-02-27',
      '2026-02: 2026-02-28 2026-03-30',
      '2026-03: 2026-03-31 2026-04-29',
      '2026-04: 2026-04-30 2026-05-30',
    ]);
  });

  it('begin with the first date, however early the range begins', () => {
    expect(spans({ type: 'every', months: 6, from: '2026-03-15' }, '2020-01-01', '2027-03-14')).toEqual([
      '2026-03: 2026-03-15 2026-09-14',
      '2026-09: 2026-09-15 2027-03-14',
    ]);
  });

  it('are counted from the first date in a far year too', () => {
    const rule = { type: 'every', months: 2, from: '2026-01-01' } as const;
    expect(spans(rule, '2042-09-01', '2043-02-28')).toEqual([
      '2042-09: 2042-09-01 2042-10-31',
      '2042-11: 2042-11-01 2042-12-31',
      '2043-01: 2043-01-01 2043-02-28',
    ]);
  });

  it('go on for years, the periods that end on the edges of the range with them', () => {
    const rule = { type: 'every', months: 18, from: '2020-07-01' } as const;
    expect(spans(rule, '2023-06-30', '2026-06-30')).toEqual([
      '2022-01: 2022-01-01 2023-06-30',
      '2023-07: 2023-07-01 2024-12-31',
      '2025-01: 2025-01-01 2026-06-30',
    ]);
    expect(spans(rule, '2023-07-01', '2026-06-29')).toEqual(['2023-07: 2023-07-01 2024-12-31']);
  });
});

describe('dates', () => {
  it('are periods of one day, in their order and each once, the first and the last day of the range too', () => {
    const dates = ['2026-10-10', '2026-03-05', '2026-10-10', '2026-12-01', '2026-03-04'];
    expect(spans({ type: 'dates', dates }, '2026-03-05', '2026-11-30')).toEqual([
      '2026-03-05: 2026-03-05 2026-03-05',
      '2026-10-10: 2026-10-10 2026-10-10',
    ]);
    expect(spans({ type: 'dates', dates }, '2026-10-10', '2026-10-10')).toHaveLength(1);
  });
});

describe('periods on request', () => {
  it('are opened by a person', () => {
    expect(spans({ type: 'on-request' }, '2026-01-01', '2026-12-31')).toEqual([]);
    expect(periodByKey({ type: 'on-request' }, '2026-001')).toBeUndefined();
  });
});

describe('the answer', () => {
  it('is that of the rule and the range asked for, however many were asked for before', () => {
    const first = () => spans({ type: 'month' }, '2026-01-31', '2026-01-31');
    expect(first()).toEqual(['2026-01: 2026-01-01 2026-01-31']);
    for (let year = 1500; year < 2010; year += 1)
      expect(spans({ type: 'year' }, `${year}-12-31`, `${year}-12-31`)).toEqual([
        `${year}: ${year}-01-01 ${year}-12-31`,
      ]);
    expect(first()).toEqual(['2026-01: 2026-01-01 2026-01-31']);
  });

  it('is found once for the same question', () => {
    const ask = () => periodsEndingIn({ type: 'quarter' }, { from: '2026-01-01', to: '2026-12-31' });
    expect(ask()).toBe(ask());
  });
});

describe('the period of a key', () => {
  it.each<[PeriodRule, string, string]>([
    [{ type: 'month', cutOff: 14 }, '2026-01', '2025-12-15 2026-01-14'],
    [{ type: 'month' }, '2026-12', '2026-12-01 2026-12-31'],
    [{ type: 'quarter' }, '2026-Q4', '2026-10-01 2026-12-31'],
    [{ type: 'half-year' }, '2026-H1', '2026-01-01 2026-06-30'],
    [{ type: 'year' }, '2026', '2026-01-01 2026-12-31'],
    [{ type: 'year', startMonth: 9 }, '2026-27', '2026-09-01 2027-08-31'],
    [{ type: 'dates', dates: ['2026-03-05'] }, '2026-03-05', '2026-03-05 2026-03-05'],
    [{ type: 'every', months: 2, from: '2026-01-01' }, '2026-11', '2026-11-01 2026-12-31'],
    [{ type: 'every', months: 30, from: '2026-12-01' }, '2026-12', '2026-12-01 2029-05-31'],
    [{ type: 'every', months: 12, from: '2026-12-31' }, '2026-12', '2026-12-31 2027-12-30'],
    [{ type: 'every', months: 36, from: '2026-12-31' }, '2026-12', '2026-12-31 2029-12-30'],
  ])('of %j, %s, is %s', (rule, key, span) => {
    const period = periodByKey(rule, key);
    expect(period).toEqual({ key, from: span.slice(0, 10), to: span.slice(11) });
  });

  it.each([
    '',
    'x',
    '2026-13',
    '2026-00',
    '2026-1',
    '0999-01',
    '20261-01',
    ' 2026-01',
    'x2026-01',
    '2026-Q1',
  ])('is none for %j', (key) => {
    expect(periodByKey({ type: 'month' }, key)).toBeUndefined();
  });

  it('is none for a key of another rule', () => {
    expect(periodByKey({ type: 'quarter' }, '2026-05')).toBeUndefined();
    expect(periodByKey({ type: 'dates', dates: ['2026-03-05'] }, '2026-03-06')).toBeUndefined();
    expect(periodByKey({ type: 'every', months: 2, from: '2026-01-01' }, '2026-02')).toBeUndefined();
  });
});
