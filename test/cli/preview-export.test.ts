import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { kyhan } from '@kyhan/testkit/kyhan';
import { xlsxSheets } from '@kyhan/plan-import';
import { GOOD_PLAN } from './good-plan.js';

const YEAR = ['--from', '2026-01-01', '--to', '2026-12-31'];
const MEETING = `  - id: briefing
    kind: briefing
    title: { vi: "=SUM(A1), họp, giao ban", en: "+cmd|' /C calc'!A0" }
    source: { section: I.2, quote: họp }
    basis: inferred
    inferredFrom: I.2
    period: quarter
    anchor: { workingDay: -3 }
    opens: { before: anchor, workingDays: 10 }
    policy: ordered
    steps:
      - { id: topics, title: { vi: Chủ đề, en: Topics }, audience: [so-tttt], due: { before: anchor, workingDays: 5 } }
      - { id: meeting, title: { vi: Họp, en: Meeting }, audience: [ubnd-tinh], due: { at: anchor, time: "17:00" } }
`;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-export-'));
  await writeFile(path.join(folder, 'plan.yaml'), GOOD_PLAN + MEETING);
});
afterAll(() => rm(folder, { recursive: true }));

async function previewed(options: readonly string[], environment: Record<string, string> = {}) {
  const { exitCode, stdout, stderr } = await kyhan(['preview', 'plan.yaml', ...YEAR, ...options], {
    folder,
    environment,
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout;
}

describe('kyhan preview --csv', () => {
  it('holds the cycles of --json, line by line', async () => {
    const cycles = JSON.parse(await previewed(['--json'])) as Record<string, unknown>[];
    const rows = parse<Record<string, string>>(await previewed(['--csv']), { columns: true });
    expect(rows).toHaveLength(16);
    const fields = ['obligation', 'period', 'periodFrom', 'periodTo', 'opensAt', 'nominalDueOn', 'dueOn'];
    for (const [index, cycle] of cycles.entries())
      for (const field of [...fields, 'dueAt', 'roll', 'assignments', 'basis'])
        expect(rows[index]?.[field]).toBe(String(cycle[field]));
    expect(rows[0]).toMatchObject({ titleVi: 'Báo cáo tháng', titleEn: 'Monthly report' });
  });

  it('ends every line with CRLF, and begins with a byte order mark only where asked', async () => {
    const plain = await previewed(['--csv']);
    expect(plain.startsWith('obligation,')).toBe(true);
    expect(plain.split('\r\n')).toHaveLength(18);
    expect(plain.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(await previewed(['--csv', '--bom'])).toBe(`\ufeff${plain}`);
  });

  it('does not let a title be run as a formula', async () => {
    const rows = parse<{ titleVi: string; titleEn: string }>(
      await previewed(['--csv', '--obligation', 'briefing']),
      { columns: true },
    );
    expect(rows[0]?.titleVi).toBe("'=SUM(A1), họp, giao ban");
    expect(rows[0]?.titleEn).toMatch(/^'\+cmd/);
  });

  it('is not compared with a calendar that was given out', async () => {
    const since = ['--csv', '--since', 'given-out.ics'];
    const { exitCode, stdout, stderr } = await kyhan(['preview', 'plan.yaml', ...YEAR, ...since], { folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('--ics');
  });

  it('is not mixed with another format', async () => {
    const { exitCode, stdout, stderr } = await kyhan(['preview', 'plan.yaml', ...YEAR, '--csv', '--ics'], {
      folder,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('COMMAND_INVALID');
  });
});

describe('kyhan preview --xlsx', () => {
  it('writes the lines of --csv as a workbook, which no separator of a machine parts wrongly (30)', async () => {
    const { exitCode } = await kyhan(['preview', 'plan.yaml', ...YEAR, '--xlsx', 'cycles.xlsx'], { folder });
    expect(exitCode).toBe(0);
    const answer = await xlsxSheets({ bytes: await readFile(path.join(folder, 'cycles.xlsx')) });
    const [sheet] = 'sheets' in answer ? answer.sheets : [];
    const rows = parse(await previewed(['--csv']), { columns: false });
    const plain = (row: readonly unknown[]) => row.map((cell) => String(cell).replace(/^'(?=[=+])/, ''));
    expect(sheet?.rows.map(plain)).toEqual(rows.map(plain));
  });
});

interface Event {
  readonly uid: string;
  readonly summary: string;
  readonly start: string;
  readonly end: string;
}

function eventsIn(text: string): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    return { uid, summary, start: String(startDate), end: String(endDate) };
  });
}

describe('kyhan preview --ics', () => {
  it('is an iCalendar whose lines end with CRLF and take at most 75 octets', async () => {
    const text = await previewed(['--ics']);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.join('')).not.toMatch(/[\r\n]/);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    for (const field of ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:PUBLISH']) expect(lines).toContain(field);
    expect(lines.filter((line) => line.startsWith('DTSTAMP:'))).toHaveLength(20);
  });

  it('has an all-day event for a due day, ending the day after, under its business key', async () => {
    const events = eventsIn(await previewed(['--ics', '--obligation', 'month-report', '--lang', 'en']));
    expect(events).toHaveLength(12);
    expect(events[0]).toEqual({
      uid: 'thu-nghiem/month-report/2026-01@kyhan',
      summary: 'Monthly report (January 2026)',
      start: '2026-01-26',
      end: '2026-01-27',
    });
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(12);
  });

  it('has an event for each step, at its instant where the due has a time', async () => {
    const [topics, meeting] = eventsIn(await previewed(['--ics', '--obligation', 'briefing']));
    expect(topics).toEqual({
      uid: 'thu-nghiem/briefing/2026-Q1/topics@kyhan',
      summary: '=SUM(A1), họp, giao ban: Chủ đề (quý I/2026)',
      start: '2026-03-20',
      end: '2026-03-21',
    });
    expect(meeting).toMatchObject({ start: '2026-03-27T10:00:00Z', end: '2026-03-27T10:30:00Z' });
  });

  it('tells since an earlier calendar what has moved, and cancels what is gone of the days asked for', async () => {
    const before = await previewed(['--ics']);
    await writeFile(path.join(folder, 'given-out.ics'), before);
    const sequences = (text: string) => text.match(/^SEQUENCE:\d+/gm);
    expect(sequences(await previewed(['--ics', '--since', 'given-out.ics']))).toEqual(sequences(before));
    await writeFile(path.join(folder, 'less.yaml'), GOOD_PLAN);
    const summer = ['--from', '2026-06-01', '--to', '2026-12-31'];
    const { exitCode, stdout } = await kyhan(
      ['preview', 'less.yaml', ...summer, '--ics', '--since', 'given-out.ics'],
      { folder },
    );
    expect(exitCode).toBe(0);
    const gone = stdout
      .replaceAll('\r\n ', '')
      .split('BEGIN:VEVENT')
      .filter((one) => one.includes('CANCELLED'));
    expect(gone.map((one) => /^UID:(.*?)\r$/m.exec(one)?.[1])).toEqual(
      ['Q2/topics', 'Q2/meeting', 'Q3/topics', 'Q3/meeting', 'Q4/topics', 'Q4/meeting'].map(
        (rest) => `thu-nghiem/briefing/2026-${rest}@kyhan`,
      ),
    );
  });

  it('holds for one unit the steps that it owes itself', async () => {
    const events = eventsIn(await previewed(['--ics', '--unit', 'ubnd-tinh']));
    expect(events.map(({ uid }) => uid)).toEqual(
      [1, 2, 3, 4].map((quarter) => `thu-nghiem/briefing/2026-Q${quarter}/meeting@kyhan`),
    );
  });

  it('is the same in every time zone of the machine', async () => {
    const here = eventsIn(await previewed(['--ics'], { TZ: 'Asia/Ho_Chi_Minh' }));
    expect(eventsIn(await previewed(['--ics'], { TZ: 'America/New_York' }))).toEqual(here);
  });
});
