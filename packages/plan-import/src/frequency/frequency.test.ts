import { describe, expect, it } from '@jest/globals';
import { readFrequency } from './frequency.js';

const NAMED: readonly (readonly [string, string])[] = [
  ['hằng tuần', 'week'],
  ['1 lần/tuần', 'week'],
  ['weekly', 'week'],
  ['once a week', 'week'],
  ['hằng tháng', 'month'],
  ['Hàng tháng', 'month'],
  ['hang thang', 'month'],
  ['HẰNG THÁNG', 'month'],
  ['Định kỳ hằng tháng', 'month'],
  ['tháng', 'month'],
  ['1 tháng/lần', 'month'],
  ['mỗi tháng 1 lần', 'month'],
  ['mỗi tháng một lần', 'month'],
  ['12 lần/năm', 'month'],
  ['monthly', 'month'],
  ['every month', 'month'],
  ['once a month', 'month'],
  ['hàng quý', 'quarter'],
  ['Quý', 'quarter'],
  ['theo quý', 'quarter'],
  ['3 tháng', 'quarter'],
  ['3 tháng 1 lần', 'quarter'],
  ['4 lần/năm', 'quarter'],
  ['quarterly', 'quarter'],
  ['every quarter', 'quarter'],
  ['6 tháng', 'half-year'],
  ['06 tháng', 'half-year'],
  ['sáu tháng một lần', 'half-year'],
  ['6 tháng/lần', 'half-year'],
  ['2 lần/năm', 'half-year'],
  ['hai lần một năm', 'half-year'],
  ['nửa năm', 'half-year'],
  ['bán niên', 'half-year'],
  ['half-yearly', 'half-year'],
  ['semi-annual', 'half-year'],
  ['twice a year', 'half-year'],
  ['every six months', 'half-year'],
  ['năm', 'year'],
  ['hằng năm', 'year'],
  ['Hàng năm', 'year'],
  ['1 năm 1 lần', 'year'],
  ['một năm một lần', 'year'],
  ['12 tháng', 'year'],
  ['1 lần/năm', 'year'],
  ['thường niên', 'year'],
  ['annually', 'year'],
  ['yearly', 'year'],
  ['once a year', 'year'],
  ['năm học', 'school-year'],
  ['theo năm học', 'school-year'],
  ['school year', 'school-year'],
  ['đột xuất', 'on-request'],
  ['Đột xuất (khi có yêu cầu)', 'on-request'],
  ['khi có yêu cầu', 'on-request'],
  ['khi phát sinh', 'on-request'],
  ['theo yêu cầu', 'on-request'],
  ['on request', 'on-request'],
  ['ad hoc', 'on-request'],
  ['một lần', 'once'],
  ['once', 'once'],
];

describe('a frequency', () => {
  it.each(NAMED)('"%s" is %s', (text, type) => {
    expect(readFrequency(text)).toEqual({ frequencies: [{ type }] });
  });

  it.each([
    ['2 tháng/lần', 2],
    ['hai tháng một lần', 2],
    ['every 2 months', 2],
    ['4 tháng', 4],
    ['2 năm', 24],
    ['5 năm một lần', 60],
    ['every 2 years', 24],
  ])('"%s" is every %i months', (text, months) => {
    expect(readFrequency(text)).toEqual({ frequencies: [{ type: 'every', months }] });
  });

  it.each([
    ['2 tuần một lần', { weeks: 2 }],
    ['every two weeks', { weeks: 2 }],
    ['15 ngày/lần', { days: 15 }],
  ])('"%s" is every %j', (text, every) => {
    expect(readFrequency(text)).toEqual({ frequencies: [{ type: 'every', ...every }] });
  });

  it.each([
    ['9 tháng', [9]],
    ['6 tháng đầu năm', [6]],
    ['6 tháng, 9 tháng và năm', [6, 9, 12]],
    ['3 tháng, 6 tháng, 9 tháng, năm', [3, 6, 9, 12]],
    ['6 tháng đầu năm và năm', [6, 12]],
  ])('"%s" tells of the year so far', (text, months) => {
    expect(readFrequency(text)).toEqual({ frequencies: [{ type: 'cumulative', months }] });
  });

  it.each([
    ['6 tháng, năm', ['half-year', 'year']],
    ['tháng, quý, 6 tháng và năm', ['month', 'quarter', 'half-year', 'year']],
    ['Định kỳ; đột xuất', undefined],
    ['quý và đột xuất', ['quarter', 'on-request']],
    ['monthly and quarterly', ['month', 'quarter']],
    ['tháng, hằng tháng', ['month']],
    ['Tháng/quý/năm', ['month', 'quarter', 'year']],
    ['- Tháng\n- Quý', ['month', 'quarter']],
    ['6 tháng đầu năm, 6 tháng cuối năm', ['half-year']],
    ['quý, 6 tháng, 9 tháng', ['quarter', 'cumulative']],
  ])('"%s" may be several', (text, types) => {
    const read = readFrequency(text);
    expect('frequencies' in read ? read.frequencies.map(({ type }) => type) : undefined).toEqual(types);
  });

  it.each([
    ['6 tháng cuối năm', 'uneven'],
    ['hàng ngày', 'too-often'],
    ['2 lần/tháng', 'too-often'],
    ['2 lần/tuần', 'too-often'],
    ['twice a month', 'too-often'],
    ['5 lần/năm', 'uneven'],
    ['thỉnh thoảng', 'unknown'],
    ['hằng tháng trừ tháng 7', 'unknown'],
    ['', 'unknown'],
    ['?', 'unknown'],
  ])('"%s" cannot be read: %s', (text, unread) => {
    expect(readFrequency(text)).toEqual({ unread });
  });
});
