import { describe, expect, it } from '@jest/globals';
import { isoInstant } from '@kyhan/calendar';
import type { Policy, WorkingDaysOrDays } from '@kyhan/plan';
import { calendar, CHRISTMAS, HANOI, ORDERED, workingDays } from './ordered-policy.fixture.js';
import { chasedAgainAt, timetableFor, type TimetableInput } from './timetable-for.js';

const SECOND = 1000;
const at = (iso: string) => Date.parse(iso);
const days = (count: number): WorkingDaysOrDays => ({ unit: 'days', count });

const ASKED: TimetableInput = { policy: ORDERED, calendar, zone: HANOI, ...CHRISTMAS };

const timetable = (changes: Partial<TimetableInput> = {}, policy: Partial<Policy> = {}) =>
  timetableFor({ ...ASKED, ...changes, policy: { ...ORDERED, ...policy } });

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
      '2023-12-28',
      '2024-01-02',
      '2024-01-04',
      '2024-01-08',
      '2024-01-10',
    ]);
  });

  it('reminds of overdue at most as often as the policy says, and not at all where it says nothing', () => {
    const overdue = { every: workingDays(1), atMost: 2 };
    expect(mornings(timetable({}, { overdue }).overdueRemindAt)).toEqual(['2023-12-27', '2023-12-28']);
    const { overdue: _none, ...silent } = ORDERED;
    expect(timetableFor({ ...ASKED, policy: silent }).overdueRemindAt).toEqual([]);
  });

  it('escalates to each level on its own morning, level 1 first', () => {
    const levels = timetable().escalateAt.map(({ level, to, at }) => [level, to, ...mornings([at])]);
    expect(levels).toEqual([
      [1, 'head', '2023-12-27'],
      [2, 'coordinator', '2023-12-29'],
      [3, 'owner', '2024-01-03'],
    ]);
  });

  it('does not remind or escalate on the morning of the overdue notice, but for a level of no days', () => {
    const daily = { overdue: { every: workingDays(1), atMost: 3 } };
    const { overdueNoticeAt, overdueRemindAt, escalateAt } = timetable({}, daily);
    expect(overdueRemindAt.filter((at) => at <= overdueNoticeAt)).toEqual([]);
    expect(escalateAt.filter(({ at }) => at <= overdueNoticeAt)).toEqual([]);
    const atOnce = timetable({}, { escalate: [{ after: workingDays(0), to: 'head' }] });
    expect(atOnce.escalateAt).toEqual([{ level: 1, to: 'head', at: atOnce.overdueNoticeAt }]);
  });

  it.each([
    ['both of no days', [0, 0], ['2023-12-26', '2023-12-27']],
    ['both of three days', [3, 3], ['2023-12-29', '2024-01-02']],
    ['in the wrong order', [3, 1], ['2023-12-29', '2024-01-02']],
    ['in their order', [1, 2], ['2023-12-27', '2023-12-28']],
  ])('never has two levels on one morning, %s', (_how, counts, expected) => {
    const escalate = counts.map((count) => ({ after: workingDays(count), to: 'head' as const }));
    expect(mornings(timetable({}, { escalate }).escalateAt.map(({ at }) => at))).toEqual(expected);
  });

  it.each([
    ['the next morning, due at five in the afternoon', '2023-12-25T17:00:00+07:00', '2023-12-26'],
    ['the next morning, due one second after it would leave', '2023-12-25T08:00:01+07:00', '2023-12-26'],
    ['that morning, due when it leaves', '2023-12-25T08:00:00+07:00', '2023-12-25'],
    ['that morning, due at seven', '2023-12-25T07:00:00+07:00', '2023-12-25'],
  ])('gives notice of overdue %s, and counts from there', (_when, dueAt, expected) => {
    const due = timetable({ dueAt: at(dueAt) });
    expect(mornings([due.overdueNoticeAt])).toEqual([expected]);
    const first = calendar.shiftWorkingDays(expected, 1);
    expect(mornings([due.escalateAt[0]!.at])).toEqual([first]);
  });

  it('locks when the last day of the policy is over', () => {
    expect(isoInstant(timetable().lockAt, HANOI)).toBe('2024-01-24T00:00:00+07:00');
  });

  it('locks 60 working days after due where the policy does not say when', () => {
    const { lock: _none, ...unlocked } = ORDERED;
    const { lockAt } = timetableFor({ ...ASKED, policy: unlocked });
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
    // From the notice of 26 December: the 29th; 1 January is a day off; the 4th.
    expect(mornings(timetable({}, { overdue }).overdueRemindAt)).toEqual([
      '2023-12-29',
      '2024-01-02',
      '2024-01-04',
    ]);
    expect(isoInstant(timetable({}, { lock: { after: days(7) } }).lockAt, HANOI)).toBe(
      '2024-01-03T00:00:00+07:00',
    );
  });

  it('of no working day is the due day itself or the working day before it, and the overdue notice after it', () => {
    const policy = { remind: [workingDays(0)], escalate: [{ after: workingDays(0), to: 'head' }] } as const;
    const monday = timetable({}, policy);
    expect(mornings([...monday.remindAt, monday.escalateAt[0]!.at])).toEqual(['2023-12-25', '2023-12-26']);
    const sunday = timetable({ dueOn: '2023-12-24', dueAt: at('2023-12-25T00:00:00+07:00') }, policy);
    expect(mornings([...sunday.remindAt, sunday.escalateAt[0]!.at])).toEqual(['2023-12-22', '2023-12-25']);
  });
});

