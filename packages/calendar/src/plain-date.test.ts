import { describe, expect, it } from '@jest/globals';
import { addDays, addYears, dayNumber, daysBetween, isPlainDate, plainDate, yearOf } from './plain-date.js';

describe('a date', () => {
  it('is counted in days from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('1969-12-31')).toBe(-1);
    expect(dayNumber('2026-11-24')).toBe(20_781);
    expect(plainDate(20_781)).toBe('2026-11-24');
  });

  it.each(['2026-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-01-32'])(
    'is not %s, which the calendar lacks',
    (date) => {
      expect(isPlainDate(date)).toBe(false);
      const invalid = expect.objectContaining({ code: 'DATE_INVALID', details: { value: date } });
      expect(() => dayNumber(date)).toThrow(invalid);
    },
  );

  it.each([
    '',
    '2026-1-1',
    '26-01-01',
    '20260101',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '0999-01-01',
    '+002026-01-01',
    '12026-01-01',
    '2026-W01',
  ])('is not written %j', (text) => expect(isPlainDate(text)).toBe(false));

  it('may be 29 February in a leap year only', () => {
    expect(isPlainDate('2028-02-29')).toBe(true);
    expect(isPlainDate('2000-02-29')).toBe(true);
    expect(isPlainDate('1900-02-29')).toBe(false);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2027-02-28', 1)).toBe('2027-03-01');
  });

  it('moves over the end of a year and back', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(daysBetween('2026-12-15', '2027-12-15')).toBe(365);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
    expect(yearOf('2026-12-31')).toBe(2026);
  });

  it('a year later is the same date, of 29 February the 28th', () => {
    expect(addYears('2026-12-31', 1)).toBe('2027-12-31');
    expect(addYears('2028-02-29', 1)).toBe('2029-02-28');
    expect(addYears('2028-02-29', -4)).toBe('2024-02-29');
  });

  it('does not leave the years 1000 to 9999', () => {
    const invalid = expect.objectContaining({ code: 'DATE_INVALID' });
    expect(() => addDays('9999-12-31', 1)).toThrow(invalid);
    expect(() => addDays('1000-01-01', -1)).toThrow(invalid);
    expect(() => addYears('9999-12-31', 1)).toThrow(invalid);
    for (const value of [0.5, Number.NaN, 1e12, -1e12])
      expect(() => plainDate(value)).toThrow(
        expect.objectContaining({ code: 'DATE_INVALID', details: { value } }),
      );
  });
});
