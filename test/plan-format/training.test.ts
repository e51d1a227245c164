import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkTexts } from '@kyhan/plan';
import { planText } from './plan-of.js';
import { toldFinding } from './told-finding.js';

const TRAINING = `
period: year
steps:
  - { id: nomination, audience: [bac, nam], due: { on: 10-31 }, nil: allowed }
  - { id: attendance, audience: [linh], due: { on: 12-31 }, gathers: nomination }
targets:
  - { id: officials, title: { vi: Cán bộ, en: Officials }, roster: rosters/officials.csv, percent: 70, by: 2028-12-31, source: II.2.2 }`;

const ROSTER =
  'person,unit,office,from,to\np-01,bac,"Trưởng phòng, Bắc",2022-11-01,\np-02,nam,Chuyên viên,2022-11-01,2024-02-29\n';

function training(target = (text: string) => text): string {
  return planText(target(TRAINING)).replace('kind: report', 'kind: training');
}

async function rosterFaults(roster: string): Promise<string[]> {
  const texts = { 'plan.yaml': training(), 'rosters/officials.csv': roster };
  return (await checkTexts(texts)).findings.map(toldFinding);
}

describe('training', () => {
  it('has targets: who of a roster, how many in a hundred, by when', async () => {
    const { plan } = await checkTexts({ 'plan.yaml': training(), 'rosters/officials.csv': ROSTER });
    expect(plan?.obligations[0]?.targets).toEqual([
      {
        id: 'officials',
        title: { vi: 'Cán bộ', en: 'Officials' },
        roster: 'rosters/officials.csv',
        percent: 70,
        by: '2028-12-31',
        source: 'II.2.2',
      },
    ]);
  });

  it.each([
    ['percent: 70', 'percent: 0', 'PLAN_NUMBER_OUT_OF_RANGE'],
    ['percent: 70', 'percent: 101', 'PLAN_NUMBER_OUT_OF_RANGE'],
    ['percent: 70', 'percent: "70"', 'PLAN_NUMBER_EXPECTED'],
    ['by: 2028-12-31', 'by: 2028-02-30', 'PLAN_BAD_DATE'],
    ['rosters/officials.csv', 'rosters/oficials.csv', 'PLAN_UNREADABLE'],
    [
      '- { id: officials,',
      '- { id: officials, roster: rosters/officials.csv, percent: 1, by: 2028-01-01 }\n  - { id: officials,',
      'PLAN_DOUBLE_TARGET',
    ],
  ])('is told where for %s somebody writes %s', async (part, by, code) => {
    const texts = {
      'plan.yaml': training((text) => text.replace(part, by)),
      'rosters/officials.csv': ROSTER,
    };
    const { findings } = await checkTexts(texts);
    expect(findings.map((finding) => finding.code)).toContain(code);
  });

  it('that is to be reached after the plan has ended is told as a warning', async () => {
    const texts = {
      'plan.yaml': training((text) => text.replace('2028-12-31', '2030-12-31')),
      'rosters/officials.csv': ROSTER,
    };
    expect((await checkTexts(texts)).findings).toMatchObject([
      { code: 'PLAN_TARGET_OUTSIDE', severity: 'warning' },
    ]);
  });
});

const SESSIONS = `
period: year
steps:
  - { id: nomination, audience: [bac, nam], due: { on: 10-31 }, nil: allowed }
  - id: attendance
    audience: [linh]
    due: { on: 12-31 }
    attends: [rosters/officials.csv]
    sessions:
      - { id: lop-1, on: 2026-11-20, hours: 8, capacity: 60, place: Hội trường }
      - { id: lop-2, on: 2026-11-27, hours: 4 }
targets:
  - { id: officials, roster: rosters/officials.csv, percent: 70, by: 2028-12-31, measuredOn: [2025-06-30, 2027-06-30] }
  - { id: staff, roster: rosters/officials.csv, percent: 70, by: 2028-12-31, count: heads }`;

async function withSessions(change = (text: string) => text) {
  const text = change(planText(SESSIONS)).replace('kind: report', 'kind: training');
  return await checkTexts({ 'plan.yaml': text, 'rosters/officials.csv': ROSTER });
}

