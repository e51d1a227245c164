import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kyhan } from '@kyhan/testkit/kyhan';
import { GOOD_PLAN } from './good-plan.js';

const FROM = ['--from', '2026-11-01'];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-diff-'));
  await writeFile(path.join(folder, 'old.yaml'), GOOD_PLAN);
  await writeFile(path.join(folder, 'new.yaml'), CHANGED);
});
afterAll(() => rm(folder, { recursive: true }));

const CHANGED = GOOD_PLAN.replace('due: { day: 25 }', 'due: { day: last }')
  .replace('remind: [{ workingDays: 3 }]', 'remind: [{ workingDays: 3 }, { workingDays: 1 }]')
  .replace('so-tttt@example.org', 'dau-moi@so-tttt.example.org').concat(`  - id: budget
    kind: budget
    title: { vi: Dự toán, en: Budget }
    source: { section: I.2, quote: lập dự toán }
    basis: given
    audience: [so-tttt]
    period: year
    due: { on: 12-20, exclusive: true }
    policy: ordered
`);

describe('kyhan diff of two files', () => {
  it('shows people what was added and changed, in the words of the plan file', async () => {
    const { exitCode, stdout } = await kyhan(['diff', 'old.yaml', 'new.yaml', ...FROM], { folder });
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Nhiệm vụ\n  + budget\n  ~ month-report due: {day: 25} → {day: last}');
    expect(stdout).toContain('~ ordered remind: [{workingDays: 3}] → [{workingDays: 3}, {workingDays: 1}]');
    expect(stdout).toContain('~ so-tttt contacts: ');
    expect(stdout).toMatch(
      /dời +Báo cáo tháng +tháng 11\/2026 +17\/11\/2026 → 20\/11\/2026 +25\/11\/2026 → 30\/11\/2026 +đổi quy tắc/,
    );
    expect(stdout).toMatch(/thêm +Dự toán +năm 2026 /);
  });

  it('names a school year', async () => {
    const school = `  - id: school
    kind: report
    title: { vi: Trường học, en: Schools }
    source: { section: I.3, quote: đầu năm học }
    basis: given
    audience: [so-tttt]
    period: { type: year, startMonth: 9 }
    due: { on: 10-31, yearOffset: 0 }
    policy: ordered
`;
    await writeFile(path.join(folder, 'school.yaml'), GOOD_PLAN.concat(school));
    const { stdout } = await kyhan(['diff', 'old.yaml', 'school.yaml', ...FROM], { folder });
    expect(stdout).toMatch(/thêm +Trường học +năm học 20/);
  });

  it('prints the fields of its help as JSON', async () => {
    const { exitCode, stdout, stderr } = await kyhan(['diff', 'old.yaml', 'new.yaml', ...FROM, '--json'], {
      folder,
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const diff = JSON.parse(stdout) as Record<string, unknown>;
    expect(diff).toMatchObject({
      changed: true,
      fields: [],
      obligations: {
        added: ['budget'],
        removed: [],
        changed: [
          { id: 'month-report', fields: [{ field: 'due', before: { day: 25 }, after: { day: 'last' } }] },
        ],
      },
      calendarDays: [],
    });
    const help = await kyhan(['diff', '--help'], { folder });
    for (const field of Object.keys(diff)) expect(help.stdout).toContain(field);
  });

  it('says that nothing differs, and ends with 0 all the same', async () => {
    const same = await kyhan(['diff', 'old.yaml', 'old.yaml', '--lang', 'en'], { folder });
    expect(same).toMatchObject({ exitCode: 0, stdout: '' });
    expect(same.stderr).toContain('Nothing differs.');
    const { stdout } = await kyhan(['diff', 'old.yaml', 'old.yaml', '--json'], { folder });
    expect(JSON.parse(stdout)).toMatchObject({ changed: false, cycles: [] });
  });

  it('reads backwards where the files are turned round', async () => {
    const { stdout } = await kyhan(['diff', 'new.yaml', 'old.yaml', ...FROM, '--lang', 'en'], { folder });
    expect(stdout).toContain('- budget');
    expect(stdout).toContain('~ month-report due: {day: last} → {day: 25}');
    expect(stdout).toMatch(/vanishes +budget/);
  });

  it('says every fault of a plan that is none', async () => {
    await writeFile(path.join(folder, 'broken.yaml'), GOOD_PLAN.replace('period: month', 'period: moon'));
    const { exitCode, stdout, stderr } = await kyhan(['diff', 'old.yaml', 'broken.yaml', '--json'], {
      folder,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/broken\.yaml:\d+:\d+ PLAN_/);
  });

  it.each([
    [['diff', 'old.yaml', 'new.yaml', '--move-open'], '--move-open'],
    [['diff', 'old.yaml', '--from', '2026-11-01'], '--from'],
    [['diff', 'old.yaml', 'new.yaml', 'old.yaml'], 'hai tệp'],
  ])('refuses %j', async (args, named) => {
    const { exitCode, stderr } = await kyhan(args, { folder });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(named);
  });

  it('against what is applied says how to start where there is no register', async () => {
    const { exitCode, stderr } = await kyhan(['diff', 'old.yaml'], { folder });
    expect(exitCode).toBe(6);
    expect(stderr).toContain('NOT_RUNNING');
  });
});
