import { describe, expect, it } from '@jest/globals';
import { isoInstant } from '@kyhan/calendar';
import { checkDefinition, checkTexts, planFiles } from '@kyhan/plan';
import { cyclesOf, findings, planOf, UNITS, type Around } from './plan-of.js';

const HEADER = 'unit,period,from,to,due,opens';
const LINES = [
  'bac,2026-A,2026-01-01,2026-03-31,2026-04-15,2026-04-01',
  'nam,2026-A,2026-01-01,2026-03-31,2026-04-15,2026-04-01',
  'nam,2026-B,2026-04-01,2026-06-30,2026-07-18,',
];
const KEYS = 'audience: [bac, nam]\nperiod: { schedule: schedule.csv }';

const withLines = (lines: readonly string[], header = HEADER): Around => ({
  files: { 'schedule.csv': [header, ...lines, ''].join('\n') },
});

describe('a schedule', () => {
  it('gives each unit its own days within one obligation; those who share a period share a cycle', async () => {
    const cycles = await cyclesOf(KEYS, withLines(LINES));
    expect(
      cycles.map((one) => [
        one.periodKey,
        one.periodFrom,
        one.periodTo,
        one.nominalDueOn,
        one.dueOn,
        one.units,
      ]),
    ).toEqual([
      ['2026-A', '2026-01-01', '2026-03-31', '2026-04-15', '2026-04-15', ['bac', 'nam']],
      // A Saturday goes to the Monday, as every due day does where nothing else is said.
      ['2026-B', '2026-04-01', '2026-06-30', '2026-07-18', '2026-07-20', ['nam']],
    ]);
    const [first, second] = cycles;
    expect(isoInstant(first!.opensAt, 'Asia/Ho_Chi_Minh')).toBe('2026-04-01T00:00:00+07:00');
    expect(isoInstant(second!.opensAt, 'Asia/Ho_Chi_Minh')).toBe('2026-06-29T00:00:00+07:00');
  });

  it('leaves roll and hour to the due rule, and the day too where a line has none', async () => {
    const lines = [...LINES.slice(0, 2), 'nam,2026-B,2026-04-01,2026-06-30,,'];
    const keys = `${KEYS}\ndue: { day: 10, monthOffset: 1, roll: none, time: "17:00" }`;
    const due = (await cyclesOf(keys, withLines(lines))).map(({ dueAt }) =>
      isoInstant(dueAt, 'Asia/Ho_Chi_Minh'),
    );
    expect(due).toEqual(['2026-04-15T17:00:00+07:00', '2026-07-10T17:00:00+07:00']);
  });

  it('says who owes where no audience is written', async () => {
    const cycles = await cyclesOf(
      'audience: [nam]\nperiod: { schedule: schedule.csv }',
      withLines(LINES.slice(2)),
    );
    expect(cycles.map(({ units }) => units)).toEqual([['nam']]);
    const plan = await planOf(KEYS, withLines(LINES));
    expect(plan.obligations[0]?.steps[0]?.audience).toEqual(['bac', 'nam']);
  });

  it('may stand in the plan, which is how it is written out', async () => {
    const plan = await planOf(KEYS, withLines(LINES));
    const files = planFiles(plan);
    expect(Object.keys(files)).toEqual(['plan.yaml']);
    const { plan: again, findings: found } = await checkTexts(files);
    expect(found).toEqual([]);
    expect(again).toEqual(plan);
  });

  it('is read with the semicolons of spreadsheets and columns of the office', async () => {
    const lines = LINES.map((line) => `x;${line.replaceAll(',', ';')}`);
    const around = withLines(lines, `note;${HEADER.replaceAll(',', ';')}`);
    expect(await cyclesOf(KEYS, around)).toEqual(await cyclesOf(KEYS, withLines(LINES)));
  });

  it('is refused by name in a definition, which names no files', () => {
    const written = { obligations: [{ period: { schedule: 'schedule.csv' } }] };
    expect(checkDefinition(written).plan).toBeUndefined();
  });
});

