import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { yamlValue } from '@kyhan/plan';
import writeExcelFile from 'write-excel-file/node';
import { kyhan } from '@kyhan/testkit/kyhan';

const DUTIES = [
  ['UBND TỈNH', '', '', '', ''],
  ['STT', 'Đơn vị thực hiện', 'Nội dung', 'Tần suất', 'Thời hạn'],
  ['1', 'Sở Y tế', 'Báo cáo công tác', 'hằng tháng', 'ngày 25'],
  ['2', '', 'Báo cáo cải cách hành chính', '6 tháng, năm', 'trước ngày 5 tháng sau'],
  ['3', 'Công an tỉnh', 'Báo cáo nhanh', 'hằng ngày', '16h'],
] as const;
const FORCE = ['--from', '2026-01-01', '--to', '2028-12-31'];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function imported(name: string, content: string | Buffer, ...options: string[]) {
  await writeFile(path.join(folder, name), content);
  return await kyhan(['import-plan', name, ...FORCE, ...options], { folder });
}

function csv(delimiter: string, rows: readonly (readonly string[])[] = DUTIES): string {
  return rows
    .map((cells) =>
      cells
        .map((cell) => (/[,;\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(delimiter),
    )
    .join('\r\n');
}

async function xlsx(): Promise<Buffer> {
  const rows = [
    [{ value: 'Unit' }, { value: 'Duty' }, { value: 'Frequency' }, { value: 'Day' }],
    [{ value: 'Sở Y tế' }, { value: 'Báo cáo tháng' }, { value: 'monthly' }, { value: 25 }],
    [
      { value: 'Sở Nội vụ' },
      { value: 'Báo cáo năm' },
      { value: 'yearly' },
      { value: new Date('2026-12-20T00:00:00Z'), format: 'dd/mm/yyyy' },
    ],
  ];
  return await writeExcelFile(rows).toBuffer();
}

/** An .xlsx with its first sheet replaced. */
async function withSheet(xml: string): Promise<Buffer> {
  const files = unzipSync(await xlsx());
  return Buffer.from(zipSync({ ...files, 'xl/worksheets/sheet1.xml': strToU8(xml) }));
}

interface Imported {
  readonly plan: string;
  readonly rows: number;
  readonly duties: number;
  readonly unread: number;
  readonly findings: readonly Record<string, unknown>[];
}

async function readAs(name: string, content: string | Buffer, ...options: string[]): Promise<Imported> {
  const { exitCode, stdout } = await imported(name, content, '--json', ...options);
  expect(exitCode).toBe(0);
  return JSON.parse(stdout) as Imported;
}

function periodsOf({ plan }: Imported) {
  const { obligations } = yamlValue(plan, 'plan.yaml') as {
    obligations: { period: unknown; due: unknown }[];
  };
  return obligations.map(({ period, due }) => ({ period, due }));
}

const PERIODS = [
  { period: 'month', due: { day: 25 } },
  { period: 'half-year', due: { day: 5, monthOffset: 1, exclusive: true } },
  { period: 'year', due: { day: 5, monthOffset: 1, exclusive: true } },
];

describe('kyhan import-plan', () => {
  it('prints a skeleton that passes check, and tells on stderr what it could not read', async () => {
    const { exitCode, stdout, stderr } = await imported('nhiem-vu.csv', csv(','));
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^nhiem-vu\.csv:5:4 IMPORT_FREQUENCY_TOO_OFTEN "hằng ngày"/m);
    expect(stderr).toMatch(/^ {2}Cách sửa: \S/m);
    expect(stdout).toContain('# 5: A: 3 | B: Công an tỉnh | C: Báo cáo nhanh | D: hằng ngày | E: 16h');
    await writeFile(path.join(folder, 'plan.yaml'), stdout);
    const checked = await kyhan(['check', 'plan.yaml'], { folder });
    // A table of duties has no mailboxes: that alone is left to be filled in.
    expect(checked.exitCode).toBe(0);
    expect(checked.stdout.match(/PLAN_\w+/g)).toEqual(['PLAN_CONTACTS_MISSING']);
    const preview = await kyhan(['preview', 'plan.yaml', ...FORCE, '--json'], { folder });
    expect((JSON.parse(preview.stdout) as unknown[]).length).toBeGreaterThan(36);
  });

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('reads CSV with %s', async (_, delimiter) => {
    const result = await readAs('duties.csv', csv(delimiter));
    expect(result).toMatchObject({ rows: 3, duties: 3, unread: 1 });
    expect(periodsOf(result)).toEqual(PERIODS);
  });

  it('reads what Excel calls Unicode text, and a byte order mark', async () => {
    const unicode = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(csv('\t'), 'utf16le')]);
    expect(periodsOf(await readAs('unicode.txt', unicode))).toEqual(PERIODS);
    expect(periodsOf(await readAs('bom.csv', `\ufeff${csv(';')}`))).toEqual(PERIODS);
  });

  it('reads XLSX with English headings, numbers and dates', async () => {
    const result = await readAs('duties.xlsx', await xlsx());
    expect(periodsOf(result)).toEqual([
      { period: 'month', due: { day: 25 } },
      { period: 'year', due: { on: '12-20' } },
    ]);
    const { obligations } = yamlValue(result.plan, 'plan.yaml') as { obligations: Record<string, unknown>[] };
    expect(obligations[1]).toMatchObject({
      basis: 'inferred',
      inferredFrom: 'duties.xlsx, C3: "yearly"; D3: "2026-12-20"',
    });
  });

  it('reads the sheet that is named', async () => {
    const { exitCode, stderr } = await imported('duties.xlsx', await xlsx(), '--sheet', 'Nowhere');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('IMPORT_UNREADABLE');
    expect(await readAs('duties.xlsx', await xlsx(), '--sheet', 'Sheet1')).toMatchObject({ duties: 2 });
  });

  it('has findings with stable fields', async () => {
    const { findings } = await readAs('duties.csv', csv(','), '--lang', 'en');
    expect(findings).toEqual([
      {
        file: 'duties.csv',
        row: 5,
        column: 4,
        code: 'IMPORT_FREQUENCY_TOO_OFTEN',
        severity: 'error',
        message: '"hằng ngày": a period of a plan is a week at the least',
        hint: expect.stringContaining('dates'),
      },
    ]);
  });
});

