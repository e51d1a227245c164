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
    ['2026-27', 'năm học 2026–2027', 'school year 2026–2027'],
    ['2099-00', 'năm học 2099–2100', 'school year 2099–2100'],
    ['2026-03-05', 'ngày 05/03/2026', '5 March 2026'],
    ['2026-001', 'yêu cầu số 1/2026', 'request 1 of 2026'],
    ['2026-120', 'yêu cầu số 120/2026', 'request 120 of 2026'],
  ])('%s is "%s", "%s"', (key, vi, en) => {
    expect(periodName(key, 'vi')).toBe(vi);
    expect(periodName(key, 'en')).toBe(en);
  });

  it('of an unknown form is its key, so that nothing is shown as what it is not', () =>
    expect(periodName('2026-W07', 'vi')).toBe('2026-W07'));
});
