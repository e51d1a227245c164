import { describe, expect, it } from '@jest/globals';
import { isoInstant } from '@kyhan/calendar';
import { assignmentStatus } from '@kyhan/engine';
import { cycleIn } from './plan-of.js';

const SECOND_MS = 1000;

/** An assignment of the cycle, as it stands a second before, at and a second after its due instant. */
function around(dueAt: number, opensAt: number) {
  return [-SECOND_MS, 0, SECOND_MS].map((by) => assignmentStatus({ opensAt, dueAt }, dueAt + by));
}

describe('the due instant', () => {
  it.each([
    // what, period, due: the instant at which the day is over
    ['a day rolled over the weekend', 'month', '2026-10', '{ day: 25 }', '2026-10-27T00:00:00+07:00'],
    ['the last day of the year', 'month', '2026-12', '{ day: last }', '2027-01-01T00:00:00+07:00'],
    ['29 February', 'month', '2028-02', '{ day: 29 }', '2028-03-01T00:00:00+07:00'],
    [
      '29 February in a year that has none',
      'month',
      '2027-02',
      '{ day: 29, roll: none }',
      '2027-03-01T00:00:00+07:00',
    ],
    ['a day of the year', 'year', '2026', '{ on: 12-31 }', '2027-01-01T00:00:00+07:00'],
    ['the third working day', 'month', '2026-01', '{ workingDay: 3 }', '2026-01-08T00:00:00+07:00'],
    ['the last working day', 'month', '2026-08', '{ workingDay: -1 }', '2026-08-29T00:00:00+07:00'],
    ['the second Friday', 'month', '2026-05', '{ weekday: friday, nth: 2 }', '2026-05-09T00:00:00+07:00'],
    [
      'two working days after the cut-off',
      '{ type: month, cutOff: 14 }',
      '2026-02',
      '{ after: cut-off, workingDays: 2 }',
      '2026-02-25T00:00:00+07:00',
    ],
    [
      'ten days after the cut-off',
      '{ type: month, cutOff: 14 }',
      '2026-11',
      '{ after: cut-off, days: 10 }',
      '2026-11-26T00:00:00+07:00',
    ],
    ['the cut-off itself', 'month', '2026-11', '{ at: cut-off }', '2026-12-01T00:00:00+07:00'],
    ['a time of the day', 'month', '2026-11', '{ day: 25, time: "17:00" }', '2026-11-25T17:00:00+07:00'],
    [
      'midnight, written as a time',
      'month',
      '2026-11',
      '{ day: 25, time: "00:00" }',
      '2026-11-25T00:00:00+07:00',
    ],
    [
      '"trước ngày" 20/12',
      '{ type: year, cutOff: 14 }',
      '2026',
      '{ on: 12-20, exclusive: true }',
      '2026-12-20T00:00:00+07:00',
    ],
    [
      'six hours after the cut-off',
      'month',
      '2026-10',
      '{ after: cut-off, hours: 6 }',
      '2026-11-01T06:00:00+07:00',
    ],
    ['a day and a half', 'month', '2026-10', '{ after: cut-off, hours: 36 }', '2026-11-02T12:00:00+07:00'],
    ['a Saturday worked in exchange', 'month', '2026-08', '{ day: 22 }', '2026-08-23T00:00:00+07:00'],
  ])(
    'of %s (%s %s, %s) is %s: open the second before, overdue at it and after',
    async (...[, period, key, due, at]) => {
      const { dueAt, opensAt } = await cycleIn(key, `period: ${period}\ndue: ${due}`);
      expect(isoInstant(dueAt, 'Asia/Ho_Chi_Minh')).toBe(at);
      expect(around(dueAt, opensAt)).toEqual(['open', 'overdue', 'overdue']);
    },
  );

  it('of an opening is its first: upcoming the second before, open at it and after', async () => {
    const { dueAt, opensAt } = await cycleIn('2026-11', 'period: month\nopens: { day: 2 }\ndue: { day: 25 }');
    expect(isoInstant(opensAt, 'Asia/Ho_Chi_Minh')).toBe('2026-11-02T00:00:00+07:00');
    const status = (by: number) => assignmentStatus({ opensAt, dueAt }, opensAt + by);
    expect([-SECOND_MS, 0, SECOND_MS].map(status)).toEqual(['upcoming', 'open', 'open']);
    const timed = await cycleIn(
      '2026-11',
      'period: month\nopens: { day: 2, time: "08:30" }\ndue: { day: 25 }',
    );
    expect(isoInstant(timed.opensAt, 'Asia/Ho_Chi_Minh')).toBe('2026-11-02T08:30:00+07:00');
  });
});
