import { describe, expect, it } from '@jest/globals';
import { endOfDay, instantAt, isoInstant, localDate, startOfDay } from './instant-at.js';

const at = (iso: string) => Date.parse(iso);
const HANOI = 'Asia/Ho_Chi_Minh';

describe('a day of a zone', () => {
  it('begins and ends at its own midnights', () => {
    expect(startOfDay('2026-12-25', HANOI)).toBe(at('2026-12-24T17:00:00Z'));
    expect(endOfDay('2026-12-25', HANOI)).toBe(at('2026-12-25T17:00:00Z'));
  });

  it('is that of the zone asked for, whichever was asked for before', () => {
    const starts = () => [HANOI, 'America/New_York', HANOI].map((zone) => startOfDay('2026-12-25', zone));
    const [hanoi, newYork] = [at('2026-12-24T17:00:00Z'), at('2026-12-25T05:00:00Z')];
    expect([...starts(), ...starts()]).toEqual([hanoi, newYork, hanoi, hanoi, newYork, hanoi]);
  });

  it('ends at the end of a month and of a year, also before 1970 and after 2149', () => {
    expect(endOfDay('2026-02-28', HANOI)).toBe(startOfDay('2026-03-01', HANOI));
    expect(endOfDay('1969-12-31', 'UTC')).toBe(0);
    expect(startOfDay('2150-01-01', 'UTC')).toBe(at('2150-01-01T00:00:00Z'));
  });

  it('has 23 hours where clocks go forward, and 25 where they go back', () => {
    const hours = (date: string) =>
      (endOfDay(date, 'America/New_York') - startOfDay(date, 'America/New_York')) / 3_600_000;
    expect(['2026-03-07', '2026-03-08', '2026-11-01'].map(hours)).toEqual([24, 23, 25]);
  });

  it('begins after the gap where clocks skip midnight', () => {
    // In São Paulo clocks went from 24:00 of 3 November 2018 to 01:00.
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe(at('2018-11-04T01:00:00-02:00'));
  });

  it('begins at the first midnight where it comes twice', () => {
    // In Havana clocks went from 01:00 of 1 November 2020 back to 00:00.
    expect(startOfDay('2020-11-01', 'America/Havana')).toBe(at('2020-11-01T00:00:00-04:00'));
  });

  it('that a zone left out is over as it begins', () => {
    // Samoa went from 29 to 31 December 2011.
    const [start, end] = [startOfDay('2011-12-30', 'Pacific/Apia'), endOfDay('2011-12-30', 'Pacific/Apia')];
    expect(start).toBe(at('2011-12-31T00:00:00+14:00'));
    expect(end).toBe(start);
  });
});

describe('a time of a day', () => {
  it.each([
    ['00:00', '2026-12-25T00:00:00+07:00'],
    ['08:05', '2026-12-25T08:05:00+07:00'],
    ['19:30', '2026-12-25T19:30:00+07:00'],
    ['23:59', '2026-12-25T23:59:00+07:00'],
    ['24:00', '2026-12-26T00:00:00+07:00'],
  ])('%s is the instant at which clocks of the zone show it', (time, iso) => {
    expect(instantAt('2026-12-25', time, HANOI)).toBe(at(iso));
  });

  it.each(['', '8:00', '08:60', '24:01', '25:00', '30:00', '08:00:00', 'x08:00', '08-00', '0800'])(
    'is none where it is written %j',
    (time) => {
      expect(() => instantAt('2026-12-25', time, HANOI)).toThrow(
        expect.objectContaining({ code: 'TIME_INVALID', details: { value: time } }),
      );
    },
  );

  it('that comes twice is the later one', () => {
    expect(instantAt('2026-11-01', '01:30', 'America/New_York')).toBe(at('2026-11-01T01:30:00-05:00'));
    expect(instantAt('2020-11-01', '00:00', 'America/Havana')).toBe(at('2020-11-01T00:00:00-05:00'));
  });

  it.each([
    ['02:00', '2026-03-08T03:00:00-04:00'],
    ['02:30', '2026-03-08T03:00:00-04:00'],
    ['03:00', '2026-03-08T03:00:00-04:00'],
    ['01:59', '2026-03-08T01:59:00-05:00'],
  ])('%s on a day that has no hour from two to three is %s', (time, iso) => {
    expect(instantAt('2026-03-08', time, 'America/New_York')).toBe(at(iso));
  });

  it('in a gap of half an hour is its end', () => {
    expect(instantAt('2024-10-06', '02:15', 'Australia/Lord_Howe')).toBe(at('2024-10-06T02:30:00+11:00'));
  });
});

describe('the date that calendars show', () => {
  it.each([
    ['one second before midnight', '2026-12-25T23:59:59+07:00', '2026-12-25'],
    ['at midnight', '2026-12-26T00:00:00+07:00', '2026-12-26'],
    ['one second after', '2026-12-26T00:00:01+07:00', '2026-12-26'],
    ['before 1970', '1969-12-31T23:59:59+08:00', '1969-12-31'],
  ])('%s is that of the zone', (_when, iso, date) => {
    expect(localDate(at(iso), HANOI)).toBe(date);
  });
});

describe('an instant in ISO 8601', () => {
  it.each([
    [HANOI, '2026-12-26T00:00:00+07:00'],
    ['UTC', '2026-12-25T17:00:00+00:00'],
    ['Asia/Kathmandu', '2026-12-25T22:45:00+05:45'],
    ['America/St_Johns', '2026-12-25T13:30:00-03:30'],
    ['America/New_York', '2026-12-25T12:00:00-05:00'],
    ['Pacific/Kiritimati', '2026-12-26T07:00:00+14:00'],
  ])('in %s is %s', (zone, text) => {
    expect(isoInstant(at('2026-12-26T00:00:00+07:00'), zone)).toBe(text);
    expect(at(text)).toBe(at('2026-12-26T00:00:00+07:00'));
  });

  it('leaves out parts of a second, before 1970 too', () => {
    expect(isoInstant(at('2026-12-26T00:00:00.999Z'), 'UTC')).toBe('2026-12-26T00:00:00+00:00');
    expect(isoInstant(-1, 'UTC')).toBe('1969-12-31T23:59:59+00:00');
  });
});
