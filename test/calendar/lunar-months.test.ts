import { describe, expect, it } from '@jest/globals';
import { SolarDate } from '@nghiavuive/lunar_date_vi';
import { addDays, vietnameseLunarDate } from '@kyhan/calendar';

interface FirstOfMonth {
  readonly year: number;
  readonly month: number;
  readonly on: string;
}

/** Every first of a lunar month from 1976 to 2100, leap months aside, as a program after Hồ Ngọc Đức's rules has them. */
function firstsOfMonths(): FirstOfMonth[] {
  const found: FirstOfMonth[] = [];
  for (let on = '1976-01-31'; on < '2101-01-29'; on = addDays(on, 1)) {
    const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
    const lunar = new SolarDate({ year, month, day }).toLunarDate().get();
    if (lunar.day === 1 && !lunar.leap_month) found.push({ year: lunar.year, month: lunar.month, on });
  }
  return found;
}

describe('the months of the Vietnamese lunar calendar', () => {
  it('begin from 1976 to 2100 when another program of the published rules lets them begin, but for one', () => {
    const firsts = firstsOfMonths();
    expect(firsts).toHaveLength(125 * 12);
    const others = firsts.filter(
      ({ year, month, on }) => vietnameseLunarDate({ year, month, day: 1 }) !== on,
    );
    // The new moon of May 2054 falls half a minute after midnight; a rounder formula puts it before. No holiday is in
    // that month.
    expect(others).toEqual([{ year: 2054, month: 4, on: '2054-05-07' }]);
    expect(vietnameseLunarDate({ year: 2054, month: 4, day: 1 })).toBe('2054-05-08');
  });
});
