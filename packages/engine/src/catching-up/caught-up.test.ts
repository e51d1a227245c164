import { describe, expect, it } from '@jest/globals';
import type { Policy } from '@kyhan/plan';
import { decide } from '../decide.js';
import { after, lived, ruling, submission, told } from '../lived-assignment.fixture.js';
import { ORDERED, workingDays } from '../timetable/ordered-policy.fixture.js';
import { reviewerTimes, reviewReminders } from '../timetable/reviewer-times.js';
import { at, christmas, counting, livedFrom } from './after-gap.fixture.js';
import { caughtUp } from './caught-up.js';

describe('after three weeks off', () => {
  it('calls overdue once, then climbs at the spacing of the policy, never two levels on one morning', () => {
    const reminded = lived(christmas(), at('2023-12-20T12:00:00')).state;
    expect(livedFrom(reminded, ['2024-01-10T14:30:00', '2024-01-18T12:00:00'])).toEqual([
      '2024-01-10T14:30 caught-up',
      '2024-01-10T14:30 became-overdue',
      '2024-01-11T08:00 escalated 1',
      '2024-01-12T08:00 overdue-reminded',
      '2024-01-15T08:00 escalated 2',
      '2024-01-16T08:00 overdue-reminded',
      '2024-01-17T08:00 escalated 3',
      '2024-01-18T08:00 overdue-reminded',
    ]);
  });

  it('waits for the next working morning, where it is back in the night or at the weekend', () => {
    const back = (when: string) => livedFrom(christmas(), [when, '2024-01-15T08:00:00']).slice(0, 3);
    expect(back('2024-01-13T03:00:00')).toEqual([
      '2024-01-13T03:00 caught-up',
      '2024-01-15T08:00 became-overdue',
    ]);
    expect(back('2024-01-15T07:59:59')[1]).toBe('2024-01-15T08:00 became-overdue');
    expect(back('2024-01-15T08:00:00')[1]).toBe('2024-01-15T08:00 became-overdue');
  });

  it('locks no sooner than two working days later, also where the lock is over', () => {
    const lockAt = (when: string) => caughtUp(counting(), christmas(), { now: at(when) })?.timetable.lockAt;
    const planned = at('2024-01-24T00:00:00');
    expect(christmas().timetable.lockAt).toBe(planned);
    const kept = caughtUp(counting(), christmas(), { now: at('2024-01-19T09:00:00') });
    expect(kept?.timetable).not.toHaveProperty('plannedLockAt');
    expect(lockAt('2024-01-19T09:00:00')).toBe(planned);
    expect(lockAt('2024-01-22T09:00:00')).toBe(at('2024-01-25T00:00:00'));
    expect(lockAt('2024-01-27T09:00:00')).toBe(at('2024-02-01T00:00:00'));
  });
});

describe('in the middle of the ladder', () => {
  const escalated = lived(christmas(), at('2023-12-27T12:00:00')).state;

  it('reminds once and goes on from there, each level as far from the last as the policy has them', () => {
    expect(livedFrom(escalated, ['2024-01-10T09:00:00', '2024-01-16T12:00:00'])).toEqual([
      '2024-01-10T09:00 caught-up',
      '2024-01-10T09:00 overdue-reminded',
      '2024-01-12T08:00 escalated 2',
      '2024-01-16T08:00 escalated 3',
    ]);
  });

  it('climbs to the next level at once, where the policy reminds of nothing', () => {
    const { overdue: _none, ...silent } = ORDERED;
    const policy = { ...silent, overdue: undefined } as unknown as Partial<Policy>;
    const first = lived(christmas(policy), at('2023-12-27T12:00:00')).state;
    expect(livedFrom(first, ['2024-01-10T09:00:00', '2024-01-16T12:00:00'], { policy })).toEqual([
      '2024-01-10T09:00 caught-up',
      '2024-01-10T09:00 escalated 2',
      '2024-01-12T08:00 escalated 3',
    ]);
  });

  it('climbs on a morning each after the reminder, where the policy of today does not know the levels any more', () => {
    const policy = { escalate: ORDERED.escalate.slice(0, 1) };
    expect(livedFrom(escalated, ['2024-01-10T09:00:00', '2024-01-12T12:00:00'], { policy })).toEqual([
      '2024-01-10T09:00 caught-up',
      '2024-01-10T09:00 overdue-reminded',
      '2024-01-11T08:00 escalated 2',
      '2024-01-12T08:00 escalated 3',
    ]);
  });

  it('locks no sooner than two working days later, where it is back on the very day of the lock', () => {
    const told = livedFrom(escalated, ['2024-01-24T10:00:00', '2024-02-20T00:00:00']);
    expect(told.slice(0, 2)).toEqual(['2024-01-24T10:00 caught-up', '2024-01-24T10:00 overdue-reminded']);
    expect(told.at(-1)).toBe('2024-01-27T00:01 missed');
  });

  it('locks two working days after the lock was found to be over, and says so once more', () => {
    const last = lived(christmas(), at('2024-01-23T12:00:00')).state;
    const told = livedFrom(last, ['2024-02-01T09:00:00', '2024-02-20T00:00:00']);
    expect(told).toEqual([
      '2024-02-01T09:00 caught-up',
      '2024-02-01T09:00 overdue-reminded',
      '2024-02-06T00:01 missed',
    ]);
  });
});

