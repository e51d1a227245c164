import { describe, expect, it } from '@jest/globals';
import { cycleDay } from './cycle-day.js';
import {
  HANOI,
  calendar,
  bridged,
  month,
  reference,
  rule,
  inContext,
  day,
  counted,
  inWorkingDays,
} from './cycle-day.fixture.js';
import type { DayPosition, DayReference, DayRule } from './day-rule.js';

describe('a day is an estimate', () => {
  const JULY_2035 = month('2035-07', '31');
  const in2035 = (position: DayPosition, changes: Partial<DayRule> = {}) =>
    cycleDay(rule(position, changes), {
      period: JULY_2035,
      calendar,
      zone: HANOI,
      anchor: reference('2035-07-10'),
    }).estimate;

  it.each<[string, DayPosition, Partial<DayRule>]>([
    ['is rolled forward', day(25), { roll: 'next-working-day' }],
    ['is rolled back', day(25), { roll: 'previous-working-day' }],
    ['must not be passed', day(25), { exclusive: true }],
    ['is a working day of a month', { type: 'working-day', nth: 3, monthOffset: 0 }, {}],
    ['is counted in working days', inWorkingDays('after', 3, 'anchor'), {}],
  ])('in a year without an announced table, where it %s', (_what, position, changes) => {
    expect(in2035(position, changes)).toBe(true);
  });

  it.each<[string, DayPosition]>([
    ['a date', day(25)],
    ['a weekday', { type: 'weekday', weekday: 5, nth: 2, monthOffset: 0 }],
    ['a day counted in days', counted('after', 3, 'anchor')],
    ['another day', { type: 'at', from: 'anchor' }],
  ])('not where it is %s that asks for no work', (_what, position) => {
    expect(in2035(position)).toBe(false);
  });

  it('where the day that it is counted from is one', () => {
    const from = (name: DayReference) =>
      cycleDay(
        rule(counted('after', 3, name)),
        inContext({
          anchor: reference('2026-07-20', name === 'anchor'),
          due: reference('2026-07-25', name === 'due'),
        }),
      ).estimate;
    expect([from('anchor'), from('due')]).toEqual([true, true]);
    const others = inContext({ anchor: reference('2026-07-20', true), due: reference('2026-07-25', true) });
    const plain = [counted('after', 3, 'cut-off'), counted('after', 3, 'period-start'), day(25)];
    expect(plain.map((position) => cycleDay(rule(position), others).estimate)).toEqual([false, false, false]);
    const onlyDue = inContext({ anchor: reference('2026-07-20'), due: reference('2026-07-25', true) });
    expect(cycleDay(rule(counted('after', 3, 'anchor')), onlyDue).estimate).toBe(false);
    const onlyAnchor = inContext({ anchor: reference('2026-07-20', true), due: reference('2026-07-25') });
    expect(cycleDay(rule(counted('after', 3, 'due')), onlyAnchor).estimate).toBe(false);
  });

  const inNovember = (position: DayPosition, changes: Partial<DayRule> = {}, anchor = '2026-11-10') =>
    cycleDay(rule(position, changes), {
      period: month('2026-11', '30'),
      calendar: bridged,
      zone: HANOI,
      anchor: reference(anchor),
    }).estimate;

  it.each<[string, boolean, DayPosition, Partial<DayRule>]>([
    ['it is rolled over it', true, day(21), { roll: 'next-working-day' }],
    ['it is rolled up to the day before it', false, day(22), { roll: 'previous-working-day' }],
    ['it is rolled back over it', true, day(24), { roll: 'previous-working-day' }],
    [
      'it must be in before a day after it, and the last working day lies before',
      true,
      day(25),
      { exclusive: true },
    ],
    ['it lies behind', false, day(30), { roll: 'next-working-day' }],
    ['it lies ahead', false, day(20), { roll: 'next-working-day' }],
    [
      'it is in the month whose working days are counted',
      true,
      { type: 'working-day', nth: 1, monthOffset: 0 },
      {},
    ],
    ['it is in that month, counted from its end', true, { type: 'working-day', nth: -1, monthOffset: 0 }, {}],
    ['another month’s working days are counted', false, { type: 'working-day', nth: 1, monthOffset: 1 }, {}],
    ['the month before is counted', false, { type: 'working-day', nth: -1, monthOffset: -1 }, {}],
  ])('by one unconfirmed day where %s: %s', (_where, ...[estimate, position, changes]) => {
    expect(inNovember(position, changes)).toBe(estimate);
  });

  it.each([
    ['after', 3, '2026-11-20', true],
    ['before', 3, '2026-11-26', true],
    ['after', 3, '2026-11-10', false],
    ['before', 3, '2026-11-20', false],
  ] as const)('counted %s %i working days from %s: %s', (...[direction, count, anchor, estimate]) => {
    expect(inNovember(inWorkingDays(direction, count, 'anchor'), {}, anchor)).toBe(estimate);
  });
});
