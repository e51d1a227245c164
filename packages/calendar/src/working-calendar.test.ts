import { describe, expect, it } from '@jest/globals';
import type { CalendarData } from './calendar-data.js';
import { vnCivilService } from './vn-civil-service.js';
import { workingCalendar } from './working-calendar.js';

/** A second calendar, to show that nothing Vietnamese is wired in. */
const plainWeek: CalendarData = {
  name: 'plain-week',
  weekend: [6, 7],
  announcedYears: { from: 1000, to: 9999 },
  daysOff: [
    { on: '2026-12-25', name: { vi: 'Giáng sinh', en: 'Christmas' }, kind: 'statutory', status: 'statutory' },
    { on: '2026-12-26', name: { vi: 'Giáng sinh', en: 'Christmas' }, kind: 'statutory', status: 'statutory' },
  ],
  workedWeekendDays: [],
};

const vietnam = workingCalendar(vnCivilService);
const plain = workingCalendar(plainWeek);

describe('a working calendar', () => {
  it('counts working days forward and back without the day itself', () => {
    expect(plain.shiftWorkingDays('2026-03-06', 1)).toBe('2026-03-09');
    expect(plain.shiftWorkingDays('2026-03-07', 1)).toBe('2026-03-09');
    expect(plain.shiftWorkingDays('2026-03-09', -1)).toBe('2026-03-06');
    expect(plain.shiftWorkingDays('2026-03-08', -1)).toBe('2026-03-06');
    expect(plain.shiftWorkingDays('2026-03-06', 10)).toBe('2026-03-20');
    expect(plain.shiftWorkingDays('2026-03-07', 0)).toBe('2026-03-07');
  });

  it('counts over the end of a year in both directions, over several years too', () => {
    expect(vietnam.shiftWorkingDays('2025-12-31', 1)).toBe('2026-01-05');
    expect(vietnam.shiftWorkingDays('2026-01-05', -1)).toBe('2025-12-31');
    expect(vietnam.shiftWorkingDays('2022-12-30', 249 + 251 + 1)).toBe('2025-01-02');
    expect(vietnam.shiftWorkingDays('2025-01-02', -(249 + 251 + 1))).toBe('2022-12-30');
  });

  it('rolls a day that is not worked and leaves one that is', () => {
    expect(vietnam.rollForward('2026-02-14')).toBe('2026-02-23');
    expect(vietnam.rollBack('2026-02-22')).toBe('2026-02-13');
    expect(vietnam.rollForward('2026-02-13')).toBe('2026-02-13');
    expect(vietnam.rollBack('2026-02-13')).toBe('2026-02-13');
  });

  it('finds the third, the last and the third last working day of a month', () => {
    expect(vietnam.workingDayOfMonth(2026, 1, 1)).toBe('2026-01-05');
    expect(vietnam.workingDayOfMonth(2026, 1, 3)).toBe('2026-01-07');
    expect(vietnam.workingDayOfMonth(2026, 8, -1)).toBe('2026-08-28');
    expect(vietnam.workingDayOfMonth(2026, 5, -1)).toBe('2026-05-29');
    expect(vietnam.workingDayOfMonth(2023, 12, -3)).toBe('2023-12-27');
    expect(vietnam.workingDayOfMonth(2024, 5, 2)).toBe('2024-05-03');
    expect(vietnam.workingDayOfMonth(2024, 5, 3)).toBe('2024-05-04');
  });

  it('has the last (first) working day of a month for one that the month lacks', () => {
    expect(vietnam.workingDayOfMonth(2026, 2, 25)).toBe('2026-02-27');
    expect(vietnam.workingDayOfMonth(2026, 2, -25)).toBe('2026-02-02');
  });

  it('counts the working days of a range with both its ends', () => {
    expect(plain.countWorkingDays('2026-03-02', '2026-03-06')).toBe(5);
    expect(plain.countWorkingDays('2026-03-07', '2026-03-08')).toBe(0);
    expect(plain.countWorkingDays('2026-03-06', '2026-03-06')).toBe(1);
    expect(plain.countWorkingDays('2026-03-06', '2026-03-02')).toBe(0);
    expect(vietnam.countWorkingDays('2025-12-31', '2026-01-05')).toBe(2);
    expect(vietnam.countWorkingDays('2022-01-01', '2027-12-31')).toBe(249 + 249 + 251 + 250 + 249 + 249);
  });

  it('lists days off of a range in their order, over the end of a year', () => {
    const days = vietnam.daysOff('2025-09-02', '2026-01-02').map(({ on }) => on);
    expect(days).toEqual(['2025-09-02', '2026-01-01', '2026-01-02']);
    expect(vietnam.daysOff('2026-01-02', '2025-09-02')).toEqual([]);
  });

  it('knows only what its data says: weekend, list and nothing Vietnamese', () => {
    expect(plain.isWorkingDay('2026-02-17')).toBe(true);
    expect(plain.isWorkingDay('2026-12-25')).toBe(false);
    expect(plain.daysOff('2026-01-01', '2027-12-31').map(({ on }) => on)).toEqual([
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(plain.isEstimate('2050-01-01')).toBe(false);
    const fridays = workingCalendar({ ...plainWeek, weekend: [5] });
    expect(fridays.shiftWorkingDays('2026-03-05', 1)).toBe('2026-03-07');
  });

  it('refuses what is not a date', () => {
    const invalid = expect.objectContaining({ code: 'DATE_INVALID' });
    expect(() => plain.isWorkingDay('2026-02-30')).toThrow(invalid);
    expect(() => plain.daysOff('2026-01-01', 'tomorrow')).toThrow(invalid);
    expect(() => plain.shiftWorkingDays('9999-12-31', 1)).toThrow(invalid);
    const wrong = [{ on: '2026-02-30', insteadOf: '2026-02-27', status: 'announced' as const }];
    expect(() => workingCalendar({ ...plainWeek, workedWeekendDays: wrong })).toThrow(invalid);
  });

  it('refuses a week of nothing but weekend', () => {
    const noWork = { ...plainWeek, weekend: [1, 2, 3, 4, 5, 6, 7] as const };
    const refused = expect.objectContaining({ code: 'CALENDAR_WITHOUT_WORKING_DAYS' });
    expect(() => workingCalendar(noWork)).toThrow(refused);
  });
});
