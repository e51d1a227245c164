import { describe, expect, it } from '@jest/globals';
import { isoInstant, vnCivilService, workingCalendar } from '@kyhan/calendar';
import type { Policy, WorkingDaysOrDays } from '@kyhan/plan';
import { chasedAgainAt, reviewReminders, timetableFor, type TimetableInput } from './timetable-for.js';

const SECOND = 1000;
const HANOI = 'Asia/Ho_Chi_Minh';
const calendar = workingCalendar(vnCivilService);
const at = (iso: string) => Date.parse(iso);
const workingDays = (count: number): WorkingDaysOrDays => ({ unit: 'working-days', count });
const days = (count: number): WorkingDaysOrDays => ({ unit: 'days', count });

/** As the plan format writes it for `ordered`. */
const ORDERED: Policy = {
  id: 'ordered',
  remind: [workingDays(10), workingDays(3), workingDays(0)],
  sendAt: '08:00',
  overdue: { every: workingDays(2), atMost: 5 },
  escalate: [
    { after: workingDays(1), to: 'head' },
    { after: workingDays(3), to: 'coordinator' },
    { after: workingDays(5), to: 'owner' },
  ],
  review: { remindAfter: workingDays(2), atMost: 3 },
  lock: { after: workingDays(20) },
};

/** Due on Monday 25 December 2023; Monday 1 January 2024 is a day off. */
const CHRISTMAS: TimetableInput = {
  policy: ORDERED,
  calendar,
  zone: HANOI,
  opensAt: at('2023-12-01T00:00:00+07:00'),
  dueOn: '2023-12-25',
  dueAt: at('2023-12-26T00:00:00+07:00'),
};

const timetable = (changes: Partial<TimetableInput> = {}, policy: Partial<Policy> = {}) =>
  timetableFor({ ...CHRISTMAS, ...changes, policy: { ...ORDERED, ...policy } });

const mornings = (instants: readonly number[], zone = HANOI) =>
  instants.map((instant) => isoInstant(instant, zone).replace('T08:00:00+07:00', ''));

describe('the timetable of an assignment', () => {
  it('keeps the days that the cycle gives', () => {
    const { opensAt, dueOn, dueAt } = timetable();
    expect({ opensAt, dueOn, dueAt }).toEqual({
      opensAt: CHRISTMAS.opensAt,
      dueOn: '2023-12-25',
      dueAt: CHRISTMAS.dueAt,
    });
  });

  it('reminds at each lead time before the due day, from the earliest on, whatever the order written', () => {
    const inOrder = ['2023-12-11', '2023-12-20', '2023-12-25'];
    expect(mornings(timetable().remindAt)).toEqual(inOrder);
    const remind = [workingDays(0), workingDays(10), workingDays(3)];
    expect(mornings(timetable({}, { remind }).remindAt)).toEqual(inOrder);
  });

  it('gives notice of overdue on the first working morning after the due day', () => {
    expect(mornings([timetable().overdueNoticeAt])).toEqual(['2023-12-26']);
    const friday = { dueOn: '2023-12-29', dueAt: at('2023-12-30T00:00:00+07:00') };
    expect(mornings([timetable(friday).overdueNoticeAt])).toEqual(['2024-01-02']);
  });

  it('reminds of overdue every second working day, five times, over the new year', () => {
    expect(mornings(timetable().overdueRemindAt)).toEqual([
      '2023-12-27',
      '2023-12-29',
      '2024-01-03',
      '2024-01-05',
      '2024-01-09',
    ]);
  });

  it('reminds of overdue at most as often as the policy says, and not at all where it says nothing', () => {
    const overdue = { every: workingDays(1), atMost: 2 };
    expect(mornings(timetable({}, { overdue }).overdueRemindAt)).toEqual(['2023-12-26', '2023-12-27']);
    const { overdue: _none, ...silent } = ORDERED;
    expect(timetableFor({ ...CHRISTMAS, policy: silent }).overdueRemindAt).toEqual([]);
  });

  it('escalates to each level on its own morning, level 1 first', () => {
    const levels = timetable().escalateAt.map(({ level, to, at }) => [level, to, ...mornings([at])]);
    expect(levels).toEqual([
      [1, 'head', '2023-12-26'],
      [2, 'coordinator', '2023-12-28'],
      [3, 'owner', '2024-01-02'],
    ]);
  });

  it('locks when the last day of the policy is over', () => {
    expect(isoInstant(timetable().lockAt, HANOI)).toBe('2024-01-24T00:00:00+07:00');
  });

  it('locks 60 working days after due where the policy does not say when', () => {
    const { lock: _none, ...unlocked } = ORDERED;
    const { lockAt } = timetableFor({ ...CHRISTMAS, policy: unlocked });
    expect(isoInstant(lockAt, HANOI)).toBe('2024-03-27T00:00:00+07:00');
    expect(calendar.countWorkingDays('2023-12-26', '2024-03-26')).toBe(60);
  });
});