describe('what was promised, and is over while nobody is there', () => {
  const silent: Partial<Policy> = {
    remind: [],
    escalate: [],
    overdue: undefined,
    lock: { after: workingDays(5) },
  } as unknown as Partial<Policy>;
  const promised = (policy: Partial<Policy>) => {
    const overdue = lived(christmas(policy), at('2023-12-26T12:00:00')).state;
    const noted = { type: 'noted', actId: 'a1', number: 1, storedAt: at('2023-12-26T12:00:00') } as const;
    return told(overdue, { ...noted, pausedUntil: at('2023-12-28T08:00:00') }, at('2023-12-26T12:00:00'));
  };
  const from = (back: string, policy: Partial<Policy>) =>
    livedFrom(promised(policy), [back, '2024-02-20T00:00:00'], { policy });

  it('is told once, on a morning, and nothing locks at the same time', () => {
    expect(from('2024-01-03T00:00:00', silent)).toEqual([
      '2024-01-03T00:00 caught-up',
      '2024-01-03T08:00 overdue-reminded',
      '2024-01-06T00:01 missed',
    ]);
  });

  it('is told at once by who is back on the day on which it is over', () => {
    expect(from('2023-12-28T23:59:59', silent)).toEqual([
      '2023-12-28T23:59 overdue-reminded',
      '2024-01-03T00:01 missed',
    ]);
    expect(from('2023-12-29T00:00:00', silent)[0]).toBe('2023-12-29T00:00 caught-up');
  });
});

describe('an outage of ours', () => {
  const chased = lived(christmas(), at('2024-01-23T12:00:00')).state;
  const locked = (from: string, to: string) =>
    livedFrom(chased, ['2024-01-24T00:01:00', '2024-02-20T00:00:00'], {
      outages: [{ from: at(from), to: at(to) }],
    }).at(-1);

  it.each([
    ['over the lock', '2024-01-23T22:00:00', '2024-01-24T00:00:30', '2024-01-27T00:01 missed'],
    ['from the lock on', '2024-01-24T00:00:00', '2024-01-24T00:00:30', '2024-01-27T00:01 missed'],
    ['until the lock', '2024-01-23T22:00:00', '2024-01-24T00:00:00', '2024-01-27T00:01 missed'],
    [
      'that ended one second before the lock',
      '2024-01-23T22:00:00',
      '2024-01-23T23:59:59',
      '2024-01-24T00:01 missed',
    ],
    [
      'over the due instant, weeks before',
      '2023-12-25T22:00:00',
      '2023-12-26T01:00:00',
      '2024-01-24T00:01 missed',
    ],
  ])('%s', (...[, from, to, expected]) => {
    expect(locked(from, to)).toBe(expected);
  });

  it('leaves two working days once and says so once, where units cannot hand in on any night', () => {
    const nights = Array.from({ length: 40 }, (_, i) => at('2024-01-10T00:00:00') + i * 86_400_000);
    const outages = nights.map((night) => ({ from: night - 1_800_000, to: night + 1_800_000 }));
    const told = livedFrom(chased, ['2024-01-24T00:01:00', '2024-02-20T00:00:00'], { outages });
    expect(told).toEqual([
      '2024-01-24T00:01 caught-up',
      '2024-01-24T08:00 overdue-reminded',
      '2024-01-27T00:01 missed',
    ]);
  });

  it('over the due instant leaves two working days, where the policy locks sooner', () => {
    const policy = { lock: { after: workingDays(1) } };
    const state = lived(christmas(policy), at('2023-12-26T12:00:00')).state;
    const outages = [{ from: at('2023-12-25T23:00:00'), to: at('2023-12-26T01:00:00') }];
    const told = livedFrom(state, ['2023-12-27T00:01:00', '2024-01-20T00:00:00'], { policy, outages });
    expect(told.at(-1)).toBe('2023-12-29T00:01 missed');
  });

  it('over an instant at which it is both due and locked leaves them as well', () => {
    const policy = { ...ORDERED, lock: { after: workingDays(0) } };
    const outages = [{ from: at('2023-12-25T23:59:00'), to: at('2023-12-26T01:59:00') }];
    const back = ['2023-12-26T01:59:00', '2024-01-20T00:00:00'] as const;
    const told = livedFrom(christmas(policy), back, { policy, outages });
    expect(told.slice(0, 2)).toEqual(['2023-12-26T01:59 caught-up', '2023-12-26T08:00 became-overdue']);
    expect(told.at(-1)).toBe('2023-12-29T00:01 missed');
    const over = [{ from: at('2023-12-25T23:59:00'), to: at('2023-12-26T00:00:00') }];
    const atOnce = livedFrom(christmas(policy), ['2023-12-26T00:00:00', back[1]], { policy, outages: over });
    expect(atOnce.at(-1)).toBe('2023-12-29T00:01 missed');
    expect(caughtUp(counting(policy), christmas(policy), { now: over[0]!.to, outages: over })).toBeDefined();
    // Without it there is nothing to wait for.
    expect(livedFrom(christmas(policy), back, { policy }).at(-1)).toBe('2023-12-26T01:59 missed');
  });
});

