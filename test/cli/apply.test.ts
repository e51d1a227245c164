import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PlanChanges } from '@kyhan/client';
import { startStack, type Stack } from '@kyhan/local';
import { findCycle, getCycle, listPlans } from '@kyhan/register';
import { until } from '@kyhan/testkit/clock';
import { CAST_PLAN_FILE } from '@kyhan/testkit/cast';
import { kyhan, MAIN, startKyhan } from '@kyhan/testkit/kyhan';

const CYCLE = 'cast/monthly-report/2026-11';

const calendar = (daysOff: string) => `name: office
weekend: [6, 7]
announcedYears: { from: 2026, to: 2027 }
daysOff: [${daysOff}]
workedWeekendDays: []
`;

const BRIDGE =
  '{ on: 2026-11-23, name: { vi: Nghỉ hoán đổi, en: Swapped }, kind: swapped, status: announced }';

describe('kyhan apply', () => {
  let folder = '';
  let stack: Stack;

  const run = (...args: string[]) => kyhan([...args, '--data', path.join(folder, 'data')], { folder });
  const versionOf = async () => (await listPlans(stack.register))[0]?.version;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-apply-'));
    const cast = await readFile(CAST_PLAN_FILE, 'utf8');
    const plan = cast
      .replace(
        'inForce: { from: 2023-01-01, to: 2025-12-31 }',
        'inForce: { from: 2026-01-01, to: 2027-12-31 }',
      )
      .replace('due: { day: last }', 'due: { day: 23 }')
      .replace('coordinator: van-phong', 'calendar: calendar.yaml\ncoordinator: van-phong');
    await writeFile(path.join(folder, 'plan.yaml'), plan);
    await writeFile(
      path.join(folder, 'corrected.yaml'),
      plan.replace('calendar.yaml', 'corrected-calendar.yaml'),
    );
    await writeFile(path.join(folder, 'calendar.yaml'), calendar(''));
    await writeFile(path.join(folder, 'corrected-calendar.yaml'), calendar(BRIDGE));
    // A day an hour: the day does not pass while the commands run.
    const fastClock = { startsOn: '2026-11-12', zone: 'Asia/Ho_Chi_Minh', realMsPerDay: 3_600_000 };
    const ports = { portal: 0, inbox: 0, smtp: 0, temporal: 0 };
    stack = await startStack({
      dataFolder: path.join(folder, 'data'),
      fastClock,
      ports,
      environment: process.env,
    });
  });
  afterAll(async () => {
    await stack?.stop();
    await rm(folder, { recursive: true });
  });

  it('applies a first plan without asking, and opens what is open by now', async () => {
    const { exitCode, stdout } = await run('apply', 'plan.yaml');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringContaining('mở ngay 1 đợt') });
    await until(() => findCycle(stack.register, CYCLE));
  });

  it('applies the same plan again without asking, and changes nothing', async () => {
    const { exitCode, stdout } = await run('apply', 'plan.yaml');
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'Phiên bản 1 đã được áp dụng từ trước\n' });
  });

  it('is preceded by diff, which tells the open cycle, its new day and who is written to', async () => {
    const json = await run('diff', 'corrected.yaml', '--json');
    expect(json.exitCode).toBe(0);
    expect(JSON.parse(json.stdout) as PlanChanges).toMatchObject({
      slug: 'cast',
      appliedVersion: 1,
      changed: true,
      needsConfirmation: true,
      calendarDays: [{ on: '2026-11-23', before: 'worked', after: 'off' }],
      openCycles: [
        {
          cycleId: CYCLE,
          dueOn: '2026-11-23',
          newDueOn: '2026-11-24',
          newDueAt: '2026-11-25T00:00:00+07:00',
          moves: [{ unit: 'phuong-bac' }, { unit: 'phuong-nam' }],
        },
      ],
      people: [{ address: 'bac@cast.example.org' }, { address: 'nam@cast.example.org' }],
    });
    const { stdout } = await run('diff', 'corrected.yaml');
    expect(stdout).toContain('23/11/2026: làm việc → nghỉ (Nghỉ hoán đổi)');
    expect(stdout).toMatch(
      /23\/11\/2026 → 24\/11\/2026 +2 +bảng ngày nghỉ được sửa +cast\/monthly-report\/2026-11/,
    );
    expect(stdout).toMatch(/phuong-bac +bac@cast\.example\.org +1 +0/);
  });

  it('with --dry-run shows the same and does nothing', async () => {
    const dry = await run('apply', 'corrected.yaml', '--dry-run');
    const { stdout } = await run('diff', 'corrected.yaml');
    expect({ ...dry, stderr: '' }).toEqual({ exitCode: 0, stdout, stderr: '' });
    expect(dry.stderr).toContain('Chưa áp dụng gì');
    expect(await versionOf()).toBe(1);
  });

  it('without a terminal never asks: it wants --yes where open cycles move', async () => {
    const { exitCode, stdout, stderr } = await run('apply', 'corrected.yaml');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('APPLY_UNCONFIRMED');
    expect(stderr).toContain('kyhan apply corrected.yaml --yes');
    expect(await versionOf()).toBe(1);
  });

  it('on a terminal shows the changes and asks; a no leaves everything as it is', async () => {
    const { exitCode, seen } = await answered('n', 'apply', 'corrected.yaml');
    expect(seen).toContain('23/11/2026 → 24/11/2026');
    expect(seen).toContain('Áp dụng? 2 việc đang mở đổi hạn, 2 hộp thư nhận thông báo.');
    expect(seen).toContain('Chưa áp dụng gì.');
    expect(exitCode).toBe(5);
    expect(await versionOf()).toBe(1);
  });

  it('with --yes moves the open cycle and says so', async () => {
    const { exitCode, stdout } = await run('apply', 'corrected.yaml', '--yes', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 2,
      changed: true,
      moved: [{ cycleId: CYCLE, dueOn: '2026-11-23', newDueOn: '2026-11-24', moved: 2, refused: [] }],
    });
    expect(await getCycle(stack.register, CYCLE)).toMatchObject({ dueOn: '2026-11-24', calendarVersion: 2 });
  });

  it('takes a yes at the terminal, and lets open cycles follow a changed rule with --move-open', async () => {
    const rule = (await readFile(path.join(folder, 'corrected.yaml'), 'utf8')).replace(
      '{ day: 23 }',
      '{ day: 27 }',
    );
    await writeFile(path.join(folder, 'rule.yaml'), rule);
    const kept = JSON.parse((await run('diff', 'rule.yaml', '--json')).stdout) as PlanChanges;
    expect(kept).toMatchObject({
      needsConfirmation: false,
      openCycles: [{ ruleDueOn: '2026-11-27', moves: [] }],
    });
    const { exitCode, seen } = await answered('y', 'apply', 'rule.yaml', '--move-open');
    expect(seen).toContain('đổi hạn 2 việc đang mở');
    expect(exitCode).toBe(0);
    expect(await getCycle(stack.register, CYCLE)).toMatchObject({ planVersion: 3, dueOn: '2026-11-27' });
  });

  it('needs a running stack; diff reads the register of one that has stopped', async () => {
    await stack.stop();
    const { exitCode } = await run('apply', 'plan.yaml', '--yes');
    expect(exitCode).toBe(6);
    const stopped = await run('diff', 'corrected.yaml', '--json');
    expect(stopped.exitCode).toBe(0);
    expect(JSON.parse(stopped.stdout)).toMatchObject({
      appliedVersion: 3,
      openCycles: [{ cycleId: CYCLE, dueOn: '2026-11-27', ruleDueOn: '2026-11-24' }],
    });
  });

  it('is not done by `up` without a terminal where open cycles would move: a restart surprises nobody', async () => {
    const bridge = BRIDGE.replace('2026-11-23', '2026-11-27');
    await writeFile(path.join(folder, 'bridge-calendar.yaml'), calendar(`${BRIDGE}, ${bridge}`));
    const rule = await readFile(path.join(folder, 'rule.yaml'), 'utf8');
    const file = path.join(folder, 'bridge.yaml');
    await writeFile(file, rule.replace('corrected-calendar.yaml', 'bridge-calendar.yaml'));
    const up = await startKyhan({ args: ['up', file, '--data', path.join(folder, 'data')], folder });
    await until(async () => (up.said().includes('APPLY_UNCONFIRMED') ? true : undefined));
    expect(up.said()).toContain('--yes');
    const { stdout } = await run('diff', file, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      appliedVersion: 3,
      openCycles: [{ dueOn: '2026-11-27', newDueOn: '2026-11-30' }],
    });
    expect(await up.interrupt()).toBe(0);
  });

  /** A person at a terminal who answers the first question with one key. */
  function answered(key: string, ...args: string[]): Promise<{ exitCode: number; seen: string }> {
    const words = [process.execPath, MAIN, ...args, '--data', path.join(folder, 'data')];
    // A terminal without a width is written to letter by letter.
    const child = spawn('script', ['-qec', `stty cols 120 rows 40; exec ${words.join(' ')}`, '/dev/null'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], TERM: 'xterm', NO_COLOR: '1' },
    });
    let seen = '';
    let asked = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      seen += text;
      if (asked || !seen.includes('Áp dụng?')) return;
      asked = true;
      child.stdin.write(key);
    });
    return new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => resolve({ exitCode: code ?? -1, seen }));
    });
  }
});
