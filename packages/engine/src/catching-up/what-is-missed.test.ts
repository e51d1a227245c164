import { describe, expect, it } from '@jest/globals';
import type { Policy } from '@kyhan/plan';
import type { AssignmentState } from '../assignment-state.js';
import { decide } from '../decide.js';
import { after, lived, opened, submission } from '../lived-assignment.fixture.js';
import { CHRISTMAS, workingDays } from '../timetable/ordered-policy.fixture.js';
import { reviewerTimes, reviewReminders } from '../timetable/reviewer-times.js';
import { timetableFor } from '../timetable/timetable-for.js';
import { at, christmas, counting, livedFrom } from './after-gap.fixture.js';
import { caughtUp } from './caught-up.js';

const hours = (count: number) => ({ unit: 'hours', count }) as const;
/** A policy without overdue reminders. */
const UNREMINDED = { overdue: undefined } as unknown as Partial<Policy>;
const until = (local: string, policy: Partial<Policy> = {}) => lived(christmas(policy), at(local)).state;
const caught = (state: AssignmentState, local: string, policy: Partial<Policy> = {}) =>
  caughtUp(counting(policy), state, { now: at(local) })?.timetable;
/** On which days of December 2023 (counted on into January) at which hour, as `day hour`. */
const shown = (instants: readonly number[] = []) =>
  instants.map((instant) => new Date(instant + 7 * 3_600_000).toISOString().slice(5, 16));

describe('reminders before due', () => {
  /** Due on Wednesday 27 December: reminded on the 13th, the 22nd and the 27th. */
  const dueOn = (day: string, dueAt: string, policy: Partial<Policy> = {}) => {
    const { opensAt } = CHRISTMAS;
    return opened({
      timetable: timetableFor({ ...counting(policy), opensAt, dueOn: day, dueAt: at(dueAt) }),
    });
  };
  const wednesday = dueOn('2023-12-27', '2023-12-28T00:00:00');
  const reminded = lived(wednesday, at('2023-12-14T12:00:00')).state;

  it('that were missed are one: what was sent and what is to come stay where they are', () => {
    expect(shown(caught(reminded, '2023-12-23T03:00:00')?.remindAt)).toEqual([
      '12-13T08:00',
      '12-25T08:00',
      '12-27T08:00',
    ]);
  });

  it('that were sent are not missed', () => {
    const twice = lived(wednesday, at('2023-12-22T12:00:00')).state;
    expect(caught(twice, '2023-12-23T03:00:00')).toBeUndefined();
  });

  it('stay in their order, where one of hours comes before the next working morning', () => {
    const policy = { remind: [workingDays(10), workingDays(3), hours(98)] };
    const state = dueOn('2023-12-27', '2023-12-28T00:00:00', policy);
    expect(shown(state.timetable.remindAt)).toEqual(['12-13T08:00', '12-22T08:00', '12-23T22:00']);
    const back = lived(state, at('2023-12-14T12:00:00')).state;
    expect(shown(caught(back, '2023-12-23T03:00:00', policy)?.remindAt)).toEqual([
      '12-13T08:00',
      '12-23T22:00',
      '12-25T08:00',
    ]);
  });

  it.each([
    ['on a day off, before the next working morning', '2023-12-23', '2023-12-24T00:00:00'],
    ['at the next working morning', '2023-12-25', '2023-12-25T08:00:00'],
  ])('are too late where it is due %s', (_, day, dueAt) => {
    expect(caught(dueOn(day, dueAt), '2023-12-23T03:00:00')).toBeUndefined();
  });
});

