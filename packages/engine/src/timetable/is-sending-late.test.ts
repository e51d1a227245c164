import { describe, expect, it } from '@jest/globals';
import { vnCivilService, workingCalendar } from '@kyhan/calendar';
import { isSendingLate } from './is-sending-late.js';

const calendar = workingCalendar(vnCivilService);
const at = (local: string) => Date.parse(`${local}+07:00`);
const late = (step: 'issue' | 'arrive', since: string, now: string) =>
  isSendingLate(step, { since: at(since), now: at(now), calendar, timeZone: 'Asia/Ho_Chi_Minh' });

describe('an accepted report', () => {
  // Friday, 24 November 2023: the third working day after it is Wednesday, the 29th.
  it.each([
    ['2023-11-24T09:00', '2023-11-29T23:59:59', false],
    ['2023-11-24T09:00', '2023-11-30T00:00', true],
    ['2023-11-24T00:00', '2023-11-30T00:00', true],
  ])('accepted at %s is late to be issued at %s: %s', (since, now, isLate) => {
    expect(late('issue', since, now)).toBe(isLate);
  });

  // Issued on the 29th of December 2023: New Year's Day is off, so that the fifth working day is the 8th of January.
  it.each([
    ['2024-01-08T23:59:59', false],
    ['2024-01-09T00:00', true],
  ])('is late to arrive at %s: %s', (now, isLate) => {
    expect(late('arrive', '2023-12-29T15:00', now)).toBe(isLate);
  });
});
