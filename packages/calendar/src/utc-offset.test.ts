import { describe, expect, it } from '@jest/globals';
import { utcOffset } from './utc-offset.js';

const HOUR = 3_600_000;
const at = (iso: string) => Date.parse(iso);
const offset = (iso: string, zone: string) => utcOffset(at(iso), zone) / HOUR;

describe('the offset of a zone', () => {
  it.each([
    ['one second before clocks go forward', '2026-03-29T00:59:59Z', 1],
    ['as they go forward', '2026-03-29T01:00:00Z', 2],
    ['one second after', '2026-03-29T01:00:01Z', 2],
    ['one second before they go back', '2026-10-25T00:59:59Z', 2],
    ['as they go back', '2026-10-25T01:00:00Z', 1],
  ])('is, %s, that of the instant', (_when, iso, hours) => {
    expect(offset(iso, 'Europe/Berlin')).toBe(hours);
  });

  it('is the same all day where clocks do not change', () => {
    const day = ['2026-06-15T00:00:00Z', '2026-06-15T12:00:00Z', '2026-06-15T23:59:59Z'];
    expect(day.map((iso) => offset(iso, 'Asia/Ho_Chi_Minh'))).toEqual([7, 7, 7]);
  });

  it('is that of the zone and the day asked for, in whatever order', () => {
    const asked = () => [
      offset('2026-07-01T12:00:00Z', 'America/New_York'),
      offset('2026-07-01T12:00:00Z', 'Asia/Kathmandu'),
      offset('2026-12-01T12:00:00Z', 'America/New_York'),
    ];
    expect([...asked(), ...asked()]).toEqual([-4, 5.75, -5, -4, 5.75, -5]);
  });

  it('is refused for a zone that nobody knows', () => {
    expect(() => utcOffset(0, 'Asia/Dak_Nong')).toThrow(
      expect.objectContaining({ code: 'ZONE_UNKNOWN', details: { zone: 'Asia/Dak_Nong' } }),
    );
  });
});