describe('check', () => {
  const codes = async (keys: string, around: Around) =>
    (await findings(keys, around)).map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);

  it.each([
    ['nam,2026-A,2026-01-01,2026-04-30,2026-04-15,2026-04-01', '3:23 PLAN_SCHEDULE_TWO_SPANS'],
    ['nam,2026-A,2026-01-01,2026-03-31,2026-04-16,2026-04-01', '3:34 PLAN_SCHEDULE_TWO_SPANS'],
    ['bac,2026-A,2026-01-01,2026-03-31,2026-04-15,2026-04-01', '3:1 PLAN_SCHEDULE_DOUBLE'],
    ['nan,2026-A,2026-01-01,2026-03-31,2026-04-15,2026-04-01', '3:1 PLAN_UNKNOWN_UNIT'],
    ['nam,2026-C,2026-04-01,2026-03-31,2026-04-15,', '3:23 PLAN_DATES_REVERSED'],
    ['nam,2026-C,2026-02-30,2026-03-31,2026-04-15,', '3:12 PLAN_BAD_DATE'],
    ['nam,quý 1,2026-01-01,2026-03-31,2026-04-15,', '3:5 PLAN_BAD_PERIOD_KEY'],
    ['nam,,2026-01-01,2026-03-31,2026-04-15,', '3:1 PLAN_ROSTER_VALUE_MISSING'],
    ['nam,2026-C', '3:1 PLAN_ROSTER_NOT_CSV'],
  ])('finds what is wrong with the line %s', async (line, told) => {
    expect(await codes(KEYS, withLines([LINES[0]!, line]))).toContain(`schedule.csv:${told}`);
  });

  it('finds a column that is missing, and a file that is not there', async () => {
    const around = withLines(LINES, HEADER.replace('period', 'perod'));
    const [finding] = await findings(KEYS, around);
    expect([finding?.code, finding?.suggestion]).toEqual(['PLAN_SCHEDULE_COLUMN_MISSING', 'perod']);
    expect(await codes(KEYS, {})).toEqual(['plan.yaml:22:25 PLAN_UNREADABLE']);
  });

  it('finds a unit that is not asked, a line without a day, and steps', async () => {
    const only = KEYS.replace('[bac, nam]', '[bac]');
    expect(await codes(only, withLines(LINES))).toEqual([expect.stringContaining('PLAN_SCHEDULE_NOT_ASKED')]);
    const undated = withLines(['bac,2026-A,2026-01-01,2026-03-31,,']);
    expect(await codes(KEYS, undated)).toEqual([expect.stringContaining('PLAN_SCHEDULE_WITHOUT_DUE')]);
    const steps =
      'period: { schedule: schedule.csv }\nsteps: [{ id: one, audience: [bac, nam], due: { day: 9 } }]';
    expect(await codes(steps, withLines(LINES))).toContainEqual(
      expect.stringContaining('PLAN_KEY_MISPLACED'),
    );
  });

  it('misses a unit that has ended in its own periods alone, not in those of others', async () => {
    const ending = (to: string) => ({
      ...withLines(LINES),
      units: UNITS.replace('id: bac,', `id: bac, lives: { to: ${to} },`),
    });
    // Bắc owes nothing in 2026-B, which falls due in July.
    expect(await codes(KEYS, ending('2026-04-30'))).toEqual([]);
    expect(await codes(KEYS, ending('2026-03-31'))).toEqual([expect.stringContaining('PLAN_UNIT_NOT_ALIVE')]);
  });

  it('warns of a line that ends outside of the dates in force', async () => {
    const [finding, ...more] = await findings(
      KEYS,
      withLines([...LINES, 'bac,2026-C,2026-07-01,2062-09-30,2026-10-15,']),
    );
    expect([finding?.code, finding?.severity, more]).toEqual(['PLAN_SCHEDULE_OUTSIDE', 'warning', []]);
  });

  it('finds the same in lines that stand in the plan', async () => {
    const inline = KEYS.replace(
      'schedule.csv',
      '[{ unit: bac, period: A, from: 2026-01-01, to: 2026-03-31, due: 2026-04-15 }, { unit: nam, period: A, from: 2026-01-01, to: 2026-04-30, due: 2026-04-15 }, { unit: nan, period: B, from: 2026-01-01, to: 2026-04-30, due: 2026-04-15 }]',
    );
    const found = await findings(inline);
    expect(found.map(({ code, suggestion }) => [code, suggestion])).toEqual([
      ['PLAN_SCHEDULE_TWO_SPANS', undefined],
      ['PLAN_UNKNOWN_UNIT', 'nam'],
    ]);
  });
});