describe('overdue reminders', () => {
  const policy = { escalate: [] };
  const overdue = until('2023-12-26T12:00:00', policy);

  it('are those of the policy', () => {
    expect(shown(overdue.timetable.overdueRemindAt)).toEqual([
      '12-28T08:00',
      '01-02T08:00',
      '01-04T08:00',
      '01-08T08:00',
      '01-10T08:00',
    ]);
  });

  it.each([
    [
      'one of them',
      '2023-12-29T09:00:00',
      ['12-29T09:00', '01-03T08:00', '01-05T08:00', '01-09T08:00', '01-11T08:00'],
    ],
    [
      'three of them',
      '2024-01-05T09:00:00',
      ['01-05T09:00', '01-05T09:00', '01-05T09:00', '01-09T08:00', '01-11T08:00'],
    ],
  ])('that were missed leave as one, the others in the rhythm of the policy: %s', (_, now, expected) => {
    expect(shown(caught(overdue, now, policy)?.overdueRemindAt)).toEqual(expected);
  });

  it('leave as one by themselves on the morning of the next: nothing has to be counted anew', () => {
    expect(caught(overdue, '2024-01-08T08:00:00', policy)).toBeUndefined();
    expect(caught(overdue, '2024-01-08T07:59:59', policy)).toBeDefined();
  });

  it('follow each working day, where the policy of today says nothing of them', () => {
    const silent = { ...policy, ...UNREMINDED };
    expect(shown(caught(overdue, '2024-01-05T09:00:00', silent)?.overdueRemindAt).slice(3)).toEqual([
      '01-08T08:00',
      '01-09T08:00',
    ]);
  });

  it('that lie after the lock were not missed', () => {
    const short = { ...policy, lock: { after: workingDays(5) } };
    const times = caught(until('2023-12-26T12:00:00', short), '2024-01-05T09:00:00', short);
    expect(shown(times?.overdueRemindAt)).toEqual([
      '01-05T09:00',
      '01-05T09:00',
      '01-09T08:00',
      '01-11T08:00',
      '01-15T08:00',
    ]);
    expect(shown([times!.lockAt, times!.plannedLockAt!])).toEqual(['01-10T00:00', '01-03T00:00']);
  });

  it('and levels that lie at the lock were not missed either: it is said that there are two days more', () => {
    const atLock: Partial<Policy> = {
      remind: [],
      overdue: { every: hours(24), atMost: 1 },
      escalate: [{ after: hours(24), to: 'head' }],
      lock: { after: workingDays(1) },
    };
    const late = until('2023-12-26T12:00:00', atLock);
    expect([late.timetable.overdueRemindAt[0], late.timetable.escalateAt[0]?.at]).toEqual([
      late.timetable.lockAt,
      late.timetable.lockAt,
    ]);
    const times = caught(late, '2023-12-28T09:00:00', atLock);
    expect(shown(times?.overdueRemindAt)).toEqual(['12-28T09:00', '12-29T09:00']);
    expect(shown(times?.escalateAt.map((rung) => rung.at))).toEqual(['12-29T09:00']);
  });
});

describe('levels', () => {
  const once: Partial<Policy> = { overdue: { every: workingDays(2), atMost: 1 } };
  const from = (policy: Partial<Policy>) =>
    livedFrom(until('2023-12-28T12:00:00', policy), ['2024-01-05T09:00:00', '2024-01-09T12:00:00'], {
      policy,
    });

  it('are climbed at once where every reminder was sent before', () => {
    expect(from(once)).toEqual([
      '2024-01-05T09:00 caught-up',
      '2024-01-05T09:00 escalated 2',
      '2024-01-09T08:00 escalated 3',
    ]);
  });

  it('are climbed at once where the lock is over too: nobody has to be reminded beside', () => {
    expect(from({ ...once, lock: { after: workingDays(5) } })).toEqual([
      '2024-01-05T09:00 caught-up',
      '2024-01-05T09:00 escalated 2',
      '2024-01-09T08:00 escalated 3',
    ]);
  });

  it('and reminders that the policy does not have are not said at the lock either', () => {
    const silent = { ...UNREMINDED, escalate: [], lock: { after: workingDays(1) } };
    const state = until('2023-12-26T12:00:00', silent);
    const told = livedFrom(state, ['2024-01-05T09:00:00', '2024-02-01T00:00:00'], { policy: silent });
    expect(told).toEqual(['2024-01-05T09:00 caught-up', '2024-01-10T00:01 missed']);
  });

  it('put the lock off only where that is over', () => {
    const escalated = until('2023-12-27T12:00:00');
    expect(caught(escalated, '2024-01-23T09:00:00')?.lockAt).toBe(escalated.timetable.lockAt);
  });
});

it('a level of days that follows one of working days is as far from now as the policy has it from the notice', () => {
  const policy: Partial<Policy> = {
    escalate: [
      { after: workingDays(1), to: 'head' },
      { after: { unit: 'days', count: 6 }, to: 'coordinator' },
    ],
  };
  const times = caught(until('2023-12-27T12:00:00', policy), '2024-01-10T09:00:00', policy);
  expect(shown(times?.escalateAt.map((rung) => rung.at))).toEqual(['12-27T08:00', '01-16T08:00']);
});

