import { describe, expect, it } from '@jest/globals';
import { isoInstant } from '@kyhan/calendar';
import type { ExpectedCycle } from '@kyhan/plan';
import { cycleIn, cyclesOf } from './plan-of.js';

/** Due as written and as it holds. */
const due = ({ nominalDueOn, dueOn }: ExpectedCycle) => `${nominalDueOn} ${dueOn}`;
const opensOn = ({ opensAt }: ExpectedCycle) => new Date(opensAt + 7 * 3_600_000).toISOString().slice(0, 10);

describe('a due day', () => {
  it.each([
    // written, period, key: as written, as it holds
    ['{ day: 25 }', 'month', '2026-04', '2026-04-25 2026-04-28'],
    ['{ day: 25 }', '{ type: half-year, cutOff: 14 }', '2026-H1', '2026-06-25 2026-06-25'],
    ['{ day: last }', 'month', '2026-08', '2026-08-31 2026-09-03'],
    ['{ day: 31 }', 'month', '2028-02', '2028-02-29 2028-02-29'],
    ['{ day: 30 }', 'month', '2027-02', '2027-02-28 2027-03-01'],
    ['{ day: 5, monthOffset: 1 }', 'quarter', '2026-Q4', '2027-01-05 2027-01-05'],
    ['{ day: 31, monthOffset: -10 }', 'year', '2028', '2028-02-29 2028-02-29'],
    ['{ on: 12-20 }', '{ type: year, cutOff: 14 }', '2026', '2026-12-20 2026-12-21'],
    ['{ on: 10-31, yearOffset: -1 }', '{ type: year, startMonth: 9 }', '2026-27', '2026-10-31 2026-11-02'],
    ['{ on: 02-29 }', 'year', '2027', '2027-02-28 2027-03-01'],
    ['{ on: 02-29 }', 'year', '2028', '2028-02-29 2028-02-29'],
    ['{ workingDay: 3 }', 'month', '2026-04', '2026-04-03 2026-04-03'],
    ['{ workingDay: -1 }', 'month', '2026-08', '2026-08-28 2026-08-28'],
    ['{ workingDay: -3 }', 'month', '2026-08', '2026-08-26 2026-08-26'],
    ['{ workingDay: 1, monthOffset: 1 }', 'month', '2025-12', '2026-01-05 2026-01-05'],
    ['{ weekday: friday, nth: 2 }', 'month', '2026-05', '2026-05-08 2026-05-08'],
    ['{ weekday: friday, nth: -1 }', 'month', '2026-05', '2026-05-29 2026-05-29'],
    ['{ weekday: friday, nth: 1, monthOffset: 1 }', 'month', '2026-04', '2026-05-01 2026-05-04'],
    ['{ after: cut-off, workingDays: 2 }', '{ type: month, cutOff: 14 }', '2026-02', '2026-02-24 2026-02-24'],
    ['{ after: cut-off, days: 10 }', '{ type: month, cutOff: 14 }', '2026-11', '2026-11-24 2026-11-25'],
    ['{ before: cut-off, workingDays: 3 }', 'month', '2026-08', '2026-08-26 2026-08-26'],
    ['{ before: cut-off, days: 3 }', 'month', '2026-08', '2026-08-28 2026-08-28'],
    ['{ after: period-start, workingDays: 5 }', 'month', '2026-01', '2026-01-09 2026-01-09'],
    ['{ after: period-start, days: 0 }', 'month', '2026-01', '2026-01-01 2026-01-05'],
    ['{ at: cut-off }', 'month', '2026-08', '2026-08-31 2026-09-03'],
    ['{ at: period-start }', 'month', '2026-05', '2026-05-01 2026-05-04'],
  ])('written `%s` in the period %s is, in %s, %s', async (...[written, period, key, expected]) => {
    expect(due(await cycleIn(key, `period: ${period}\ndue: ${written}`))).toBe(expected);
  });

  it.each([
    // A month with five Fridays, and one with four.
    ['last', '2026-05', '2026-05-29 2026-05-29'],
    ['last', '2026-06', '2026-06-26 2026-06-26'],
    ['skip', '2026-05', '2026-05-29 2026-05-29'],
  ])('that is a fifth Friday, with ifMissing: %s, is in %s, %s', async (ifMissing, key, expected) => {
    const keys = `period: month\ndue: { weekday: friday, nth: 5, ifMissing: ${ifMissing} }`;
    expect(due(await cycleIn(key, keys))).toBe(expected);
  });

  it.each([
    ['after: period-start, hours: 10', '2026-08', '2026-08-01T10:00:00+07:00', '2026-08-01'],
    ['after: cut-off, hours: 24', '2026-08', '2026-09-02T00:00:00+07:00', '2026-09-01'],
    ['after: cut-off, hours: 25', '2026-08', '2026-09-02T01:00:00+07:00', '2026-09-02'],
    ['after: opening, hours: 30', '2026-08', '2026-08-21T06:00:00+07:00', '2026-08-21'],
  ])('of hours, { %s }, never rolls: in %s it is %s', async (...[written, key, at, dueOn]) => {
    const opens = written.startsWith('after: period-start') ? '{ day: 30, monthOffset: -1 }' : '{ day: 20 }';
    const cycle = await cycleIn(key, `period: month\nopens: ${opens}\ndue: { ${written} }`);
    expect([isoInstant(cycle.dueAt, 'Asia/Ho_Chi_Minh'), cycle.dueOn]).toEqual([at, dueOn]);
  });

  it('that is a fifth Friday leaves out the months that have four, where the plan says skip', async () => {
    const skipping = 'period: month\ndue: { weekday: friday, nth: 5, ifMissing: skip }';
    const periods = (await cyclesOf(skipping)).filter(({ periodKey }) => periodKey.startsWith('2026-'));
    expect(periods.map(({ periodKey }) => periodKey)).toEqual(['2026-01', '2026-05', '2026-07', '2026-10']);
  });

  it.each([
    ['2026-H1', '2026-06-10 2026-06-10'],
    ['2026-H2', '2026-12-15 2026-12-15'],
  ])('of a rule for the month in which %s ends goes before the one for any month', async (key, expected) => {
    const rules = '[{ day: 15 }, { day: 10, months: [6] }]';
    expect(due(await cycleIn(key, `period: half-year\ndue: ${rules}`))).toBe(expected);
  });

  it.each([
    ['next-working-day', '2026-10-25 2026-10-26'],
    ['previous-working-day', '2026-10-25 2026-10-23'],
    ['none', '2026-10-25 2026-10-25'],
  ])('rolls to the %s', async (roll, expected) => {
    const cycle = await cycleIn('2026-10', `period: month\ndue: { day: 25, roll: ${roll} }`);
    expect(due(cycle)).toBe(expected);
    expect(cycle.roll).toBe(roll);
  });

  it('rolls to the next working day where nothing is said; opening does not roll', async () => {
    const cycle = await cycleIn('2026-10', 'period: month\nopens: { day: 11 }\ndue: { day: 25 }');
    expect(cycle.roll).toBe('next-working-day');
    expect(opensOn(cycle)).toBe('2026-10-11');
  });

  it('may lie before the cut-off, which is legal and shown', async () => {
    const cycle = await cycleIn('2026', 'period: { type: year, cutOff: 14 }\ndue: { on: 11-25 }');
    expect(cycle).toMatchObject({ periodTo: '2026-12-14', nominalDueOn: '2026-11-25', dueOn: '2026-11-25' });
  });

  it('never rolls the cut-off it is counted from', async () => {
    // 14 November 2026 is a Saturday, and the two working days after it are Monday and Tuesday.
    const cycle = await cycleIn(
      '2026-11',
      'period: { type: month, cutOff: 14 }\ndue: { after: cut-off, workingDays: 2 }',
    );
    expect(cycle).toMatchObject({ periodTo: '2026-11-14', dueOn: '2026-11-17' });
  });

  it('counts a Saturday worked in exchange as the working day that it is', async () => {
    expect(due(await cycleIn('2026-01', 'period: month\ndue: { day: 10 }'))).toBe('2026-01-10 2026-01-10');
    expect(due(await cycleIn('2026-08', 'period: month\ndue: { day: 22 }'))).toBe('2026-08-22 2026-08-22');
    const counted = await cycleIn('2026-07', 'period: month\ndue: { after: cut-off, workingDays: 16 }');
    expect(counted.dueOn).toBe('2026-08-22');
    const before = await cycleIn(
      '2024-04',
      'period: month\ndue: { day: 6, monthOffset: 1 }\nopens: { before: due, workingDays: 1 }',
    );
    expect(opensOn(before)).toBe('2024-05-04');
  });

  it.each([
    ['2023-01', '2023-01-27'],
    ['2024-02', '2024-02-15'],
    ['2025-01', '2025-02-03'],
    ['2026-02', '2026-02-23'],
    ['2027-02', '2027-02-11'],
    ['2028-01', '2028-01-31'],
  ])('that falls on Tết of %s is the first day worked after it, %s', async (period, expected) => {
    const day = { '2023-01': 22, '2024-02': 10, '2025-01': 29, '2026-02': 17, '2027-02': 6, '2028-01': 26 }[
      period
    ];
    expect((await cycleIn(period, `period: month\ndue: { day: ${day} }`)).dueOn).toBe(expected);
  });

  it('on the last of the month for six years is the last or the working day after it', async () => {
    const found = (await cyclesOf('period: month\ndue: { day: last }')).map(due);
    expect(found).toHaveLength(72);
    expect(found.filter((days) => days.slice(0, 10) !== days.slice(11)).map((days) => days.slice(2))).toEqual(
      [
        '23-04-30 2023-05-04',
        '23-09-30 2023-10-02',
        '23-12-31 2024-01-02',
        '24-03-31 2024-04-01',
        '24-04-30 2024-05-02',
        '24-06-30 2024-07-01',
        '24-08-31 2024-09-04',
        '24-11-30 2024-12-02',
        '25-01-31 2025-02-03',
        '25-04-30 2025-05-05',
        '25-05-31 2025-06-02',
        '25-08-31 2025-09-03',
        '25-11-30 2025-12-01',
        '26-01-31 2026-02-02',
        '26-02-28 2026-03-02',
        '26-04-30 2026-05-04',
        '26-05-31 2026-06-01',
        '26-08-31 2026-09-03',
        '26-10-31 2026-11-02',
        '27-01-31 2027-02-01',
        '27-02-28 2027-03-01',
        '27-04-30 2027-05-04',
        '27-07-31 2027-08-02',
        '27-10-31 2027-11-01',
        '28-04-30 2028-05-03',
        '28-09-30 2028-10-02',
        '28-12-31 2029-01-02',
      ],
    );
  });
});