describe('what is late on its own day', () => {
  it.each([
    ['an hour', '2023-12-26T09:00:00'],
    ['until one second before midnight', '2023-12-26T23:59:59'],
  ])('is no gap: %s', (_how, now) => {
    expect(caughtUp(counting(), christmas(), { now: at(now) })).toBeUndefined();
  });

  it('is one from midnight on', () => {
    expect(caughtUp(counting(), christmas(), { now: at('2023-12-27T00:00:00') })).toBeDefined();
  });

  it('is none for a level either, and one a day later', () => {
    const overdue = lived(christmas(), at('2023-12-26T12:00:00')).state;
    expect(caughtUp(counting(), overdue, { now: at('2023-12-27T23:59:59') })).toBeUndefined();
    expect(caughtUp(counting(), overdue, { now: at('2023-12-28T00:00:00') })).toBeDefined();
  });
});

describe('levels of hours', () => {
  const hours = (count: number) => ({ unit: 'hours', count }) as const;
  const urgent: Partial<Policy> = {
    remind: [],
    overdue: { every: hours(2), atMost: 2 },
    escalate: [
      { after: hours(2), to: 'head' },
      { after: hours(4), to: 'coordinator' },
    ],
  };

  it('that were missed on one day are climbed at their spacing too', () => {
    // Due at the end of the 25th; back at six in the morning, when both levels are over.
    expect(
      livedFrom(christmas(urgent), ['2023-12-26T06:00:00', '2023-12-26T12:00:00'], { policy: urgent }),
    ).toEqual([
      '2023-12-26T06:00 caught-up',
      '2023-12-26T06:00 became-overdue',
      '2023-12-26T08:00 escalated 1',
      '2023-12-26T08:00 overdue-reminded',
      '2023-12-26T10:00 escalated 2',
      '2023-12-26T10:00 overdue-reminded',
    ]);
  });
});

describe('before due', () => {
  it('reminds once, on the next working morning where it is back at the weekend', () => {
    // Reminders of 11 and 20 December were missed, if it is back on Saturday the 23rd.
    expect(livedFrom(christmas(), ['2023-12-23T03:00:00', '2023-12-25T12:00:00'])).toEqual([
      '2023-12-23T03:00 caught-up',
      '2023-12-25T08:00 reminded',
    ]);
  });

  it('reminds at once on a working day', () => {
    expect(livedFrom(christmas(), ['2023-12-21T15:00:00', '2023-12-21T15:00:00'])).toEqual([
      '2023-12-21T15:00 reminded',
    ]);
  });
});

describe('a reviewer', () => {
  const storedAt = at('2023-12-20T09:00:00');
  const handedIn = () => {
    const counted = { ...counting(), storedAt };
    const times = { reviewRemindAt: reviewReminders(counted), reviewer: reviewerTimes(counted) };
    const input = { ...submission(storedAt), ...times };
    return after(christmas(), decide(christmas(), [input], storedAt));
  };

  it('is reminded once after three weeks off, and has his days again before his head is told', () => {
    expect(livedFrom(handedIn(), ['2024-01-10T09:00:00', '2024-01-18T12:00:00'])).toEqual([
      '2024-01-10T09:00 caught-up',
      '2024-01-10T09:00 review-reminded',
      '2024-01-18T08:00 reviewer-overdue',
    ]);
  });

  it('is no later than he was, where the day of a reminder is the same', () => {
    expect(caughtUp(counting(), handedIn(), { now: at('2023-12-22T23:59:59') })).toBeUndefined();
    expect(caughtUp(counting(), handedIn(), { now: at('2023-12-23T00:00:00') })).toBeDefined();
  });
});

describe('what nobody waits for', () => {
  it('is not caught up: handed in without a reviewer to remind, ended', () => {
    const now = at('2024-01-10T09:00:00');
    const storedAt = at('2023-12-24T09:00:00');
    const unseen = { ...submission(storedAt), reviewRemindAt: [] };
    const handedIn = after(christmas(), decide(christmas(), [unseen], storedAt));
    expect(caughtUp(counting(), handedIn, { now })).toBeUndefined();
    const waive = ruling({ type: 'waive', reason: 'Sáp nhập' });
    expect(
      caughtUp(counting(), after(christmas(), decide(christmas(), [waive], storedAt)), { now }),
    ).toBeUndefined();
  });
});
