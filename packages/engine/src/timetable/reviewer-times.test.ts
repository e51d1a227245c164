import { describe, expect, it } from '@jest/globals';
import { isoInstant } from '@kyhan/calendar';
import type { Policy } from '@kyhan/plan';
import { calendar, HANOI, workingDays } from './ordered-policy.fixture.js';
import { approvalReminders, reviewerTimes, reviewReminders } from './reviewer-times.js';

const SECOND = 1000;
const at = (iso: string) => Date.parse(iso);

const ORDERED: Policy = {
  id: 'ordered',
  remind: [],
  sendAt: '08:00',
  escalate: [],
  review: { remindAfter: workingDays(2), atMost: 3 },
};

const mornings = (instants: readonly number[]) =>
  instants.map((instant) => isoInstant(instant, HANOI).replace('T08:00:00+07:00', ''));

it('reminders to approve come on the five working mornings after it was sent', () => {
  const sent = { policy: ORDERED, calendar, zone: HANOI, storedAt: at('2023-12-28T15:00:00+07:00') };
  expect(mornings(approvalReminders(sent))).toEqual([
    '2023-12-29',
    '2024-01-02',
    '2024-01-03',
    '2024-01-04',
    '2024-01-05',
  ]);
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

  it('come five times, every second working day, where the policy says nothing of a review', () => {
    const { review: _none, ...unreviewed } = ORDERED;
    const storedAt = at('2023-12-27T10:00:00+07:00');
    expect(mornings(reviewReminders({ policy: unreviewed, calendar, zone: HANOI, storedAt }))).toEqual([
      '2023-12-29',
      '2024-01-03',
      '2024-01-05',
      '2024-01-09',
      '2024-01-11',
    ]);
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

describe('a reviewer', () => {
  const times = (storedAt: string, policy: Partial<Policy> = {}) =>
    reviewerTimes({ policy: { ...ORDERED, ...policy }, calendar, zone: HANOI, storedAt: at(storedAt) });

  it.each([
    ['that morning, of what came one second before it', '2023-12-27T07:59:59+07:00', '2023-12-27'],
    ['that morning, of what came with it', '2023-12-27T08:00:00+07:00', '2023-12-27'],
    ['on the next working morning, of what came one second later', '2023-12-27T08:00:01+07:00', '2023-12-28'],
    ['on the next working morning, of what came at the weekend', '2023-12-30T10:00:00+07:00', '2024-01-02'],
  ])('is told %s', (_when, storedAt, expected) => {
    expect(mornings([times(storedAt).toldAt])).toEqual([expected]);
  });

  it('has the days of the policy, and his head is told on the morning after them, then in their rhythm', () => {
    const review = { remindAfter: workingDays(1), atMost: 1, due: workingDays(3) };
    expect(mornings(times('2023-12-27T10:00:00+07:00', { review }).headAt)).toEqual([
      '2024-01-03',
      '2024-01-08',
      '2024-01-11',
    ]);
  });

  it('has a head who is told so long after those days as the policy says, each once', () => {
    const escalate = [4, 1].map((days) => ({ after: workingDays(days), to: 'head' as const }));
    const review = { remindAfter: workingDays(1), atMost: 1, due: workingDays(3), escalate };
    expect(mornings(times('2023-12-27T10:00:00+07:00', { review }).headAt)).toEqual([
      '2024-01-03',
      '2024-01-08',
    ]);
  });

  it('has five working days where the policy says nothing', () => {
    expect(mornings(times('2023-12-27T10:00:00+07:00').headAt).slice(0, 1)).toEqual(['2024-01-05']);
  });
});