describe('a span of days in a policy', () => {
  it('counts every day before due, and goes back to a working day', () => {
    const remind = [days(1), days(2), days(3), days(4)];
    // 24 and 23 December are a weekend, so three lead times fall on Friday the 22nd.
    expect(mornings(timetable({}, { remind }).remindAt)).toEqual([
      '2023-12-21',
      '2023-12-22',
      '2023-12-22',
      '2023-12-22',
    ]);
  });

  it('counts every day after due, and goes on to a working day', () => {
    const overdue = { every: days(3), atMost: 3 };
    // 28 December; 31 December is a Sunday before a day off; 3 January.
    expect(mornings(timetable({}, { overdue }).overdueRemindAt)).toEqual([
      '2023-12-28',
      '2024-01-02',
      '2024-01-03',
    ]);
    expect(isoInstant(timetable({}, { lock: { after: days(7) } }).lockAt, HANOI)).toBe(
      '2024-01-03T00:00:00+07:00',
    );
  });

  it('of no working day is the due day itself, or the nearest working day before and after it', () => {
    const policy = { remind: [workingDays(0)], escalate: [{ after: workingDays(0), to: 'head' }] } as const;
    const monday = timetable({}, policy);
    expect(mornings([...monday.remindAt, monday.escalateAt[0]!.at])).toEqual(['2023-12-25', '2023-12-25']);
    const sunday = timetable({ dueOn: '2023-12-24', dueAt: at('2023-12-25T00:00:00+07:00') }, policy);
    expect(mornings([...sunday.remindAt, sunday.escalateAt[0]!.at])).toEqual(['2023-12-22', '2023-12-25']);
  });
});

describe('a reminder', () => {
  const opening = (opensAt: string) => mornings(timetable({ opensAt: at(opensAt) }).remindAt);
  const later = ['2023-12-20', '2023-12-25'];

  it.each([
    ['leaves, where it opens one second before', '2023-12-11T07:59:59+07:00', ['2023-12-11', ...later]],
    ['does not leave at the opening instant', '2023-12-11T08:00:00+07:00', later],
    ['does not leave before it opens', '2023-12-11T08:00:01+07:00', later],
  ])('%s', (_what, opensAt, expected) => {
    expect(opening(opensAt)).toEqual(expected);
  });

  it.each([
    ['leaves, one second before the due instant', '2023-12-25T08:00:01+07:00', 3],
    ['does not leave at the due instant', '2023-12-25T08:00:00+07:00', 2],
    ['does not leave after it', '2023-12-25T07:59:59+07:00', 2],
  ])('of the due day %s', (_what, dueAt, count) => {
    expect(timetable({ dueAt: at(dueAt) }).remindAt).toHaveLength(count);
  });
});

