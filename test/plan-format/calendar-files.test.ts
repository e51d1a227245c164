import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cultureDayBridge2026, vnCivilService, weekday } from '@kyhan/calendar';
import { calendarYaml, checkTexts, planCalendar, planHash, readYamlValue } from '@kyhan/plan';
import { cycleIn, planOf, planText, type Around } from './plan-of.js';

const MONTHLY = 'period: month\ndue: { day: 25 }';

/** Monday to Friday with a list; nothing of it is Vietnamese. */
const PLAIN = `
name: plain
weekend: [6, 7]
announcedYears: { from: 2000, to: 2099 }
daysOff:
  - { on: 2026-12-25, name: { vi: Giáng sinh, en: Christmas }, kind: statutory, status: statutory }
  - { on: 2026-05-25, name: { vi: Ngày nghỉ, en: Bank holiday }, kind: statutory, status: statutory, source: a list }
workedWeekendDays:
  - { on: 2026-05-23, insteadOf: 2026-05-25, status: announced, source: a list }
`;

const plain: Around = { calendar: 'plain.yaml', files: { 'plain.yaml': PLAIN } };

/** The codes and places of what `check` says of a calendar file that a plan names. */
async function faults(text: string, calendar = 'calendar.yaml', more: Readonly<Record<string, string>> = {}) {
  const texts = { 'plan.yaml': planText(MONTHLY, { calendar }), 'calendar.yaml': text, ...more };
  return (await checkTexts(texts)).findings.map(({ file, line, code }) => `${file}:${line} ${code}`);
}

