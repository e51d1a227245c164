import { describe, expect, it } from '@jest/globals';
import type { CalendarData, DayStatus } from './calendar-data.js';
import { addDays, dayNumber } from './plain-date.js';
import { vnCivilService } from './vn-civil-service.js';
import { workingCalendar, type WorkingCalendar } from './working-calendar.js';

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
    const details = { calendar: 'plain-week' };
    const refused = expect.objectContaining({ code: 'CALENDAR_WITHOUT_WORKING_DAYS', details });
    expect(() => workingCalendar(noWork)).toThrow(refused);
  });

  it('lists worked weekend days of a range in their order, each once', () => {
    const worked = (on: string) => ({ on, status: 'announced' as const });
    const calendar = workingCalendar({
      ...plainWeek,
      workedWeekendDays: ['2026-08-22', '2025-04-26', '2026-01-10', '2027-01-09'].map(worked),
    });
    expect(calendar.workedWeekendDays('2025-04-26', '2026-12-31').map(({ on }) => on)).toEqual([
      '2025-04-26',
      '2026-01-10',
      '2026-08-22',
    ]);
  });
});

describe('a calendar that rests for years', () => {
  /** Works on Fridays alone, and not at all from 2030 to the year given. */
  const restingUntil = (year: number): CalendarData => {
    const fridays: string[] = [];
    for (let on = '2030-01-04'; on < `${year + 1}-01-01`; on = addDays(on, 7)) fridays.push(on);
    const name = { vi: 'Nghỉ', en: 'Rest' };
    const daysOff = fridays.map((on) => ({ on, name, kind: 'statutory', status: 'statutory' }) as const);
    return { ...plainWeek, weekend: [1, 2, 3, 4, 6, 7], daysOff };
  };

  it('goes on after three of them, forward and back', () => {
    const calendar = workingCalendar(restingUntil(2032));
    expect(calendar.shiftWorkingDays('2029-12-28', 1)).toBe('2033-01-07');
    expect(calendar.shiftWorkingDays('2033-01-07', -1)).toBe('2029-12-28');
    expect(calendar.rollForward('2031-06-15')).toBe('2033-01-07');
    expect(calendar.rollBack('2031-06-15')).toBe('2029-12-28');
  });

  it('has none after more, in either direction', () => {
    const calendar = workingCalendar(restingUntil(2033));
    const refused = expect.objectContaining({
      code: 'CALENDAR_WITHOUT_WORKING_DAYS',
      details: { calendar: 'plain-week' },
    });
    expect(() => calendar.shiftWorkingDays('2029-12-28', 1)).toThrow(refused);
    expect(() => calendar.shiftWorkingDays('2034-01-06', -1)).toThrow(refused);
  });

  it('counts the years of rest that follow one another, not all', () => {
    const worked = '2032-06-11';
    const data = restingUntil(2034);
    const daysOff = data.daysOff.filter(({ on }) => on !== worked);
    const calendar = workingCalendar({ ...data, daysOff });
    expect(calendar.shiftWorkingDays('2029-12-28', 2)).toBe('2035-01-05');
    expect(calendar.shiftWorkingDays('2035-01-05', -2)).toBe('2029-12-28');
  });
});

describe('a day that is not certain', () => {
  const uncertain = (status: DayStatus, on = '2026-06-03'): WorkingCalendar =>
    workingCalendar({
      ...plainWeek,
      announcedYears: { from: 2026, to: 2026 },
      daysOff: [{ on, name: { vi: 'Nghỉ', en: 'Rest' }, kind: 'swapped', status }],
    });
  const number = dayNumber('2026-06-03');

  it.each([
    ['unconfirmed', true],
    ['computed', true],
    ['announced', false],
    ['statutory', false],
  ] as const)('is one that is %s: %s', (status, isEstimate) => {
    expect(uncertain(status).isEstimate('2026-06-03')).toBe(isEstimate);
  });

  it('makes an estimate of what it is in, its first and its last day too', () => {
    const { days } = uncertain('unconfirmed');
    const spans = [
      [number - 1, number],
      [number, number + 1],
      [number - 1, number + 1],
      [number - 2, number - 1],
      [number + 1, number + 2],
    ] as const;
    expect(spans.map(([from, to]) => days.isEstimate(from, to))).toEqual([true, true, true, false, false]);
  });

  it('is no other than the rest of a year that nobody announced', () => {
    expect(uncertain('unconfirmed', '2027-06-03').isEstimate('2027-06-02')).toBe(true);
  });
});