describe('the opening notice', () => {
  const leaves = (opensAt: string) => mornings([timetable({ opensAt: at(opensAt) }).openingNoticeAt]);

  it.each([
    ['that morning, where it opens at midnight', '2023-12-01T00:00:00+07:00', '2023-12-01'],
    ['that morning, where it opens one second before', '2023-12-01T07:59:59+07:00', '2023-12-01'],
    ['that morning, where it opens with it', '2023-12-01T08:00:00+07:00', '2023-12-01'],
    ['on the next working day, where it opens one second after', '2023-12-01T08:00:01+07:00', '2023-12-04'],
    ['on the next working day, where it opens on a weekend', '2023-12-02T00:00:00+07:00', '2023-12-04'],
    ['on the next working day, in the evening of a day off too', '2023-12-03T20:00:00+07:00', '2023-12-04'],
  ])('leaves %s', (_when, opensAt, morning) => {
    expect(leaves(opensAt)).toEqual([morning]);
  });
});

describe('reminders to review', () => {
  const reminders = (storedAt: string, policy: Partial<Policy> = {}) =>
    mornings(
      reviewReminders({ policy: { ...ORDERED, ...policy }, calendar, zone: HANOI, storedAt: at(storedAt) }),
    );

  it.each([
    ['the day of hand-in', '2023-12-27T23:59:59+07:00', ['2023-12-29', '2024-01-03', '2024-01-05']],
    [
      'the next day from midnight on',
      '2023-12-28T00:00:00+07:00',
      ['2024-01-02', '2024-01-04', '2024-01-08'],
    ],
  ])('count from %s, in the zone of the plan', (_day, storedAt, expected) => {
    expect(reminders(storedAt)).toEqual(expected);
  });

  it('count from the working day that follows a hand-in at the weekend', () => {
    const review = { remindAfter: workingDays(0), atMost: 1 };
    expect(reminders('2023-12-30T10:00:00+07:00', { review })).toEqual(['2024-01-02']);
  });

  it('are none where the policy asks for none', () => {
    const { review: _none, ...unreviewed } = ORDERED;
    expect(reviewReminders({ policy: unreviewed, calendar, zone: HANOI, storedAt: CHRISTMAS.dueAt })).toEqual(
      [],
    );
  });
});

describe('a plan in another zone', () => {
  // Clocks in New York go forward on Sunday 10 March 2024, between the due day and the overdue notice.
  const spring = timetable({
    zone: 'America/New_York',
    opensAt: at('2024-02-29T00:00:00-05:00'),
    dueOn: '2024-03-08',
    dueAt: at('2024-03-09T00:00:00-05:00'),
  });

  it('sends at eight of its own clock, before and after clocks change', () => {
    expect(isoInstant(spring.openingNoticeAt, 'America/New_York')).toBe('2024-02-29T08:00:00-05:00');
    expect(isoInstant(spring.overdueNoticeAt, 'America/New_York')).toBe('2024-03-11T08:00:00-04:00');
  });

  it('locks at its own midnight', () => {
    expect(isoInstant(spring.lockAt, 'America/New_York')).toBe('2024-04-06T00:00:00-04:00');
  });

  it('is not yet on the day that it is elsewhere', () => {
    const storedAt = at('2024-03-08T00:00:00-05:00') - SECOND;
    const review = { remindAfter: workingDays(1), atMost: 1 };
    const [first] = reviewReminders({
      policy: { ...ORDERED, review },
      calendar,
      zone: 'America/New_York',
      storedAt,
    });
    expect(isoInstant(first!, 'America/New_York')).toBe('2024-03-08T08:00:00-05:00');
  });
});

describe('chasing that a promise has paused', () => {
  it.each([
    ['2023-12-27', '2023-12-28'],
    // Friday before the New Year, which is a Monday.
    ['2023-12-29', '2024-01-02'],
    ['2023-12-30', '2024-01-02'],
  ])('promised for %s, begins again on the next working morning, %s', (promisedOn, day) => {
    expect(mornings([chasedAgainAt({ policy: ORDERED, calendar, zone: HANOI, promisedOn })])).toEqual([day]);
  });
});