describe('kyhan import-plan with a file that it cannot trust', () => {
  const bomb = `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`;
  const far =
    '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>';

  it.each([
    ['of 6 MB', () => Buffer.alloc(6 * 1024 * 1024, 'a'), 'IMPORT_TOO_LARGE'],
    [
      'of 6,000 rows',
      () => Buffer.from(csv(',', [...DUTIES, ...Array.from({ length: 6000 }, () => ['1', 'a', 'b', 'c'])])),
      'IMPORT_TOO_LARGE',
    ],
    [
      'with a cell of a million letters',
      () => Buffer.from(csv(',', [...DUTIES, ['1', 'x'.repeat(1_000_000)]])),
      'IMPORT_(TOO_LARGE|UNREADABLE)',
    ],
    ['that unpacks to 60 MB', () => withSheet(bomb + ' '.repeat(60 * 1024 * 1024)), 'IMPORT_TOO_LARGE'],
    ['with a cell at the far corner of a sheet', () => withSheet(bomb + far), 'IMPORT_TOO_LARGE'],
    ['that is cut off', async () => (await xlsx()).subarray(0, 2000), 'IMPORT_UNREADABLE'],
    ['in the old format', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'IMPORT_UNREADABLE'],
    ['of noise', () => randomBytes(10_000), 'PLAN_NOT_UTF_8'],
    ['that is empty', () => Buffer.alloc(0), 'IMPORT_HEADINGS_MISSING'],
    ['without headings', () => Buffer.from('a,b\nc,d\n'), 'IMPORT_HEADINGS_MISSING'],
    [
      'in which nothing can be read',
      () => Buffer.from('Đơn vị,Nhiệm vụ\nSở Y tế,Việc khác\n'),
      'IMPORT_NOTHING_READ',
    ],
  ] as const)('refuses one %s', async (_, content, code) => {
    const { exitCode, stdout, stderr } = await imported('upload', await content());
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`Lỗi ${code}: `));
    expect(stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
  });

  it('refuses a file that is not there', async () => {
    const { exitCode, stderr } = await kyhan(['import-plan', 'nowhere.csv'], { folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('FILE_UNREADABLE');
  });

  it('hands no control characters on to the terminal or the skeleton', async () => {
    const rows = [...DUTIES, ['4', 'Sở \u001b[31mĐỏ', 'Báo cáo\u0007', 'mỗi\u001b[2Jngày', '25']];
    const { stdout, stderr } = await imported('control.csv', csv(',', rows));
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u);
    expect(await readFile(path.join(folder, 'control.csv'), 'utf8')).toContain('\u001b');
  });
});
