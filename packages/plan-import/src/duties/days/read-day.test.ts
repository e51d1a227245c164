import { describe, expect, it } from '@jest/globals';
import type { Frequency } from '../../frequency/frequency.js';
import type { DueRule } from './due-rule.js';
import { readDay } from './read-day.js';

const MONTH: Frequency = { type: 'month' };
const YEAR: Frequency = { type: 'year' };

const OF_MONTH: readonly (readonly [string, DueRule])[] = [
  ['25', { day: 25 }],
  ['ngày 25', { day: 25 }],
  ['Ngày 25 hằng tháng', { day: 25 }],
  ['ngay 25 hang thang', { day: 25 }],
  ['chậm nhất ngày 25', { day: 25 }],
  ['chậm nhất là ngày 25 hàng tháng', { day: 25 }],
  ['Không quá ngày 25', { day: 25 }],
  ['trước ngày 25', { day: 25, exclusive: true }],
  ['trước ngày 25 hàng tháng', { day: 25, exclusive: true }],
  ['trước 17h00 ngày 25', { day: 25, time: '17:00' }],
  ['17 giờ 30 ngày 25', { day: 25, time: '17:30' }],
  ['trước 16h ngày 25', { day: 25, time: '16:00' }],
  ['chậm nhất ngày 5 tháng sau', { day: 5, monthOffset: 1 }],
  ['ngày 05 của tháng sau', { day: 5, monthOffset: 1 }],
  ['trước ngày 5 tháng tiếp theo', { day: 5, monthOffset: 1, exclusive: true }],
  ['ngày 20 tháng cuối quý', { day: 20 }],
  ['ngày 20 của tháng cuối kỳ', { day: 20 }],
  ['ngày 10 tháng đầu quý sau', { day: 10, monthOffset: 1 }],
  ['Ngày 12 tháng sau tháng báo cáo', { day: 12, monthOffset: 1 }],
  ['Ngày 12 tháng cuối quý sau quý báo cáo', { day: 12, monthOffset: 3 }],
  ['Ngày 12 tháng thứ hai quý sau quý báo cáo', { day: 12, monthOffset: 2 }],
  ['ngày 14 của tháng thuộc kỳ báo cáo', { day: 14 }],
  ['ngày 28 tháng trước', { day: 28, monthOffset: -1 }],
  ['cuối tháng', { day: 'last' }],
  ['ngày cuối cùng của tháng', { day: 'last' }],
  ['ngày cuối quý', { day: 'last' }],
  ['cuối kỳ', { day: 'last' }],
  ['trước cuối tháng', { day: 'last', exclusive: true }],
  ['ngày làm việc cuối cùng', { workingDay: -1 }],
  ['ngày làm việc cuối cùng của tháng', { workingDay: -1 }],
  ['ngày làm việc thứ 3 của tháng sau', { workingDay: 3, monthOffset: 1 }],
  ['ngày làm việc đầu tiên', { workingDay: 1 }],
  ['thứ Sáu tuần cuối', { weekday: 'friday', nth: -1 }],
  ['thứ 6 tuần cuối của tháng', { weekday: 'friday', nth: -1 }],
  ['Thứ sáu cuối cùng', { weekday: 'friday', nth: -1 }],
  ['thứ Hai đầu tiên của tháng sau', { weekday: 'monday', nth: 1, monthOffset: 1 }],
  ['thứ Năm tuần thứ 2', { weekday: 'thursday', nth: 2 }],
  ['5 ngày làm việc sau khi kết thúc quý', { after: 'cut-off', workingDays: 5 }],
  ['trong vòng 10 ngày kể từ ngày kết thúc kỳ báo cáo', { after: 'cut-off', days: 10 }],
  ['the 25th', { day: 25 }],
  ['25th', { day: 25 }],
  ['day 25', { day: 25 }],
  ['by the 25th', { day: 25 }],
  ['before the 25th', { day: 25, exclusive: true }],
  ['on or before the 25th of each month', { day: 25 }],
  ['no later than the 5th of the following month', { day: 5, monthOffset: 1 }],
  ['5th of next month', { day: 5, monthOffset: 1 }],
  ['end of month', { day: 'last' }],
  ['last day of the month', { day: 'last' }],
  ['month-end', { day: 'last' }],
  ['last Friday', { weekday: 'friday', nth: -1 }],
  ['second Monday of the month', { weekday: 'monday', nth: 2 }],
  ['3rd working day', { workingDay: 3 }],
  ['the last working day of the month', { workingDay: -1 }],
  ['within 5 working days after the end of the period', { after: 'cut-off', workingDays: 5 }],
  ['25th, 5:30 pm', { day: 25, time: '17:30' }],
];

