import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

/** Between them they skip a day (30 December 2011), midnights and half hours, and lie on both sides of UTC. */
const ZONES = ['UTC', 'America/New_York', 'Pacific/Apia', 'America/Sao_Paulo', 'Australia/Lord_Howe'];

it('a process in whatever zone reckons and words the same days, months, weekdays, periods and instants', async () => {
  const told = await Promise.all(ZONES.map(reckoned));
  expect(told[0]).toContain('"2011-12-30",5');
  expect(told[0]).toContain('2018-11-04T01:00:00-02:00');
  expect(told.map((text) => text === told[0])).toEqual(ZONES.map(() => true));
});

/** What a process whose own zone this is says of twenty years of days, from the compiled packages. */
async function reckoned(zone: string): Promise<string> {
  const program = `
    const calendar = await import(${JSON.stringify(CALENDAR_PACKAGE)});
    const { officialDate, shortDate } = await import(${JSON.stringify(WORDS_PACKAGE)});
    const { addYears, isoInstant, periodsEndingIn, plainDate, startOfDay, weekday } = calendar;
    // Within the calendar days are numbers: what no package asks for is read from the file that has it.
    const { dayNumber } = await import(${JSON.stringify(DAYS_OF_CALENDAR)});
    const lines = [];
    for (let day = dayNumber('2008-01-01'); day <= dayNumber('2028-12-31'); day += 1) {
      const date = plainDate(day);
      if (dayNumber(date) !== day) lines.push('lost: ' + date);
      lines.push(JSON.stringify([date, weekday(date), addYears(date, 1), shortDate(date)]));
      if (day % 2 === 0) continue;
      lines.push(officialDate(date, 'vi'), officialDate(date, 'en'));
      for (const zone of ${JSON.stringify(ZONES)}) lines.push(isoInstant(startOfDay(date, zone), zone));
    }
    const range = { from: '1965-01-01', to: '2030-12-31' };
    for (const rule of ${JSON.stringify(RULES)}) lines.push(JSON.stringify(periodsEndingIn(rule, range)));
    console.log(lines.join('\\n'));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], {
    env: { PATH: process.env['PATH'], TZ: zone },
    maxBuffer: 1e8,
  });
  return stdout;
}

const RULES = [
  { type: 'month', cutOff: 31 },
  { type: 'quarter' },
  { type: 'half-year', cutOff: 14 },
  { type: 'year', startMonth: 9 },
  { type: 'every', months: 2, from: '1970-12-31' },
];

const WORDS_PACKAGE = new URL('../../packages/words/dist/index.js', import.meta.url).href;
const DAYS_OF_CALENDAR = new URL('../../packages/calendar/dist/plain-date.js', import.meta.url).href;
const CALENDAR_PACKAGE = new URL('../../packages/calendar/dist/index.js', import.meta.url).href;
