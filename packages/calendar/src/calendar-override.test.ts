import { describe, expect, it } from '@jest/globals';
import { withOverride, type CalendarOverride } from './calendar-override.js';
import { cultureDayBridge2026 } from './culture-day-bridge.js';
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
    expect(merged.dayOff('2026-11-23')).toMatchObject({ kind: 'swapped', status: 'unconfirmed' });
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

  it('that announces a year beyond a gap is refused', () => {
    const apart = { name: 'apart', announcedYears: { from: 2030, to: 2030 } };
    const refused = expect.objectContaining({ code: 'CALENDAR_YEARS_APART' });
    expect(() => withOverride(vnCivilService, apart)).toThrow(refused);
  });
});
