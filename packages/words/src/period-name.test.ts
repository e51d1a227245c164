import { describe, expect, it } from '@jest/globals';
import { periodName } from './period-name.js';

describe('the name of a period', () => {
  it.each([
    ['2022-10', 'tháng 10/2022', 'October 2022'],
    ['2027-01', 'tháng 01/2027', 'January 2027'],
    ['2022-Q4', 'quý IV/2022', 'quarter 4 of 2022'],
    ['2023-H1', '6 tháng đầu năm 2023', 'first half of 2023'],
    ['2023-H2', '6 tháng cuối năm 2023', 'second half of 2023'],
    ['2022', 'năm 2022', '2022'],
    ['2026-27', 'năm 2026–2027', 'year 2026–2027'],
    ['2099-00', 'năm 2099–2100', 'year 2099–2100'],
    ['2026-27-Q1', 'quý I năm 2026–2027', 'quarter 1 of 2026–2027'],
    ['2026-27-H1', '6 tháng đầu năm 2026–2027', 'first half of 2026–2027'],
    ['2099-00-H2', '6 tháng cuối năm 2099–2100', 'second half of 2099–2100'],
    ['2026-1M', 'tháng đầu năm 2026', 'first month of 2026'],
    ['2026-3M', '3 tháng đầu năm 2026', 'first 3 months of 2026'],
    ['2026-12M', 'cả năm 2026', 'whole year 2026'],
    ['2026-27-9M', '9 tháng đầu năm 2026–2027', 'first 9 months of 2026–2027'],
    ['2026-W02', 'tuần 2 năm 2026', 'week 2 of 2026'],
    ['2026-W53', 'tuần 53 năm 2026', 'week 53 of 2026'],
    ['2026-03-05', 'ngày 05/03/2026', '5 March 2026'],
    ['2026-001', 'yêu cầu số 1/2026', 'request 1 of 2026'],
    ['2026-120', 'yêu cầu số 120/2026', 'request 120 of 2026'],
  ])('%s is "%s", "%s"', (key, vi, en) => {
    expect(periodName(key, 'vi')).toBe(vi);
    expect(periodName(key, 'en')).toBe(en);
  });

  it('of an unknown form is its key, so that nothing is shown as what it is not', () =>
    expect(periodName('grant-7', 'vi')).toBe('grant-7'));

  it.each([
    ['2026-09-01', 'năm học 2026–2027', 'school year 2026–2027'],
    // With a cut-off in August.
    ['2026-08-15', 'năm học 2026–2027', 'school year 2026–2027'],
    ['2026-08-01', 'năm 2026–2027', 'year 2026–2027'],
    ['2026-07-01', 'năm 2026–2027', 'year 2026–2027'],
  ])('of two years is a school year where it begins in September: from %s', (from, vi, en) => {
    expect([periodName('2026-27', 'vi', from), periodName('2026-27', 'en', from)]).toEqual([vi, en]);
  });

  it.each([
    '2026-13-45',
    '2026-02-30',
    '2026-99',
    '2026-28-Q1',
    '2026-26-H1',
    '2026-13M',
    '2026-0M',
    '2026-28-6M',
  ])('that a schedule calls %s is that, and no day, month or year that there is none of', (key) =>
    expect(periodName(key, 'vi')).toBe(key),
  );
});
