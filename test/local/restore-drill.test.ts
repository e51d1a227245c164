/** @long */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '@kyhan/calendar';
import { startInbox, type Inbox } from '@kyhan/local';
import { until } from '@kyhan/testkit/clock';
import { kyhan, startKyhan, type RunningKyhan } from '@kyhan/testkit/kyhan';

const FIRST_PLAN = fileURLToPath(new URL('../../examples/first-plan', import.meta.url));
const DAY_MS = 24 * 60 * 60_000;
const TAKEN_IN = ['submitted', 'accepted'];

interface Listed {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly status: string;
}

interface Finding {
  readonly kind: string;
  readonly text: { readonly en: string };
}

/** A machine is lost and another goes on from its backup, with a Temporal server that knows nothing. */
describe('an office whose machine is lost', () => {
  let folder = '';
  let inbox: Inbox;
  let running: RunningKyhan | undefined;
  const environment: Record<string, string> = { KYHAN_MAIL_FROM: 'Văn phòng <van-phong@example.org>' };
  const at = (name: string) => path.join(folder, name);
  const start = async (data: string, ...plan: string[]) => {
    running = await startKyhan({ args: ['up', ...plan, '--data', at(data)], folder, environment });
  };
  const end = (data: string, ...args: string[]) =>
    kyhan([...args, '--data', at(data)], { environment, folder });
  const ask = async <T>(data: string, ...args: string[]): Promise<T> => {
    const { exitCode, stdout, stderr } = await end(data, ...args, '--json');
    if (exitCode !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
    return JSON.parse(stdout) as T;
  };
  const month = localDate(Date.now(), 'Asia/Ho_Chi_Minh').slice(0, 7);
  const owedBy = async (data: string, unitId: string) =>
    (await ask<Listed[]>(data, 'list')).find(
      (one) => one.unitId === unitId && one.assignmentId.includes(`/${month}/`),
    );
  const handIn = async (data: string, unitId: string) => {
    const { assignmentId } = await until(() => owedBy(data, unitId));
    await ask(data, 'submit', assignmentId, '--form', at('report.yaml'), '--file', at('phu-luc.pdf'));
    await until(async () =>
      TAKEN_IN.includes((await owedBy(data, unitId))?.status ?? '') ? true : undefined,
    );
    return assignmentId;
  };
  const letters = async () => await inbox.messages({});
  const untilLetters = (count: number) =>
    until(async () => ((await letters()).length >= count ? true : undefined));
  const took: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const begun = Date.now();
    const done = await work();
    took[name] = Date.now() - begun;
    return done;
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-drill-'));
    inbox = await startInbox({ smtpPort: 0, httpPort: 0 });
    environment['KYHAN_SMTP_URL'] = inbox.smtpUrl;
    await cp(FIRST_PLAN, at('plan'), { recursive: true });
    // What is told on this day is to come on this day.
    const text = await readFile(at('plan/plan.yaml'), 'utf8');
    await writeFile(
      at('plan/plan.yaml'),
      text.replace('  ordered:\n', '  ordered:\n    digest: { atMostPerDay: 9 }\n'),
    );
    await writeFile(at('report.yaml'), 'meetings: 3\nsummary: Đã tổ chức ba buổi sinh hoạt\n');
    await writeFile(at('phu-luc.pdf'), '%PDF-1.4\nphụ lục\n%%EOF\n');
  });
  afterAll(async () => {
    await running?.interrupt();
    await inbox?.stop();
    process.stderr.write(`Restore drill: ${JSON.stringify(took)} ms\n`);
    // By another process: a killed owner leaves its lock's socket.
    await promisify(execFile)('rm', ['-rf', folder]);
  });

  it('backs itself up while it runs, goes on, and is killed', async () => {
    await start('first', at('plan/plan.yaml'));
    await handIn('first', 'phuong-bac');
    await untilLetters(1);
    const made = await timed('backup', () =>
      ask<{ readonly file: string; readonly missing: number }>('first', 'backup', '--to', at('backups')),
    );
    expect(made.missing).toBe(0);
    expect((await end('first', 'backup', '--check', made.file)).exitCode).toBe(0);
    await handIn('first', 'phuong-nam');
    await untilLetters(2);
    await running?.kill();
  });

  it('is put back onto an empty machine and no other', async () => {
    const [name = ''] = (await readdir(at('backups'))).filter((one) => one.endsWith('.tar.gz'));
    const file = path.join(at('backups'), name);
    const full = await end('first', 'restore', file);
    expect([full.exitCode, full.stderr]).toEqual([5, expect.stringContaining('RESTORE_NOT_EMPTY')]);
    const restored = await timed('restore', () =>
      ask<{ readonly events: number; readonly missing: string[] }>('second', 'restore', file),
    );
    expect(restored).toMatchObject({ events: expect.any(Number), missing: [] });
    await timed('start', () => start('second'));
    expect(await ask('second', 'verify')).toMatchObject({ streams: expect.any(Number) });
  });

  it('tells what it does not know, and sends nothing', async () => {
    const findings = await ask<Finding[]>('second', 'findings');
    expect(findings.map(({ kind }) => kind)).toContain('register-put-back');
    expect((await owedBy('second', 'phuong-bac'))?.status).toBe('submitted');
    expect((await owedBy('second', 'phuong-nam'))?.status).not.toBe('submitted');
    expect(await ask('second', 'health')).toMatchObject({ mailHeld: { why: 'put-back' } });
    expect(await letters()).toHaveLength(2);
  });

  it('goes on with its open cycles, and sends nothing twice', async () => {
    await ask('second', 'mail', 'mark-sent');
    await ask('second', 'mail', 'release');
    const nam = await handIn('second', 'phuong-nam');
    await ask('second', 'accept', nam);
    const { assignmentId: bac } = await until(() => owedBy('second', 'phuong-bac'));
    await ask('second', 'accept', bac);
    await until(async () =>
      (await owedBy('second', 'phuong-bac'))?.status === 'accepted' ? true : undefined,
    );
    // Of Nam a receipt once more, for what was handed in once more; of both that they were accepted, and the summary.
    await untilLetters(6);
    const all = await letters();
    expect(all).toHaveLength(6);
    expect(await ask('second', 'verify')).toMatchObject({ streams: expect.any(Number) });
    await running?.interrupt();
  });

  it('sends nothing as a copy, until somebody takes it over', async () => {
    await promisify(execFile)('cp', ['-a', at('second'), at('third')]);
    await start('third');
    expect(await ask('third', 'health')).toMatchObject({ mailHeld: { why: 'copied' } });
    const { assignmentId } = await until(() => owedBy('third', 'phuong-bac'));
    await ask(
      'third',
      'return',
      assignmentId,
      '--reason',
      'Thiếu số liệu',
      '--new-due',
      localDate(Date.now() + 9 * DAY_MS, 'Asia/Ho_Chi_Minh'),
      '--day-off',
    );
    const released = await end('third', 'mail', 'release');
    expect([released.exitCode, released.stderr]).toEqual([5, expect.stringContaining('TAKE_OVER_NEEDED')]);
    expect(await letters()).toHaveLength(6);
    expect(await ask('third', 'restore', '--take-over')).toMatchObject({ taken: true });
    await untilLetters(7);
    expect(await ask('third', 'health')).not.toHaveProperty('mailHeld');
    await running?.interrupt();
    running = undefined;
  });
});