describe('a calendar from a file', () => {
  it('knows its own days off and worked Saturdays and no Vietnamese ones', async () => {
    expect((await cycleIn('2026-02', 'period: month\ndue: { day: 17 }', plain)).dueOn).toBe('2026-02-17');
    expect((await cycleIn('2026-12', MONTHLY, plain)).dueOn).toBe('2026-12-28');
    expect((await cycleIn('2026-05', MONTHLY, plain)).dueOn).toBe('2026-05-26');
    expect((await cycleIn('2026-05', 'period: month\ndue: { day: 23 }', plain)).dueOn).toBe('2026-05-23');
    expect((await cycleIn('2026-04', 'period: month\ndue: { day: 30 }', plain)).dueOn).toBe('2026-04-30');
    expect((await cycleIn('2028-11', MONTHLY, plain)).estimate).toBe(false);
  });

  it('may rest on other days of the week, and on the moon', async () => {
    const text = `
name: fridays
weekend: [5, 6]
announcedYears: { from: 2026, to: 2026 }
listedYears: [2025]
daysOff: []
workedWeekendDays: []
workedAfterAll: [2027-02-06]
yearlyHolidays:
  - { name: { vi: Tết, en: Lunar New Year }, on: { lunar: 01-01 }, daysBefore: 1, daysAfter: 3, compensated: true, source: law }
  - { name: { vi: Ngày lễ, en: A day }, on: { solar: 09-02 }, withNeighbour: true, compensated: false, since: 2028, source: law }
`;
    const plan = await planOf(MONTHLY, { calendar: 'f.yaml', files: { 'f.yaml': text } });
    const calendar = planCalendar(plan);
    expect([1, 2, 3, 4, 5, 6, 7].map((day) => calendar.isWorkingDay(`2026-03-0${day}`))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(weekday('2026-03-06')).toBe(5);
    // Listed or announced without a holiday: none is computed.
    expect(calendar.isWorkingDay('2025-01-29')).toBe(true);
    expect(calendar.isWorkingDay('2026-02-17')).toBe(true);
    // 2027: Tết on Saturday 6 February, which is worked after all; made good on Sunday to Wednesday and on.
    expect(calendar.daysOff('2027-01-01', '2027-12-31').map(({ on }) => on)).not.toContain('2027-02-06');
    expect(calendar.isWorkingDay('2027-02-07')).toBe(false);
    expect(calendar.dayOff('2027-09-02')).toBeUndefined();
    expect(calendar.dayOff('2028-09-02')).toMatchObject({ status: 'computed' });
    expect(calendar.isEstimate('2027-01-01')).toBe(true);
    expect(calendar.isEstimate('2026-12-31')).toBe(false);
  });

  it('can say all that the built-in one says', async () => {
    const files = { 'vn.yaml': calendarYaml(vnCivilService) };
    const fromFile = await planOf(MONTHLY, { calendar: 'vn.yaml', files });
    expect(fromFile.calendar).toEqual(vnCivilService);
  });

  it.each([
    [
      'a key that it does not know',
      PLAIN.replace('weekend:', 'weekends:'),
      ['calendar.yaml:2 PLAN_KEY_MISSING', 'calendar.yaml:3 PLAN_UNKNOWN_KEY'],
    ],
    ['a date that is none', PLAIN.replace('2026-12-25', '2026-13-25'), ['calendar.yaml:6 PLAN_BAD_DATE']],
    ['a day listed twice', PLAIN.replace('2026-12-25', '2026-05-23'), ['calendar.yaml:9 PLAN_DOUBLE_DAY']],
    [
      'a week of rest alone',
      PLAIN.replace('[6, 7]', '[1, 2, 3, 4, 5, 6, 7]'),
      ['calendar.yaml:3 CALENDAR_WITHOUT_WORKING_DAYS'],
    ],
    [
      'years that run backwards',
      PLAIN.replace('to: 2099', 'to: 1999'),
      ['calendar.yaml:4 PLAN_DATES_REVERSED'],
    ],
    [
      'a holiday on no day',
      PLAIN.replace(
        'workedWeekendDays:',
        'yearlyHolidays: [{ name: { vi: A, en: A }, on: 01-01, compensated: true, source: law }]\nworkedWeekendDays:',
      ),
      ['calendar.yaml:8 PLAN_BAD_HOLIDAY'],
    ],
    [
      'a worked Friday, with a warning',
      PLAIN.replace('2026-05-23', '2026-05-22'),
      ['calendar.yaml:9 PLAN_WORKED_DAY_NO_WEEKEND'],
    ],
  ])('is told what is wrong with it: %s', async (_, text, expected) => {
    expect(await faults(text)).toEqual(expected);
  });

  it('without a working day in years is told, and hangs nothing', async () => {
    const everyDay = Array.from(
      { length: 60 },
      (_, i) =>
        `  - { name: { vi: N, en: D }, on: { solar: ${String(1 + (i % 12)).padStart(2, '0')}-${i < 30 ? '08' : '24'} }, daysBefore: 8, daysAfter: 8, compensated: false, source: s }`,
    );
    const text = PLAIN.replace('from: 2000, to: 2099', 'from: 2000, to: 2000').replace(
      'daysOff:',
      `yearlyHolidays:\n${everyDay.join('\n')}\ndaysOff:`,
    );
    expect(await faults(text)).toContainEqual(expect.stringContaining('CALENDAR_WITHOUT_WORKING_DAYS'));
  });
});

describe('an override of a calendar', () => {
  const bridged: Around = { calendar: '{ base: vn-civil-service, override: bridge.yaml }' };
  const BRIDGE = path.join(
    import.meta.dirname,
    '../../examples/dak-nong-632/calendar/culture-day-bridge-2026.yaml',
  );
  const due = 'period: month\nopens: { at: period-start }\ndue: { day: 23 }';

  it('for the bridge of 23 November 2026 is off by default', async () => {
    expect(await cycleIn('2026-11', due)).toMatchObject({ dueOn: '2026-11-23', estimate: false });
    expect((await cycleIn('2026-11', 'period: month\ndue: { day: 28 }')).dueOn).toBe('2026-11-30');
  });

  it('ships as a file that says what the package says', async () => {
    expect(await readYamlValue(BRIDGE)).toEqual(cultureDayBridge2026);
  });

  it('for that bridge exchanges the two days once it is merged, and marks them as an estimate', async () => {
    const around = { ...bridged, files: { 'bridge.yaml': await readFile(BRIDGE, 'utf8') } };
    expect(await cycleIn('2026-11', due, around)).toMatchObject({ dueOn: '2026-11-25', estimate: true });
    expect((await cycleIn('2026-11', 'period: month\ndue: { day: 28 }', around)).dueOn).toBe('2026-11-28');
    const calendar = planCalendar(await planOf(due, around));
    expect(calendar.dayOff('2026-11-23')).toMatchObject({ kind: 'swapped', status: 'unconfirmed' });
    expect(calendar.countWorkingDays('2026-01-01', '2026-12-31')).toBe(249);
    expect((await cycleIn('2026-10', due, around)).estimate).toBe(false);
  });

  it('may correct a calendar from a file, several times in a row', async () => {
    const files = {
      'plain.yaml': PLAIN,
      'one.yaml':
        'name: one\ndaysOff: [{ on: 2026-11-23, name: { vi: A, en: A }, kind: statutory, status: announced }]\n',
      'two.yaml': 'name: two\nworkedAfterAll: [2026-12-25]\n',
    };
    const around = { calendar: '{ base: plain.yaml, override: [one.yaml, two.yaml] }', files };
    expect((await cycleIn('2026-11', due, around)).dueOn).toBe('2026-11-24');
    expect((await cycleIn('2026-12', MONTHLY, around)).dueOn).toBe('2026-12-25');
    const plan = await planOf(due, around);
    expect(plan.calendar).toMatchObject({ name: 'plain+one+two' });
    expect(planHash(plan)).not.toBe(planHash(await planOf(due, { ...around, calendar: 'plain.yaml' })));
  });

  it.each([
    [
      'years that do not join',
      'name: o\nannouncedYears: { from: 2030, to: 2031 }\n',
      ['o.yaml:2 CALENDAR_YEARS_APART'],
    ],
    ['a wrong key', 'name: o\ndayOff: []\n', ['o.yaml:2 PLAN_UNKNOWN_KEY']],
    [
      'a worked Wednesday, with a warning',
      'name: o\nworkedWeekendDays: [{ on: 2026-11-25, status: announced }]\n',
      ['o.yaml:2 PLAN_WORKED_DAY_NO_WEEKEND'],
    ],
  ])('is told what is wrong with it: %s', async (_, text, expected) => {
    expect(await faults(PLAIN, '{ base: calendar.yaml, override: o.yaml }', { 'o.yaml': text })).toEqual(
      expected[0]!.startsWith('o.yaml:2 CALENDAR') ? [] : expected,
    );
    if (expected[0]!.startsWith('o.yaml:2 CALENDAR'))
      expect(await faults(PLAIN, '{ base: vn-civil-service, override: o.yaml }', { 'o.yaml': text })).toEqual(
        expected,
      );
  });

  it('that is not there is told where it is named', async () => {
    expect(await faults(PLAIN, '{ base: calendar.yaml, override: gone.yaml }')).toEqual([
      'plan.yaml:6 PLAN_UNREADABLE',
    ]);
  });
});