describe('a policy that counts in hours', () => {
  const hours = (count: number) => ({ unit: 'hours', count }) as const;
  const dueAt = at('2023-12-23T14:00:00+07:00');
  const urgent = timetable(
    { dueOn: '2023-12-23', dueAt },
    {
      remind: [hours(6), hours(30)],
      overdue: { every: hours(2), atMost: 2 },
      escalate: [
        { after: hours(2), to: 'head' },
        { after: hours(5), to: 'coordinator' },
      ],
    },
  );
  const told = (instants: readonly number[]) => instants.map((one) => isoInstant(one, HANOI).slice(5, 16));

  it('reminds so many hours before the due instant, through nights and weekends', () => {
    expect(told(urgent.remindAt)).toEqual(['12-22T08:00', '12-23T08:00']);
  });

  it('gives notice of overdue at the due instant, and counts from there', () => {
    expect(told([urgent.overdueNoticeAt, ...urgent.overdueRemindAt])).toEqual([
      '12-23T14:00',
      '12-23T16:00',
      '12-23T18:00',
    ]);
    expect(told(urgent.escalateAt.map((rung) => rung.at))).toEqual(['12-23T16:00', '12-23T19:00']);
  });

  it.each([
    ['one second before they begin', '2023-12-23T17:59:59+07:00', '12-23T17:59'],
    ['when they begin', '2023-12-23T18:00:00+07:00', '12-24T07:00'],
    ['one second before they end', '2023-12-24T06:59:59+07:00', '12-24T07:00'],
    ['when they end', '2023-12-24T07:00:00+07:00', '12-24T07:00'],
  ])('keeps quiet hours: due %s', (_when, due, expected) => {
    const quiet = { from: '18:00', to: '07:00' };
    const escalate = [{ after: hours(1), to: 'head' as const }];
    const { overdueNoticeAt } = timetable({ dueOn: due.slice(0, 10), dueAt: at(due) }, { quiet, escalate });
    expect(told([overdueNoticeAt])).toEqual([expected]);
  });

  it('reminds in quiet hours where their end is too late, and never has two levels at once', () => {
    const quiet = { from: '18:00', to: '07:00' };
    const dueOn = '2023-12-23';
    const escalate = [1, 2].map((count) => ({ after: hours(count), to: 'head' as const }));
    const policy = { quiet, escalate, remind: [hours(2)] };
    const early = timetable({ dueOn, dueAt: at('2023-12-23T06:00:00+07:00') }, policy);
    expect(told(early.remindAt)).toEqual(['12-23T04:00']);
    const atTheirEnd = timetable({ dueOn, dueAt: at('2023-12-23T07:00:00+07:00') }, policy);
    expect(told(atTheirEnd.remindAt)).toEqual(['12-23T05:00']);
    const after = timetable({ dueOn, dueAt: at('2023-12-23T07:00:01+07:00') }, policy);
    expect(told(after.remindAt)).toEqual(['12-23T07:00']);
    const evening = timetable({ dueOn, dueAt: at('2023-12-23T17:00:00+07:00') }, policy);
    expect(told(evening.remindAt)).toEqual(['12-23T15:00']);
    expect(told(evening.escalateAt.map((rung) => rung.at))).toEqual(['12-24T07:00', '12-24T08:00']);
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

  it('leaves at once where the next morning is too late', () => {
    const opensAt = at('2023-12-25T09:00:00+07:00');
    expect(timetable({ opensAt }).openingNoticeAt).toBe(opensAt);
    const dueAt = at('2023-12-26T08:00:00+07:00');
    expect(timetable({ opensAt, dueAt }).openingNoticeAt).toBe(opensAt);
    expect(timetable({ opensAt, dueAt: dueAt + SECOND }).openingNoticeAt).toBe(dueAt);
  });
});

describe('the morning on which a unit is reminded to take note', () => {
  it('lies as long after the opening notice as the policy says, and never with it', () => {
    const { openingNoticeAt } = timetable();
    const on = (within: WorkingDaysOrDays) => timetable({}, { acknowledge: { within } }).acknowledgeAt!;
    expect(mornings([openingNoticeAt, on(workingDays(2)), on(workingDays(0)), on(days(0))])).toEqual([
      '2023-12-01',
      '2023-12-05',
      '2023-12-04',
      '2023-12-04',
    ]);
  });
});

describe('what is opened late, after a gap', () => {
  const late = (openedAt: string) => timetable({ openedAt: at(openedAt) });

  it('leaves on the day on which it is opened, and on no night and no weekend', () => {
    expect(mornings([late('2023-12-01T23:00:00+07:00').openingNoticeAt])).toEqual(['2023-12-01']);
    expect(mornings([late('2023-12-09T15:00:00+07:00').openingNoticeAt])).toEqual(['2023-12-11']);
    const worked = at('2023-12-08T15:00:00+07:00');
    expect(timetable({ openedAt: worked }).openingNoticeAt).toBe(worked);
  });

  it('keeps its ladder and its lock, where it is opened one second before it is due', () => {
    const { overdueNoticeAt, escalateAt, lockAt } = timetable({ openedAt: CHRISTMAS.dueAt - SECOND });
    expect({ overdueNoticeAt, escalateAt, lockAt }).toEqual({
      overdueNoticeAt: timetable().overdueNoticeAt,
      escalateAt: timetable().escalateAt,
      lockAt: timetable().lockAt,
    });
  });

  it('counts from its opening where that is the due instant itself', () => {
    const { openingNoticeAt, overdueNoticeAt, lockAt } = timetable({ openedAt: CHRISTMAS.dueAt });
    expect(mornings([openingNoticeAt, overdueNoticeAt])).toEqual(['2023-12-26', '2023-12-26']);
    expect(lockAt).toBe(timetable().lockAt);
  });

  it.each([
    ['at once, due on the day off itself', '2023-12-25T00:00:00+07:00', '2023-12-23T15:00:00+07:00'],
    ['at once, due on the next morning', '2023-12-25T08:00:00+07:00', '2023-12-23T15:00:00+07:00'],
    ['on the next morning, due a second later', '2023-12-25T08:00:01+07:00', '2023-12-25T08:00:00+07:00'],
  ])('on a day off is told of %s', (_, dueAt, expected) => {
    const given = { openedAt: at('2023-12-23T15:00:00+07:00'), dueOn: dueAt.slice(0, 10), dueAt: at(dueAt) };
    expect(timetable(given).openingNoticeAt).toBe(at(expected));
  });

  it('counts from its opening where it is due by then, and locks two working days later at the soonest', () => {
    const { overdueNoticeAt, escalateAt, lockAt } = late('2024-02-03T03:00:00+07:00');
    expect(mornings([overdueNoticeAt, ...escalateAt.map((rung) => rung.at)])).toEqual([
      '2024-02-05',
      '2024-02-06',
      '2024-02-15',
      '2024-02-19',
    ]);
    expect(isoInstant(lockAt, HANOI)).toBe('2024-02-08T00:00:00+07:00');
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
