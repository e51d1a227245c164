import { describe, expect, it } from '@jest/globals';
import { isoInstant, vnCivilService, workingCalendar } from '@kyhan/calendar';
import type { WorkingDaysOrDays } from '@kyhan/plan';
import { lockAfterGap, multiples, overdueReminders, rungs } from './ladder.js';

const workingDays = (count: number): WorkingDaysOrDays => ({ unit: 'working-days', count });
const at = (local: string) => Date.parse(`${local}+07:00`);
const counting = {
  policy: {
    id: 'ordered',
    remind: [],
    sendAt: '08:00',
    escalate: [],
    overdue: { every: workingDays(2), atMost: 3 },
  },
  calendar: workingCalendar(vnCivilService),
  zone: 'Asia/Ho_Chi_Minh',
};
const told = (instants: readonly number[]) =>
  instants.map((one) => isoInstant(one, counting.zone).slice(0, 16));

/** Tuesday 26 December 2023; Monday 1 January 2024 is a day off. */
const NOTICE_AT = at('2023-12-26T08:00:00');

describe('overdue reminders', () => {
  it('come every second working day after the notice, as often as the policy says', () => {
    expect(told(overdueReminders(counting, NOTICE_AT))).toEqual([
      '2023-12-28T08:00',
      '2024-01-02T08:00',
      '2024-01-04T08:00',
    ]);
  });

  it('are so many times the span', () => {
    expect(multiples(workingDays(2), 3).map(({ count }) => count)).toEqual([2, 4, 6]);
  });
});

describe('the levels', () => {
  it('leave with the notice where they have no days, at whatever hour, and never two at once', () => {
    const back = at('2023-12-26T14:30:00');
    const steps = [1, 2].map((level) => ({ level, to: 'head' as const, after: workingDays(0) }));
    expect(told(rungs(counting, back, steps).map((rung) => rung.at))).toEqual([
      '2023-12-26T14:30',
      '2023-12-27T08:00',
    ]);
  });
});

describe('the lock after a gap', () => {
  it.each([
    ['2023-12-28T00:00:00', '2024-01-03T00:00'],
    ['2023-12-27T23:59:59', '2023-12-30T00:00'],
  ])('of one that ended at %s is the end of the second working day, %s', (back, expected) => {
    expect(told([lockAfterGap(counting, at(back))])).toEqual([expected]);
  });
});
