import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { kyhan } from '@kyhan/testkit/kyhan';
import { GOOD_PLAN } from './good-plan.js';

const YEAR = ['--from', '2026-01-01', '--to', '2026-12-31'];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-preview-'));
  await writeFile(path.join(folder, 'plan.yaml'), GOOD_PLAN);
});
afterAll(() => rm(folder, { recursive: true }));

function previewed(options: readonly string[], environment: Record<string, string> = {}) {
  return kyhan(['preview', 'plan.yaml', ...options], { folder, environment });
}

describe('kyhan preview', () => {
  it('prints the fields of the contract, sorted by due', async () => {
    const { exitCode, stdout, stderr } = await previewed([...YEAR, '--json']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const rows = JSON.parse(stdout) as Record<string, string>[];
    expect(rows).toHaveLength(12);
    expect(rows[0]).toEqual({
      obligation: 'month-report',
      period: '2026-01',
      periodFrom: '2026-01-01',
      periodTo: '2026-01-31',
      opensAt: '2026-01-19T00:00:00+07:00',
      nominalDueOn: '2026-01-25',
      dueOn: '2026-01-26',
      dueAt: '2026-01-27T00:00:00+07:00',
      roll: 'next-working-day',
      assignments: 1,
      basis: 'given',
    });
    const dueDays = rows.map(({ dueAt = '' }) => dueAt);
    expect(dueDays).toEqual(dueDays.toSorted());
  });

  it('is the same in every time zone of the machine', async () => {
    const here = await previewed([...YEAR, '--json'], { TZ: 'Asia/Ho_Chi_Minh' });
    const there = await previewed([...YEAR, '--json'], { TZ: 'America/New_York' });
    expect(there.stdout).toBe(here.stdout);
    expect(there.stdout).toContain('2026-01-27T00:00:00+07:00');
  });

  it('shows people a table', async () => {
    const { stdout, stderr } = await previewed([...YEAR, '--unit', 'so-tttt']);
    expect(stdout.split('\n')[0]).toMatch(/^Hạn +Theo kế hoạch +Nhiệm vụ/);
    expect(stdout.split('\n')[1]).toMatch(/^26\/01\/2026 +25\/01\/2026 +Báo cáo tháng +tháng 01\/2026 /);
    expect(stderr).toContain('12 đợt');
  });

  it('proposes the obligation and the unit that were meant', async () => {
    const obligation = await previewed([...YEAR, '--obligation', 'month-raport']);
    expect(obligation).toMatchObject({ exitCode: 2, stdout: '' });
    expect(obligation.stderr).toContain('month-report');
    const unit = await previewed([...YEAR, '--unit', 'so-ttt', '--lang', 'en']);
    expect(unit).toMatchObject({ exitCode: 2, stdout: '' });
    expect(unit.stderr).toContain('did you mean so-tttt?');
  });

  it('asks for both ends of the range', async () => {
    const { exitCode, stderr } = await previewed(['--from', '2026-01-01']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('cần cả --from và --to');
  });

  it('says every fault of a plan that is none, on stderr', async () => {
    await writeFile(path.join(folder, 'broken.yaml'), GOOD_PLAN.replace('period: month', 'period: moon'));
    const { exitCode, stdout, stderr } = await kyhan(['preview', 'broken.yaml', ...YEAR, '--json'], {
      folder,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^broken\.yaml:\d+:\d+ PLAN_/);
    expect(stderr).toContain('PLAN_INVALID');
  });
});
