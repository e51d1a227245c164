import { describe, expect, it } from '@jest/globals';
import { cycleDay } from './cycle-day.js';
import { isoInstant } from './instant-at.js';
import { dayNumber } from './plain-date.js';
import { HANOI, rule, inContext, day } from './cycle-day.fixture.js';
import type { DayRule } from './day-rule.js';

describe('a day that is rolled', () => {
  it.each([
    ['next-working-day', '2026-07-27'],
    ['previous-working-day', '2026-07-24'],
    ['none', '2026-07-25'],
  ] as const)('by %s is %s', (roll, date) => {
    expect(cycleDay(rule(day(25), { roll }), inContext())).toMatchObject({
      nominalOn: '2026-07-25',
      on: date,
      day: dayNumber(date),
      roll,
      exclusive: false,
      lastWorkingDayOn: undefined,
    });
  });

  it('stays where it is worked', () => {
    const days = (['next-working-day', 'previous-working-day'] as const).map(
      (roll) => cycleDay(rule(day(24), { roll }), inContext()).on,
    );
    expect(days).toEqual(['2026-07-24', '2026-07-24']);
  });
});

describe('“trước ngày”', () => {
  const before = (number: number, roll: DayRule['roll'] = 'none') =>
    cycleDay(rule(day(number), { roll, exclusive: true }), inContext());

  it('ends with the day before, and is shown with the day as written', () => {
    expect(before(24)).toMatchObject({
      nominalOn: '2026-07-24',
      on: '2026-07-23',
      exclusive: true,
      roll: 'none',
      lastWorkingDayOn: undefined,
    });
  });

  it('never rolls forward, and says which working day is the last', () => {
    // 27 July is a Monday.
    expect(before(27, 'next-working-day')).toMatchObject({
      nominalOn: '2026-07-27',
      on: '2026-07-26',
      roll: 'none',
      lastWorkingDayOn: '2026-07-24',
    });
  });

  it('rolls back where the plan says so', () => {
    expect(before(27, 'previous-working-day')).toMatchObject({
      on: '2026-07-24',
      roll: 'previous-working-day',
      lastWorkingDayOn: undefined,
    });
  });
});

describe('the instant of a day', () => {
  const at = (changes: Partial<DayRule>, edge?: 'start' | 'end') =>
    isoInstant(cycleDay(rule(day(24), changes), inContext(), edge).at, HANOI);

  it('is the end of the day, or its start where that is asked for', () => {
    expect(at({})).toBe('2026-07-25T00:00:00+07:00');
    expect(at({}, 'end')).toBe('2026-07-25T00:00:00+07:00');
    expect(at({}, 'start')).toBe('2026-07-24T00:00:00+07:00');
  });

  it('is its time where the plan gives one, whatever edge is asked for', () => {
    expect(at({ time: '17:00' })).toBe('2026-07-24T17:00:00+07:00');
    expect(at({ time: '17:00' }, 'start')).toBe('2026-07-24T17:00:00+07:00');
    expect(cycleDay(rule(day(24), { time: '17:00' }), inContext()).time).toBe('17:00');
  });

  it('is that of the day as rolled, in the zone of the plan', () => {
    const rolled = rule(day(25), { roll: 'next-working-day', time: '08:00' });
    expect(cycleDay(rolled, inContext()).at).toBe(Date.parse('2026-07-27T08:00:00+07:00'));
    const paris = cycleDay(rolled, inContext({ zone: 'Europe/Paris' }));
    expect(paris.at).toBe(Date.parse('2026-07-27T08:00:00+02:00'));
  });
});
