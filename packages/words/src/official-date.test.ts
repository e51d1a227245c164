import { describe, expect, it } from '@jest/globals';
import { officialDate, officialInstant, shortDate, shortInstant } from './official-date.js';

describe('a date in an official letter', () => {
  // Decree 30/2020/NĐ-CP, annex I, part II, point 4: a zero before days below 10 and before the months 1 and 2.
  it.each([
    ['2027-02-05', 'ngày 05 tháng 02 năm 2027'],
    ['2027-01-31', 'ngày 31 tháng 01 năm 2027'],
    ['2022-03-09', 'ngày 09 tháng 3 năm 2022'],
    ['2022-10-31', 'ngày 31 tháng 10 năm 2022'],
    ['2028-12-01', 'ngày 01 tháng 12 năm 2028'],
  ])('of %s is "%s"', (date, words) => expect(officialDate(date, 'vi')).toBe(words));

  it('is written without zeros in English', () =>
    expect(officialDate('2027-02-05', 'en')).toBe('5 February 2027'));

  it('has its short form for lists', () => expect(shortDate('2027-02-05')).toBe('05/02/2027'));
});

describe('an instant in an official letter', () => {
  const lastSecondOfFebruary4 = Date.UTC(2027, 1, 4, 16, 59, 59);

  it.each([
    [lastSecondOfFebruary4, '23 giờ 59 phút, ngày 04 tháng 02 năm 2027'],
    [lastSecondOfFebruary4 + 1000, '0 giờ 00 phút, ngày 05 tháng 02 năm 2027'],
    [lastSecondOfFebruary4 + 9 * 3_600_000, '8 giờ 59 phút, ngày 05 tháng 02 năm 2027'],
  ])('at %d is "%s" in the plan’s zone', (at, words) =>
    expect(officialInstant(at, 'Asia/Ho_Chi_Minh', 'vi')).toBe(words),
  );

  it('follows the zone that is given, not the machine’s', () =>
    expect(officialInstant(lastSecondOfFebruary4, 'America/New_York', 'en')).toBe('4 February 2027, 11:59'));

  it('has its short form for tables', () =>
    expect(shortInstant(lastSecondOfFebruary4 + 1000, 'Asia/Ho_Chi_Minh')).toBe('05/02/2027 00:00'));
});