describe('levels of hours', () => {
  const urgent = (first: number): Partial<Policy> => ({
    remind: [],
    ...UNREMINDED,
    escalate: [
      { after: hours(first), to: 'head' },
      { after: hours(4), to: 'coordinator' },
    ],
  });

  it('count anew where one was missed before anybody called it overdue', () => {
    const policy = urgent(2);
    expect(livedFrom(christmas(policy), ['2023-12-26T03:00:00', '2023-12-26T08:00:00'], { policy })).toEqual([
      '2023-12-26T03:00 caught-up',
      '2023-12-26T03:00 became-overdue',
      '2023-12-26T05:00 escalated 1',
      '2023-12-26T07:00 escalated 2',
    ]);
    expect(caught(christmas(policy), '2023-12-26T01:59:59', policy)).toBeUndefined();
    expect(caught(christmas(policy), '2023-12-26T02:00:00', policy)).toBeDefined();
  });

  it('do not where what was missed is the one that leaves with the notice', () => {
    expect(caught(christmas(urgent(0)), '2023-12-26T00:30:00', urgent(0))).toBeUndefined();
  });

  it('count anew from two on that were missed on one day', () => {
    const overdue = until('2023-12-26T00:30:00', urgent(2));
    expect(caught(overdue, '2023-12-26T03:59:59', urgent(2))).toBeUndefined();
    expect(caught(overdue, '2023-12-26T04:00:00', urgent(2))).toBeDefined();
  });
});

describe('what is promised', () => {
  const overdue = until('2023-12-26T12:00:00');
  const promised = (local: string) => ({ ...overdue, pausedUntil: at(local) });

  it('is waited for, and caught up from the morning on which it is over', () => {
    const state = promised('2024-01-05T08:00:00');
    expect(caught(state, '2024-01-05T07:59:59')).toBeUndefined();
    expect(caught(state, '2024-01-05T08:00:00')).toBeDefined();
  });

  it('is waited for until the lock at most', () => {
    const state = promised('2024-02-05T08:00:00');
    expect(caught(state, '2024-01-23T23:59:59')).toBeUndefined();
    expect(caught(state, '2024-01-24T00:00:00')).toBeDefined();
  });
});

it('nothing is missed while the clock stands still', () => {
  const stop = { at: at('2023-12-27T09:00:00'), remindAt: [], remindersTaken: 0 };
  const overdue = until('2023-12-26T12:00:00');
  expect(caught(overdue, '2024-01-10T09:00:00')).toBeDefined();
  expect(caught({ ...overdue, stop }, '2024-01-10T09:00:00')).toBeUndefined();
});

describe('a reviewer', () => {
  const storedAt = at('2023-12-20T09:00:00');
  const counted = { ...counting(), storedAt };
  const times = { reviewRemindAt: reviewReminders(counted), reviewer: reviewerTimes(counted) };
  const handedIn = after(christmas(), decide(christmas(), [{ ...submission(storedAt), ...times }], storedAt));

  it('is reminded once of what was missed, and then as the policy has it', () => {
    expect(shown(times.reviewRemindAt.slice(0, 3))).toEqual(['12-22T08:00', '12-26T08:00', '12-28T08:00']);
    const review = caughtUp(counting(), handedIn, { now: at('2023-12-27T09:00:00') })?.review;
    expect(shown(review?.remindAt)).toEqual([
      '12-27T09:00',
      '12-27T09:00',
      '12-29T08:00',
      '01-03T08:00',
      '01-05T08:00',
    ]);
    expect(review?.headAt).toHaveLength(times.reviewer.headAt.length);
  });

  it('has been reminded, and the head told, as often as was so before: only what is left is counted anew', () => {
    expect(shown(times.reviewer.headAt)).toEqual(['12-28T08:00', '01-05T08:00', '01-12T08:00']);
    const { state } = lived(handedIn, at('2023-12-28T12:00:00'));
    expect(caughtUp(counting(), state, { now: at('2023-12-29T09:00:00') })).toBeUndefined();
    const review = caughtUp(counting(), state, { now: at('2024-01-08T09:00:00') })?.review;
    expect(shown(review?.remindAt)).toEqual([
      '12-22T08:00',
      '12-26T08:00',
      '12-28T08:00',
      '01-08T09:00',
      '01-08T09:00',
    ]);
    expect(shown(review?.headAt)).toEqual(['12-28T08:00', '01-16T08:00', '01-23T08:00']);
  });

  it('is reminded as ever on the morning of the next reminder', () => {
    expect(caughtUp(counting(), handedIn, { now: at('2023-12-26T07:59:59') })).toBeDefined();
    expect(caughtUp(counting(), handedIn, { now: at('2023-12-26T08:00:00') })).toBeUndefined();
  });
});