describe('a step that people attend', () => {
  it('says whose people attend which sessions, and the target on which days it is measured', async () => {
    const { plan, findings } = await withSessions();
    expect(findings).toEqual([]);
    const [nomination, attendance] = plan?.obligations[0]?.steps ?? [];
    expect(nomination).not.toHaveProperty('attends');
    expect(attendance).toMatchObject({
      attends: ['rosters/officials.csv'],
      sessions: [
        { id: 'lop-1', on: '2026-11-20', hours: 8, capacity: 60, place: 'Hội trường' },
        { id: 'lop-2', on: '2026-11-27', hours: 4 },
      ],
    });
    expect(plan?.obligations[0]?.targets).toMatchObject([
      { measuredOn: ['2025-06-30', '2027-06-30'] },
      { count: 'heads' },
    ]);
    expect(plan?.obligations[0]?.targets[0]).not.toHaveProperty('count');
  });

  it.each([
    [
      'attends: [rosters/officials.csv]',
      'attends: [rosters/oficials.csv]',
      'PLAN_UNKNOWN_ROSTER rosters/officials.csv',
    ],
    ['{ id: lop-2', '{ id: lop-1', 'PLAN_DOUBLE_SESSION'],
    ['on: 2026-11-27', 'on: 2029-11-27', 'PLAN_SESSION_OUTSIDE'],
    ['2027-06-30', '2028-12-31', ''],
    ['2027-06-30', '2029-01-01', 'PLAN_MEASURED_LATE'],
    ['    attends: [rosters/officials.csv]\n', '', 'PLAN_KEY_MISPLACED'],
    ['capacity: 60', 'capacity: 0', 'PLAN_NUMBER_OUT_OF_RANGE'],
    ['hours: 8', 'hours: 25', 'PLAN_NUMBER_OUT_OF_RANGE'],
    ['count: heads', 'count: head', 'PLAN_BAD_CHOICE heads'],
  ])('is told where for %s somebody writes %s', async (part, by, expected) => {
    const { findings } = await withSessions((text) => text.replaceAll(part.replaceAll('\n', '\n    '), by));
    const codes = findings.map(({ code, suggestion }) => [code, suggestion ?? ''].join(' ').trim());
    expect(codes).toEqual(expected === '' ? [] : [expected]);
  });

  it('may count heads, where names may not be kept', async () => {
    const counted = async (roster: string) => {
      const plan = training((text) => text.replace('percent: 70', 'percent: 70, count: heads'));
      return (await checkTexts({ 'plan.yaml': plan, 'rosters/officials.csv': roster })).findings.map(
        toldFinding,
      );
    };
    expect(await counted('unit,from,to,heads\nbac,2026-01-01,,12\n')).toEqual([]);
    expect(await counted(ROSTER)).toEqual(['rosters/officials.csv:1:1 PLAN_ROSTER_COLUMN_MISSING']);
    expect(await counted('unit,from,to,heads\nbac,2026-01-01,,a few\nnam,2026-01-01,,\n')).toEqual([
      'rosters/officials.csv:2:17 PLAN_ROSTER_BAD_NUMBER',
      'rosters/officials.csv:3:1 PLAN_ROSTER_VALUE_MISSING',
    ]);
  });

  it('belongs to training alone', async () => {
    const { findings } = await checkTexts({
      'plan.yaml': planText(SESSIONS.slice(0, SESSIONS.indexOf('targets:'))),
      'rosters/officials.csv': ROSTER,
    });
    expect(findings.map(toldFinding)).toContain('plan.yaml:27:9 PLAN_KEY_MISPLACED');
  });
});

describe('a roster', () => {
  it('may have semicolons, quotes, blank lines and columns of the office', async () => {
    expect(await rosterFaults(ROSTER)).toEqual([]);
    expect(
      await rosterFaults('unit;person;from;note\r\nbac;"p;01";2022-11-01;x\r\n\r\nnam;p-02;2022-11-01;\r\n'),
    ).toEqual([]);
  });

  it.each([
    [
      'without its columns',
      'peson,unit\np-01,bac\n',
      [
        'rosters/officials.csv:1:1 PLAN_ROSTER_COLUMN_MISSING peson',
        'rosters/officials.csv:1:1 PLAN_ROSTER_COLUMN_MISSING',
      ],
    ],
    [
      'that is empty',
      '',
      [
        'rosters/officials.csv:1:1 PLAN_ROSTER_COLUMN_MISSING',
        'rosters/officials.csv:1:1 PLAN_ROSTER_COLUMN_MISSING',
        'rosters/officials.csv:1:1 PLAN_ROSTER_COLUMN_MISSING',
      ],
    ],
    [
      'with a date that is none',
      ROSTER.replace('2022-11-01,\n', '2022-11-31,\n'),
      ['rosters/officials.csv:2:30 PLAN_BAD_DATE'],
    ],
    [
      'with dates that run backwards',
      ROSTER.replace('2024-02-29', '2020-02-29'),
      ['rosters/officials.csv:3:33 PLAN_DATES_REVERSED'],
    ],
    [
      'with an unknown unit',
      ROSTER.replace(',nam,', ',nan,'),
      ['rosters/officials.csv:3:6 PLAN_UNKNOWN_UNIT nam'],
    ],
    [
      'with nobody in a line',
      ROSTER.replace('p-02', ''),
      ['rosters/officials.csv:3:1 PLAN_ROSTER_VALUE_MISSING'],
    ],
    [
      'with a line too short',
      ROSTER.replace(',Chuyên viên,2022-11-01,2024-02-29', ''),
      ['rosters/officials.csv:3:1 PLAN_ROSTER_NOT_CSV'],
    ],
    [
      'with a quote left open',
      'person,unit,from\n"p-01,bac,2022-11-01\n',
      [expect.stringMatching(/^rosters\/officials\.csv:\d+:1 PLAN_ROSTER_NOT_CSV$/)],
    ],
  ])('%s is told with its line', async (_, roster, expected) => {
    expect(await rosterFaults(roster)).toEqual(expected);
  });

  it('of plan 632 is one', async () => {
    const folder = path.join(import.meta.dirname, '../../examples/dak-nong-632/rosters');
    const roster = (await readFile(path.join(folder, 'press-staff.csv'), 'utf8')).replaceAll(
      /bao-dak-nong|dai-ptth/g,
      'bac',
    );
    expect(await rosterFaults(roster)).toEqual([]);
  });
});
