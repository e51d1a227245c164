import { describe, expect, it } from '@jest/globals';
import { withOverride, type CalendarOverride } from './calendar-override.js';
import { cultureDayBridge2026 } from './culture-day-bridge-2026.js';
import { vnCivilService } from './vn-civil-service.js';
import { workingCalendar } from './working-calendar.js';

const built = workingCalendar(vnCivilService);

const announced2028: CalendarOverride = {
  name: 'announced-2028',
  announcedYears: { from: 2028, to: 2028 },
  daysOff: [
    { on: '2028-01-25', name: { vi: 'Tết', en: 'Tết' }, kind: 'statutory', status: 'announced' },
    { on: '2028-01-31', name: { vi: 'Tết', en: 'Tết' }, kind: 'compensatory', status: 'announced' },
  ],
};

describe('an override of a calendar', () => {
  it('for the bridge of 23 November 2026 is off by default', () => {
    expect(built.isWorkingDay('2026-11-23')).toBe(true);
    expect(built.isWorkingDay('2026-11-28')).toBe(false);
  });

  it('for that bridge swaps the two days once it is merged, still unconfirmed', () => {
    const merged = workingCalendar(withOverride(vnCivilService, cultureDayBridge2026));
    expect(merged.isWorkingDay('2026-11-23')).toBe(false);
    expect(merged.isWorkingDay('2026-11-28')).toBe(true);
    expect(merged.dayOff('2026-11-23')).toEqual({
      on: '2026-11-23',
      name: { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnam Culture Day' },
      kind: 'swapped',
      status: 'unconfirmed',
      source: expect.stringContaining('Bộ Nội vụ'),
    });
    expect(cultureDayBridge2026.name).toBe('culture-day-bridge-2026');
    expect(merged.workedWeekendDays('2026-11-01', '2026-11-30')).toMatchObject([
      { on: '2026-11-28', insteadOf: '2026-11-23', status: 'unconfirmed' },
    ]);
    expect(merged.countWorkingDays('2026-01-01', '2026-12-31')).toBe(249);
  });

  it('leaves the calendar that it corrects as it was', () => {
    const before = JSON.stringify(vnCivilService);
    withOverride(vnCivilService, cultureDayBridge2026);
    expect(JSON.stringify(vnCivilService)).toBe(before);
  });

  it('replaces what is known of a date', () => {
    const renamed: CalendarOverride = {
      name: 'renamed',
      daysOff: [{ on: '2026-11-24', name: { vi: 'Mới', en: 'New' }, kind: 'statutory', status: 'announced' }],
    };
    const merged = workingCalendar(withOverride(vnCivilService, renamed));
    expect(merged.daysOff('2026-11-24', '2026-11-24')).toMatchObject([{ name: { en: 'New' } }]);
  });

  it('makes a listed day and a computed day worked after all', () => {
    const worked = { name: 'worked', workedAfterAll: ['2026-08-31', '2030-02-07'] };
    const merged = workingCalendar(withOverride(vnCivilService, worked));
    expect(merged.isWorkingDay('2026-08-31')).toBe(true);
    expect(built.isWorkingDay('2030-02-07')).toBe(false);
    expect(merged.isWorkingDay('2030-02-07')).toBe(true);
  });

  it('of a worked Saturday that is cancelled gives the rest back', () => {
    const cancelled: CalendarOverride = {
      name: 'cancelled',
      daysOff: [{ on: '2026-08-22', name: { vi: 'Nghỉ', en: 'Rest' }, kind: 'swapped', status: 'announced' }],
    };
    expect(built.isWorkingDay('2026-08-22')).toBe(true);
    expect(workingCalendar(withOverride(vnCivilService, cancelled)).isWorkingDay('2026-08-22')).toBe(false);
  });

  it('that announces a year drops what was listed or computed for it', () => {
    const merged = workingCalendar(withOverride(vnCivilService, announced2028));
    expect(merged.isEstimate('2028-06-01')).toBe(false);
    expect(merged.daysOff('2028-01-01', '2028-12-31').map(({ on }) => on)).toEqual([
      '2028-01-25',
      '2028-01-31',
    ]);
    expect(merged.isEstimate('2029-01-01')).toBe(true);
  });

  it('adds one day to a computed year without losing the others', () => {
    const local: CalendarOverride = {
      name: 'local',
      daysOff: [
        {
          on: '2031-06-03',
          name: { vi: 'Ngày tỉnh', en: 'Local day' },
          kind: 'statutory',
          status: 'announced',
        },
      ],
    };
    const days = workingCalendar(withOverride(vnCivilService, local)).daysOff('2031-05-01', '2031-09-02');
    expect(days.map(({ on }) => on)).toEqual(['2031-05-01', '2031-06-03', '2031-09-01', '2031-09-02']);
  });

  it.each([2020, 2029])('that announces a year beyond a gap is refused: %i', (year) => {
    const apart = { name: 'apart', announcedYears: { from: year, to: year } };
    const details = { calendar: 'vn-civil-service', from: year, to: year };
    const refused = expect.objectContaining({ code: 'CALENDAR_YEARS_APART', details });
    expect(() => withOverride(vnCivilService, apart)).toThrow(refused);
  });

  it.each([
    [
      { from: 2021, to: 2021 },
      { from: 2021, to: 2027 },
    ],
    [
      { from: 2028, to: 2029 },
      { from: 2022, to: 2029 },
    ],
    [
      { from: 2024, to: 2025 },
      { from: 2022, to: 2027 },
    ],
    [
      { from: 2020, to: 2030 },
      { from: 2020, to: 2030 },
    ],
  ])('that announces %j joins the years announced before: %j', (announcedYears, joined) => {
    expect(withOverride(vnCivilService, { name: 'joined', announcedYears }).announcedYears).toEqual(joined);
  });

  it('that announces a year leaves the years before and after as they were listed', () => {
    const relisted = withOverride(vnCivilService, {
      name: 'relisted',
      announcedYears: { from: 2025, to: 2025 },
    });
    const listed = (year: number) => relisted.daysOff.filter(({ on }) => on.startsWith(String(year))).length;
    const before = (year: number) =>
      vnCivilService.daysOff.filter(({ on }) => on.startsWith(String(year))).length;
    expect([listed(2024), listed(2025), listed(2026)]).toEqual([before(2024), 0, before(2026)]);
    expect(relisted.workedWeekendDays.map(({ on }) => on)).toEqual([
      '2024-05-04',
      '2026-01-10',
      '2026-08-22',
    ]);
  });

  it('of a listed day that is worked as a weekend day takes it off the list', () => {
    const worked: CalendarOverride = {
      name: 'worked',
      workedWeekendDays: [{ on: '2026-08-31', status: 'announced' }],
    };
    const merged = withOverride(vnCivilService, worked);
    expect(merged.daysOff.map(({ on }) => on)).not.toContain('2026-08-31');
    expect(merged.daysOff).toHaveLength(vnCivilService.daysOff.length - 1);
  });

  it('adds days off and worked days where it names none, to none', () => {
    const { workedAfterAll, daysOff, workedWeekendDays } = withOverride(vnCivilService, { name: 'empty' });
    expect([workedAfterAll, daysOff, workedWeekendDays]).toEqual([
      [],
      vnCivilService.daysOff,
      vnCivilService.workedWeekendDays,
    ]);
  });

  describe('over another', () => {
    const first = withOverride(vnCivilService, {
      name: 'first',
      workedAfterAll: ['2026-08-31', '2030-02-07'],
    });
    const off = (on: string): CalendarOverride => ({
      name: 'second',
      daysOff: [{ on, name: { vi: 'Nghỉ', en: 'Rest' }, kind: 'swapped', status: 'announced' }],
    });

    it('keeps the days that are worked after all', () => {
      const second = withOverride(first, { name: 'second', workedAfterAll: ['2026-11-24'] });
      expect(second.workedAfterAll).toEqual(['2026-08-31', '2030-02-07', '2026-11-24']);
    });

    it('takes back the one that it has off', () => {
      const second = withOverride(first, off('2030-02-07'));
      expect(second.workedAfterAll).toEqual(['2026-08-31']);
      expect(workingCalendar(second).isWorkingDay('2030-02-07')).toBe(false);
    });

    it('drops those of the years that it lists anew', () => {
      const second = withOverride(first, { name: 'second', announcedYears: { from: 2026, to: 2026 } });
      expect(second.workedAfterAll).toEqual(['2030-02-07']);
    });
  });
});