describe('"trước ngày"', () => {
  const written = 'period: { type: year, cutOff: 14 }\ndue: { on: 12-20, exclusive: true }';

  it('makes the day before the last good one, and says which day was written', async () => {
    const cycle = await cycleIn('2024', written);
    expect(cycle).toMatchObject({ nominalDueOn: '2024-12-20', dueOn: '2024-12-19', roll: 'none' });
    expect(cycle.lastWorkingDayOn).toBeUndefined();
  });

  it('on a Saturday never rolls forward, and shows the last working day before it', async () => {
    // 19 December 2026 is a Saturday; rolling would give Monday the 21st, past the day named.
    expect(await cycleIn('2026', written)).toMatchObject({
      nominalDueOn: '2026-12-20',
      dueOn: '2026-12-19',
      lastWorkingDayOn: '2026-12-18',
      roll: 'none',
    });
  });

  it('stays so where somebody writes that it rolls forward, and rolls back where somebody wants that', async () => {
    const rolling = (roll: string) => `period: year\ndue: { on: 12-20, exclusive: true, roll: ${roll} }`;
    expect(await cycleIn('2026', rolling('next-working-day'))).toMatchObject({
      dueOn: '2026-12-19',
      roll: 'none',
    });
    const back = await cycleIn('2026', rolling('previous-working-day'));
    expect(back).toMatchObject({ dueOn: '2026-12-18', roll: 'previous-working-day' });
    expect(back.lastWorkingDayOn).toBeUndefined();
  });
});

