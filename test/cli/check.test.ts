import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kyhan } from '@kyhan/testkit/kyhan';
import { GOOD_PLAN, lineOf } from './good-plan.js';

const MEGABYTE = 1024 * 1024;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function checked(content: string | Buffer, ...options: string[]) {
  await writeFile(path.join(folder, 'plan.yaml'), content);
  return kyhan(['check', 'plan.yaml', ...options], { folder });
}

function broken(part: string, by: string): string {
  if (!GOOD_PLAN.includes(part)) throw new Error(`not there: ${part}`);
  return GOOD_PLAN.replace(part, by);
}

interface Broken {
  readonly what: string;
  readonly content: string | Buffer;
  readonly code: string;
  /** `line:column` as a pattern; absent: any place will do. */
  readonly at?: string;
}

const wrongKey = broken('    policy: ordered\n', '    polycy: ordered\n');
const unknownUnit = broken('audience: [so-tttt]', 'audience: [so-ttt]');
const badDate = broken('to: 2028-12-31', 'to: 2028-02-30');
const secondObligation = GOOD_PLAN.slice(GOOD_PLAN.indexOf('  - id: month-report'));
const sameIds = GOOD_PLAN + secondObligation;
const tabs = broken('    basis: given', '\tbasis: given');
const notYaml = broken('title: { vi: Kế hoạch thử nghiệm, en: Trial plan }', 'title: { vi: "Kế hoạch');
const dueFirst = broken('opens: { before: due, workingDays: 5 }', 'opens: { after: due, workingDays: 5 }');
const parents = broken(
  '    contacts: [{ role: focal-point, email: tinh@example.org }]',
  '    parent: so-tttt\n    contacts: [{ role: focal-point, email: tinh@example.org }]',
);

const BROKEN: readonly Broken[] = [
  {
    what: 'a wrong key',
    content: wrongKey,
    code: 'PLAN_UNKNOWN_KEY',
    at: `${lineOf(wrongKey, 'polycy')}:5`,
  },
  {
    what: 'an unknown unit',
    content: unknownUnit,
    code: 'PLAN_UNKNOWN_\\w+',
    at: `${lineOf(unknownUnit, '[so-ttt]')}:1[56]`,
  },
  { what: 'a date that no calendar has', content: badDate, code: '(PLAN|DATE)_\\w+', at: '5:34' },
  {
    what: 'two obligations with one id',
    content: sameIds,
    code: 'PLAN_\\w+',
    at: `${GOOD_PLAN.split('\n').length}:\\d+`,
  },
  { what: 'tabs', content: tabs, code: 'PLAN_TAB', at: `${lineOf(tabs, '\tbasis')}:1` },
  { what: 'an empty file', content: '', code: 'PLAN_EMPTY', at: '1:1' },
  { what: 'something that is not YAML', content: notYaml, code: 'PLAN_NOT_YAML' },
  {
    what: 'a due before its opening',
    content: dueFirst,
    code: 'PLAN_\\w+',
    at: `${lineOf(dueFirst, 'opens:')}:\\d+`,
  },
  { what: 'a circle among parents', content: parents, code: 'PLAN_\\w+' },
  { what: '5 MB of noise', content: randomBytes(5 * MEGABYTE), code: 'PLAN_TOO_LARGE', at: '1:1' },
  {
    what: '1 MB of letters',
    content: randomBytes(MEGABYTE).toString('base64'),
    code: 'PLAN_\\w+',
    at: '1:1',
  },
  {
    what: 'a picture',
    content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    code: 'PLAN_NOT_UTF_8',
    at: '1:1',
  },
  { what: 'a list', content: '- a\n- b\n', code: 'PLAN_\\w+', at: '1:1' },
];

describe('kyhan check on a plan file with a fault', () => {
  it.each(BROKEN)('names the place of $what, says how to mend it and ends with 2', async (row) => {
    const { exitCode, stdout, stderr } = await checked(row.content);
    expect(stdout + stderr).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(stderr).not.toContain('KYHAN_DEBUG');
    expect(exitCode).toBe(2);
    const { at = '\\d+:\\d+' } = row;
    expect(stdout).toMatch(new RegExp(`^plan\\.yaml:${at} ${row.code} \\S`, 'm'));
    expect(stdout).toMatch(/^ {2}Cách sửa: \S/m);
  });

  it('proposes the name that was meant', async () => {
    expect((await checked(unknownUnit)).stdout).toContain('"so-tttt"');
    expect((await checked(wrongKey)).stdout).toContain('"policy"');
  });

  it('tells all faults at once, in the language asked for', async () => {
    const several = unknownUnit.replace('policy: ordered', 'policy: orderd');
    const { exitCode, stdout } = await checked(several, '--json', '--lang', 'en');
    const findings = JSON.parse(stdout) as Record<string, unknown>[];
    expect(exitCode).toBe(2);
    expect(new Set(findings.map(({ suggestion }) => suggestion))).toEqual(new Set(['ordered', 'so-tttt']));
    expect(Object.keys(findings[0] ?? {})).toEqual([
      'file',
      'line',
      'column',
      'code',
      'severity',
      'message',
      'hint',
      'suggestion',
    ]);
  });

  it('does not hand control characters of the file on to the terminal', async () => {
    const { stdout } = await checked(broken('kind: report', 'kind: "\u009b31m"'));
    expect(stdout).not.toMatch(/[^\P{Cc}\n]/u);
  });
});

describe('kyhan check', () => {
  it('says nothing on stdout of a good plan, and ends with 0', async () => {
    expect(await checked(GOOD_PLAN)).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'plan.yaml: không có lỗi\n',
    });
  });

  it('ends with 0 where it only warns', async () => {
    const warned = await checked(broken('    period: month\n', '    period: { dates: [2030-01-01] }\n'));
    expect(warned.exitCode).toBe(0);
    expect(warned.stdout).toMatch(/^plan\.yaml:\d+:\d+ PLAN_/);
  });

  it('refuses a folder and a file that is not there with a place, not with a stack', async () => {
    await mkdir(path.join(folder, 'folder.yaml'), { recursive: true });
    for (const name of ['folder.yaml', 'nowhere.yaml']) {
      const { exitCode, stdout, stderr } = await kyhan(['check', name], { folder });
      expect({ name, exitCode }).toEqual({ name, exitCode: 2 });
      expect(stdout).toMatch(/^\S+\.yaml:1:1 PLAN_UNREADABLE /);
      expect(stdout + stderr).not.toContain('    at ');
    }
  });
});
