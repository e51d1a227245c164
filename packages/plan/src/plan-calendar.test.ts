import { describe, expect, it } from '@jest/globals';
import { vnCivilService } from '@kyhan/calendar';
import { planCalendar } from './plan-calendar.js';

const own = {
  name: 'own',
  weekend: [5],
  announcedYears: { from: 2026, to: 2026 },
  daysOff: [],
  workedWeekendDays: [],
} as const;

describe('the calendar of a plan', () => {
  it('is that of the civil service where the plan names it', () => {
    expect(planCalendar({ calendar: 'vn-civil-service' }).data).toBe(vnCivilService);
  });

  it('is the table that the plan carries', () => {
    const calendar = planCalendar({ calendar: own });
    // A Friday and a Saturday.
    expect(['2026-06-12', '2026-06-13'].map((date) => calendar.isWorkingDay(date))).toEqual([false, true]);
  });

  it('is made once for each table', () => {
    expect(planCalendar({ calendar: own })).toBe(planCalendar({ calendar: own }));
    expect(planCalendar({ calendar: own })).not.toBe(planCalendar({ calendar: { ...own } }));
  });
});
