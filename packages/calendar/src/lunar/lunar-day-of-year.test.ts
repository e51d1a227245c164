import { describe, expect, it } from '@jest/globals';
import { plainDate } from '../plain-date.js';
import { lunarDayOfYear } from './lunar-day-of-year.js';

const dayIn = (year: number, month: number, day: number) => {
  const found = lunarDayOfYear(year, { month, day });
  return found === undefined ? undefined : plainDate(found);
};

describe('a day of the Vietnamese lunar calendar in a solar year', () => {
  it.each([
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    // A day before Tết of China.
    [2030, '2030-02-02'],
  ])('is Tết of %i on %s', (year, on) => expect(dayIn(year, 1, 1)).toBe(on));

  it.each([
    // 25 Chạp of Bính Ngọ and of Đinh Mùi.
    [2027, '2027-02-01'],
    [2028, '2028-01-21'],
  ])('is 25 Chạp of the lunar year that ends in %i, on %s', (year, on) =>
    expect(dayIn(year, 12, 25)).toBe(on),
  );

  it('is the 29th where the month has no 30th', () => {
    expect(dayIn(2025, 12, 30)).toBe('2025-01-28');
    expect(dayIn(2024, 12, 30)).toBe('2024-02-09');
  });

  it('is not one of a leap month: the second month of 2023 came twice', () =>
    expect(dayIn(2023, 2, 15)).toBe('2023-03-06'));

  it('may not be there, and may come twice: then it is the first', () => {
    const years = Array.from({ length: 60 }, (_, i) => 2020 + i);
    const days = years.map((year) => dayIn(year, 11, 24));
    const lacking = years.filter((_, i) => days[i] === undefined);
    expect(lacking.length).toBeGreaterThan(0);
    for (const [i, on] of days.entries()) if (on !== undefined) expect(on.slice(0, 4)).toBe(String(years[i]));
    expect(days.some((on) => on?.slice(5, 7) === '01')).toBe(true);
    expect(days.some((on) => on?.slice(5, 7) === '12')).toBe(true);
    // 24/11 of Canh Tý and of Tân Sửu both lie in 2021, and none in 2020.
    expect([2020, 2021].map((year) => dayIn(year, 11, 24))).toEqual([undefined, '2021-01-06']);
  });

  it('is lacking in no year but of the eleventh and twelfth months', () => {
    const upTo = (count: number, first = 1) => Array.from({ length: count }, (_, i) => first + i);
    const dates = upTo(12).flatMap((month) => upTo(30).map((day) => ({ month, day })));
    const lacking = upTo(300, 1900).flatMap((year) =>
      dates.filter((date) => lunarDayOfYear(year, date) === undefined).map(({ month }) => month),
    );
    expect([...new Set(lacking)].toSorted((a, b) => a - b)).toEqual([11, 12]);
  });
});