describe('days counted from another', () => {
  it('do not count that day itself; none before it is the day itself or the working day before it', async () => {
    const opening = async (count: number, day: number) =>
      opensOn(
        await cycleIn(
          '2026-10',
          `period: month\nopens: { before: due, workingDays: ${count} }\ndue: { day: ${day}, roll: none }`,
        ),
      );
    // The 23rd is a Friday, the 25th a Sunday.
    expect(await opening(1, 23)).toBe('2026-10-22');
    expect(await opening(0, 23)).toBe('2026-10-23');
    expect(await opening(0, 25)).toBe('2026-10-23');
    expect(await opening(1, 25)).toBe('2026-10-23');
    expect(await opening(2, 25)).toBe('2026-10-22');
  });

  it('none after it is the day itself or the working day after it', async () => {
    const after = async (from: string) =>
      (
        await cycleIn(
          from,
          `period: { dates: [${from}] }\ndue: { after: cut-off, workingDays: 0, roll: none }`,
        )
      ).dueOn;
    expect(await after('2026-10-23')).toBe('2026-10-23');
    expect(await after('2026-10-24')).toBe('2026-10-26');
  });

  it('open three weeks of work before due where the plan does not say', async () => {
    const cycle = await cycleIn('2026-11', 'period: month\ndue: { day: 25 }');
    expect(opensOn(cycle)).toBe('2026-11-03');
  });
});

