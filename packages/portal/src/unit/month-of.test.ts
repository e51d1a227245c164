import { describe, expect, it } from '@jest/globals';
import { monthOf } from './month-of.js';

const ZONE = 'Asia/Ho_Chi_Minh';

describe('a month of the calendar', () => {
  it('has whole weeks from Monday, its first and its last day among them', () => {
    const { weeks, before, after } = monthOf('2026-03', 0, ZONE);
    expect([before, after]).toEqual(['2026-02', '2026-04']);
    expect([weeks[0]?.[0], weeks.at(-1)?.at(-1), weeks.length]).toEqual(['2026-02-23', '2026-04-05', 6]);
  });

  it('that begins on a Monday and has 28 days has four weeks', () => {
    expect(monthOf('2027-02', 0, ZONE).weeks).toHaveLength(4);
  });

  it('goes over the end of a year', () => {
    expect(monthOf('2026-12', 0, ZONE)).toMatchObject({ before: '2026-11', after: '2027-01' });
  });

  it.each([undefined, '', '2026-13', '2026-3', '9999-01', '../../x', '2026-03-01'])(
    'is that of now for %p',
    (asked) => {
      // An hour before midnight in UTC it is the next month in Hà Nội.
      expect(monthOf(asked, Date.UTC(2026, 1, 28, 23), ZONE).month).toBe('2026-03');
    },
  );
});
