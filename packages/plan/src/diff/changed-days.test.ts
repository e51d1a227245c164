import { describe, expect, it } from '@jest/globals';
import { cultureDayBridge2026, vnCivilService, withOverride, workingCalendar } from '@kyhan/calendar';
import { changedDays } from './changed-days.js';

const YEAR = { from: '2026-01-01', to: '2026-12-31' };

describe('the days of a corrected calendar', () => {
  const before = workingCalendar(vnCivilService);
  const after = workingCalendar(withOverride(vnCivilService, cultureDayBridge2026));

  it('are those that one of the two has off, with what for', () => {
    expect(changedDays(before, after, YEAR)).toEqual([
      {
        on: '2026-11-23',
        before: 'worked',
        after: 'off',
        name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
      },
      { on: '2026-11-28', before: 'off', after: 'worked' },
    ]);
  });

  it('read backwards where the correction is taken back', () => {
    expect(changedDays(after, before, YEAR).map(({ on, after: is }) => [on, is])).toEqual([
      ['2026-11-23', 'worked'],
      ['2026-11-28', 'off'],
    ]);
  });

  it('are none between a calendar and itself, made twice', () => {
    expect(changedDays(before, workingCalendar({ ...vnCivilService }), YEAR)).toEqual([]);
  });
});
