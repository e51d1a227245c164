import { describe, expect, it } from '@jest/globals';
import { isoInstant, vnCivilService, workingCalendar } from '@kyhan/calendar';
import type { Policy } from '@kyhan/plan';
import type { AssignmentState } from '../assignment-state.js';
import { opened } from '../lived-assignment.fixture.js';
import { clockStart } from './clock-start.js';
import { timetableFor } from '../timetable/timetable-for.js';

const zone = 'Asia/Ho_Chi_Minh';
const calendar = workingCalendar(vnCivilService);
const at = (local: string) => Date.parse(`${local}+07:00`);
const policy: Policy = {
  id: 'ordered',
  remind: [{ unit: 'working-days', count: 1 }],
  sendAt: '08:00',
  overdue: { every: { unit: 'working-days', count: 2 }, atMost: 2 },
  escalate: [
    { after: { unit: 'working-days', count: 0 }, to: 'head' },
    { after: { unit: 'working-days', count: 3 }, to: 'owner' },
  ],
  lock: { after: { unit: 'working-days', count: 10 } },
};
const counting = { policy, calendar, zone };
const opensAt = at('2023-12-01T00:00');
/** Due on Monday 25 December 2023; Monday 1 January 2024 is a day off. */
const due = { dueOn: '2023-12-25', dueAt: at('2023-12-26T00:00') };
const TIMES = timetableFor({ ...counting, opensAt, ...due });
const shown = (instant: number) => isoInstant(instant, zone).slice(0, 16);

const stoppedAt = (local: string, changes: Partial<AssignmentState> = {}): AssignmentState => ({
  ...opened({ timetable: TIMES }),
  stop: { at: at(local), remindAt: [], remindersTaken: 0 },
  ...changes,
});

describe('a clock that starts again before its day was over', () => {
  it.each([
    { when: 'on the same day', from: '2023-12-21T09:00', to: '2023-12-21T16:00', dueOn: '2023-12-25' },
    { when: 'on the next', from: '2023-12-21T09:00', to: '2023-12-22T00:00', dueOn: '2023-12-26' },
    {
      when: 'a second before the next',
      from: '2023-12-21T09:00',
      to: '2023-12-21T23:59:59',
      dueOn: '2023-12-25',
    },
    { when: 'over a weekend', from: '2023-12-22T17:00', to: '2023-12-25T08:00', dueOn: '2023-12-26' },
    {
      when: 'long after the day it had',
      from: '2023-12-25T09:00',
      to: '2024-01-03T08:00',
      dueOn: '2024-01-03',
    },
  ])('has a day that is as many working days later: $when', ({ from, to, dueOn }) => {
    const { timetable, stoppedMs } = clockStart(counting, stoppedAt(from), at(to));
    expect([timetable.dueOn, shown(timetable.dueAt - 1), stoppedMs]).toEqual([dueOn, `${dueOn}T23:59`, 0]);
  });

  it('keeps the hour of its day', () => {
    const hour = timetableFor({ ...counting, opensAt, dueOn: '2023-12-25', dueAt: at('2023-12-25T17:00') });
    const { timetable } = clockStart(
      counting,
      stoppedAt('2023-12-21T09:00', { timetable: hour }),
      at('2023-12-22T08:00'),
    );
    expect(shown(timetable.dueAt)).toBe('2023-12-26T17:00');
  });

  it('has today at least, where it stood still on no working day', () => {
    const sunday = { ...due, dueOn: '2023-12-24', dueAt: at('2023-12-25T00:00') };
    const times = timetableFor({ ...counting, opensAt, ...sunday });
    const state = stoppedAt('2023-12-23T09:00', { timetable: times });
    for (const when of ['2023-12-25T08:00', '2023-12-25T00:00'])
      expect(clockStart(counting, state, at(when)).timetable.dueOn).toBe('2023-12-25');
  });
});

it.each([
  ['before its day was over', {}],
  ['after it', { overdueAt: TIMES.dueAt }],
])('a clock that has stood for no time leaves all as it is: stopped %s', (_when, facts) => {
  const state = stoppedAt('2023-12-27T09:00', facts);
  for (const at of ['2023-12-27T09:00', '2023-12-26T23:59'])
    expect(clockStart(counting, state, Date.parse(`${at}+07:00`))).toEqual({
      timetable: TIMES,
      stoppedMs: 0,
    });
});

it('a clock that runs goes by what it has', () => {
  expect(clockStart(counting, opened({ timetable: TIMES }), at('2023-12-27T09:00'))).toEqual({
    timetable: TIMES,
    stoppedMs: 0,
  });
});

describe('a clock that starts again after its day', () => {
  const late = (changes: Partial<AssignmentState> = {}) =>
    stoppedAt('2023-12-27T09:00', { overdueAt: TIMES.dueAt, ...changes });
  const start = (state: AssignmentState) => clockStart(counting, state, at('2023-12-29T09:00'));

  it('keeps its day, and moves the ladder and the lock by the working days', () => {
    const { timetable, stoppedMs } = start(late());
    expect(timetable.dueAt).toBe(TIMES.dueAt);
    expect(stoppedMs).toBe(2 * 24 * 60 * 60_000);
    const levels = (times: typeof TIMES) => times.escalateAt.map((rung) => shown(rung.at));
    expect(levels(TIMES)).toEqual(['2023-12-26T08:00', '2023-12-29T08:00']);
    expect(levels(timetable)).toEqual(['2023-12-28T08:00', '2024-01-03T08:00']);
    expect([TIMES, timetable].map(({ lockAt }) => shown(lockAt))).toEqual([
      '2024-01-10T00:00',
      '2024-01-12T00:00',
    ]);
  });

  it('moves what is counted in hours by as many', () => {
    const hours = (count: number) => ({ unit: 'hours', count }) as const;
    const { overdue: _every, ...rest } = policy;
    const byTheHour = {
      ...counting,
      policy: { ...rest, escalate: [{ after: hours(48), to: 'head' as const }] },
    };
    const times = timetableFor({ ...byTheHour, opensAt, ...due });
    const state = stoppedAt('2023-12-27T09:00', { overdueAt: times.dueAt, timetable: times });
    const { timetable } = clockStart(byTheHour, state, at('2023-12-27T12:00'));
    const moved = (of: typeof times) => [of.escalateAt[0]!.at, of.lockAt];
    expect(moved(timetable)).toEqual(moved(times).map((instant) => instant + 3 * 60 * 60_000));
  });

  it('leaves what was sent', () => {
    const taken = { reminders: 1, overdueReminders: 1, escalations: 1 };
    const { timetable } = start(late({ taken }));
    expect(timetable.escalateAt[0]).toEqual(TIMES.escalateAt[0]);
    expect(timetable.overdueRemindAt[0]).toBe(TIMES.overdueRemindAt[0]);
    expect(timetable.overdueRemindAt[1]).toBeGreaterThan(TIMES.overdueRemindAt[1]!);
  });
});
