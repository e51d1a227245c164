import { describe, expect, it } from '@jest/globals';
import type { FormField } from './form.js';
import { checkedField } from './validate-form-values.js';

const LABEL = { vi: 'Ngày họp', en: 'Held' };
const date = (bounds: Pick<FormField, 'min' | 'max'> = {}): FormField => ({
  id: 'held',
  type: 'date',
  label: LABEL,
  required: false,
  ...bounds,
});
const TODAY = '2026-03-31';

function told(field: FormField, given: unknown): unknown {
  const checked = checkedField(field, given, TODAY);
  return 'problems' in checked ? checked.problems[0]?.message.en : checked.value;
}

describe('a day', () => {
  it.each([
    ['05/03/2026', '2026-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['1900-01-01', '1900-01-01'],
    ['2100-12-31', '2100-12-31'],
  ])('is read where it is written %s', (given, day) => {
    expect(told(date(), given)).toBe(day);
  });

  it.each([
    ['1026-03-05', '"Held" is to be 01/01/1900 or later'],
    ['1899-12-31', '"Held" is to be 01/01/1900 or later'],
    ['2206-03-05', '"Held" is to be 31/12/2100 or earlier'],
    ['2101-01-01', '"Held" is to be 31/12/2100 or earlier'],
  ])('is a slip of the pen where it is written %s', (given, problem) => {
    expect(told(date(), given)).toBe(problem);
  });

  it.each([
    ['2026-03-30', '2026-03-30'],
    ['2026-03-31', '2026-03-31'],
    ['2026-04-01', '"Held" is to be 31/03/2026 or earlier'],
  ])('%s against the day of handing in', (given, expected) => {
    expect(told(date({ max: 'today' }), given)).toBe(expected);
  });

  it.each([
    ['2025-12-31', '"Held" is to be 01/01/2026 or later'],
    ['2026-01-01', '2026-01-01'],
    ['2026-06-30', '2026-06-30'],
    ['2026-07-01', '"Held" is to be 30/06/2026 or earlier'],
  ])('%s against days of the plan', (given, expected) => {
    expect(told(date({ min: '2026-01-01', max: '2026-06-30' }), given)).toBe(expected);
  });

  it('may lie before the slip of the pen where the plan says so', () => {
    expect(told(date({ min: '1802-01-01' }), '1802-06-01')).toBe('1802-06-01');
  });
});

describe('a number', () => {
  const number = (measure?: { vi: string; en: string }): FormField => ({
    id: 'share',
    type: 'number',
    label: { vi: 'Tỷ lệ', en: 'Share' },
    required: false,
    ...(measure === undefined ? {} : { measure }),
  });
  const PER_CENT = { vi: '%', en: '%' };

  it.each([
    ['1.234,5', 1234.5],
    ['1234.5', 1234.5],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1\u00A0234\u00A0567,8', 1_234_567.8],
    ['-12', -12],
  ])('is read where it is written %s', (given, expected) => {
    expect(told(number(), given)).toBe(expected);
  });

  it.each(['1,234.5', '1 23', '12 34', '.5', '1 2345', '70%', '70 %'])(
    'is none where it is written %s',
    (given) => {
      expect(told(number(), given)).toBe('"Share" is to be a number, for instance 1234.5');
    },
  );

  it.each([
    ['70%', 70],
    ['70 %', 70],
    ['70,5%', 70.5],
    ['70', 70],
  ])('of so many in a hundred is read where it is written %s', (given, expected) => {
    expect(told(number(PER_CENT), given)).toBe(expected);
  });

  it('is no measure alone', () => {
    expect(told(number(PER_CENT), '%')).toBe('"Share" is to be a number, for instance 1234.5');
  });
});