describe('a due rule that changed', () => {
  const written = `
period: { type: year, cutOff: 14 }
due:
  - { on: 12-25, until: 2023-12-13 }
  - { on: 11-25, from: 2023-12-14, until: 2025-12-14 }
  - { on: 12-20, exclusive: true, from: 2025-12-15 }`;

  it('holds by the last day of the period, both ends inclusive', async () => {
    const around = { inForce: '{ from: 2022-01-01, to: 2028-12-31 }' };
    const dues = (await cyclesOf(written, around)).map((cycle) => `${cycle.periodKey} ${cycle.dueOn}`);
    expect(dues).toEqual([
      '2022 2022-12-26',
      '2023 2023-11-27',
      '2024 2024-11-25',
      '2025 2025-11-25',
      '2026 2026-12-19',
      '2027 2027-12-19',
      '2028 2028-12-19',
    ]);
  });
});

describe('an estimate', () => {
  const marked = async (keys: string, period: string) => (await cycleIn(period, keys)).estimate;

  it('marks what rests on a year without an announced table', async () => {
    expect(await marked('period: month\ndue: { day: 25 }', '2027-11')).toBe(false);
    expect(await marked('period: month\ndue: { day: 25 }', '2028-02')).toBe(true);
  });

  it('marks a due that is counted across such a year, or rolled into it', async () => {
    const counted = 'period: month\nopens: { at: period-start }\ndue: { after: cut-off, workingDays: 1 }';
    expect(await marked(counted, '2027-11')).toBe(false);
    expect(await marked(counted, '2027-12')).toBe(true);
    const back = 'period: month\nopens: { before: due, workingDays: 40 }\ndue: { day: 3, roll: none }';
    expect(await marked(back, '2023-01')).toBe(false);
    const earlier = { inForce: '{ from: 2022-01-01, to: 2028-12-31 }' };
    expect((await cycleIn('2022-01', back, earlier)).estimate).toBe(true);
    expect((await cycleIn('2022-04', back, earlier)).estimate).toBe(false);
  });

  it('does not mark a day that asks for no working day', async () => {
    const plain = 'period: month\nopens: { at: period-start }\ndue: { day: 25, roll: none }';
    expect(await marked(plain, '2028-05')).toBe(false);
  });

  it('marks what is counted from a marked day', async () => {
    const keys = `
period: month
anchor: { workingDay: -1 }
opens: { at: period-start }
due: { after: anchor, days: 1, roll: none }`;
    expect(await marked(keys, '2027-12')).toBe(false);
    expect(await marked(keys, '2028-01')).toBe(true);
  });
});
