import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  instantAt,
  isoInstant,
  localDate,
  startOfDay,
  weekday,
  type PlainDate,
} from '@kyhan/calendar';

const VIET_NAM = 'Asia/Ho_Chi_Minh';
const NEW_YORK = 'America/New_York';
const SUNDAY = 7;

/** What each release of Node carries is another year's table of zones: what is said here stands in none of them. */
describe('whichever table of time zones this Node carries', () => {
  it('a day of Việt Nam begins seven hours before that of UTC, from its law of 1975 to when plans end', () => {
    const wrong: PlainDate[] = [];
    for (let day: PlainDate = '1975-06-14'; day <= '2060-12-31'; day = addDays(day, 1))
      if (startOfDay(day, VIET_NAM) !== Date.parse(`${day}T00:00:00+07:00`)) wrong.push(day);
    expect(wrong).toEqual([]);
  });

  it('an hour of Việt Nam is that of the clock on the wall, on the last minute of a due day, too', () => {
    expect(isoInstant(instantAt('2026-12-20', '17:00', VIET_NAM), VIET_NAM)).toBe(
      '2026-12-20T17:00:00+07:00',
    );
    const over = instantAt('2026-12-20', '24:00', VIET_NAM);
    expect([localDate(over - 1, VIET_NAM), localDate(over, VIET_NAM)]).toEqual(['2026-12-20', '2026-12-21']);
  });

  it('the hour that a zone leaves out is read as the end of the gap, by its law since 2007', () => {
    for (let year = 2007; year <= 2025; year += 1) {
      const spring = nthSunday(`${year}-03-01`, 2);
      expect(isoInstant(instantAt(spring, '02:30', NEW_YORK), NEW_YORK)).toBe(`${spring}T03:00:00-04:00`);
      expect(isoInstant(startOfDay(spring, NEW_YORK), NEW_YORK)).toBe(`${spring}T00:00:00-05:00`);
    }
  });

  it('the hour that a zone has twice is read as the later: nothing is due early', () => {
    for (let year = 2007; year <= 2025; year += 1) {
      const autumn = nthSunday(`${year}-11-01`, 1);
      expect(isoInstant(instantAt(autumn, '01:30', NEW_YORK), NEW_YORK)).toBe(`${autumn}T01:30:00-05:00`);
    }
  });
});

/** The so-manieth Sunday from a day on, counted and not looked up. */
function nthSunday(from: PlainDate, n: number): PlainDate {
  return addDays(from, ((SUNDAY - weekday(from)) % 7) + 7 * (n - 1));
}