const OF_YEAR: readonly (readonly [string, DueRule])[] = [
  ['20/12', { on: '12-20' }],
  ['trước ngày 20/12', { on: '12-20', exclusive: true }],
  ['trước 20/12 hằng năm', { on: '12-20', exclusive: true }],
  ['ngày 20 tháng 12', { on: '12-20' }],
  ['chậm nhất ngày 15/01 năm sau', { on: '01-15', yearOffset: 1 }],
  ['15/9 năm sau', { on: '09-15', yearOffset: 1 }],
  ['ngày 20 tháng 12 năm báo cáo', { on: '12-20' }],
  ['Ngày 10/8', { on: '08-10' }],
  ['25 tháng Chạp', { lunar: '12-25' }],
  ['10/3 âm lịch', { lunar: '03-10' }],
  ['15/1 năm tiếp theo', { on: '01-15', yearOffset: 1 }],
  ['2026-12-20', { on: '12-20' }],
  ['20/12/2026', { on: '12-20' }],
  ['tháng 6', { on: '06-30' }],
  ['trong tháng 2', { on: '02-29' }],
  ['before 20 December', { on: '12-20', exclusive: true }],
  ['December 20th', { on: '12-20' }],
  ['15 January of the following year', { on: '01-15', yearOffset: 1 }],
  ['in December', { on: '12-31' }],
  ['cuối năm', { day: 'last' }],
  ['15', { day: 15 }],
];

describe('the day of a monthly duty', () => {
  it.each(OF_MONTH)('"%s"', (text, due) => {
    expect(readDay(text, MONTH)).toEqual({ due });
  });

  it('that is only about is marked', () => {
    expect(readDay('giữa tháng', MONTH)).toEqual({ due: { day: 15 }, ambiguous: true });
    expect(readDay('mid-month', MONTH)).toEqual({ due: { day: 15 }, ambiguous: true });
  });
});

describe('the day of a yearly duty', () => {
  it.each(OF_YEAR)('"%s"', (text, due) => {
    expect(readDay(text, YEAR)).toEqual({ due });
  });
});

describe('a day of the year in each period', () => {
  it.each([
    ['20/6, 20/12', 'half-year', { day: 20 }],
    ['ngày 20/6 và ngày 20/12', 'half-year', { day: 20 }],
    ['05/01, 05/7', 'half-year', { day: 5, monthOffset: 1 }],
    ['15/3, 15/6, 15/9, 15/12', 'quarter', { day: 15 }],
    ['10/4, 10/7, 10/10, 10/1', 'quarter', { day: 10, monthOffset: 1 }],
    ['25/5, 25/11', 'half-year', { day: 25, monthOffset: -1 }],
    ['19/6 và 19/12 năm báo cáo', 'half-year', { day: 19 }],
    ['31/3, 30/6, 30/9, 31/12', 'quarter', { day: 'last' }],
    [
      '20/6, 15/12',
      'half-year',
      [
        { day: 20, months: [6] },
        { day: 15, months: [12] },
      ],
    ],
  ] as const)('"%s" of a %s', (text, type, due) => {
    expect(readDay(text, { type })).toEqual({ due });
  });
});

describe('the day of a duty of the school year', () => {
  it('in autumn lies in the calendar year before its end', () => {
    expect(readDay('31/10', { type: 'school-year' })).toEqual({ due: { on: '10-31', yearOffset: -1 } });
    expect(readDay('30/5', { type: 'school-year' })).toEqual({ due: { on: '05-30' } });
  });
});

describe('the day of a duty that comes once', () => {
  it('is a date with its year', () => {
    expect(readDay('trước ngày 20/12/2027', { type: 'once' })).toEqual({
      date: '2027-12-20',
      due: { at: 'cut-off', exclusive: true },
    });
    expect(readDay('20/12', { type: 'once' })).toEqual({ unread: 'no-year' });
  });
});

describe('the day of a weekly duty', () => {
  it.each([
    ['thứ Sáu', { weekday: 'friday' }],
    ['trước 16h00 thứ Năm hằng tuần', { weekday: 'thursday', time: '16:00' }],
    ['Monday of the following week', { weekday: 'monday', weekOffset: 1 }],
  ])('"%s"', (text, due) => {
    expect(readDay(text, { type: 'week' })).toEqual({ due });
  });
});

describe('the day of a duty of every two weeks', () => {
  it('is none of a month', () => {
    expect(readDay('first working day', { type: 'every', weeks: 2 })).toEqual({ unread: 'unknown' });
    expect(readDay('2 days after the end of the period', { type: 'every', weeks: 2 })).toEqual({
      due: { after: 'cut-off', days: 2 },
    });
  });
});

describe('the day of a duty on request', () => {
  it.each([
    ['trong 24 giờ kể từ khi nhận yêu cầu', { after: 'opening', hours: 24 }],
    ['Trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản', { after: 'period-start', workingDays: 5 }],
    ['within 30 days of the request', { after: 'period-start', days: 30 }],
  ])('"%s"', (text, due) => {
    expect(readDay(text, { type: 'on-request' })).toEqual({ due });
  });
});

describe('a day that cannot be read', () => {
  it.each([
    ['khi nào xong', MONTH, 'unknown'],
    ['ngày 32', MONTH, 'unknown'],
    ['31/02', YEAR, 'unknown'],
    ['ngày 0', MONTH, 'unknown'],
    ['20/12', MONTH, 'day-of-year'],
    ['tháng 6', MONTH, 'day-of-year'],
    ['20/5, 20/6', { type: 'half-year' }, 'several'],
    ['20/6, 20/12', YEAR, 'several'],
    ['20/6', { type: 'half-year' }, 'day-of-year'],
    ['ngày 15 và ngày 30', MONTH, 'unknown'],
    ['đầu tháng', MONTH, 'unknown'],
    ['', MONTH, 'unknown'],
  ] as const)('"%s" says why', (text, frequency, unread) => {
    expect(readDay(text, frequency)).toEqual({ unread });
  });
});
