/** @long */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '@kyhan/calendar';
import { startInbox, type Inbox } from '@kyhan/local';
import { until } from '@kyhan/testkit/clock';
import { kyhan, startKyhan, type RunningKyhan } from '@kyhan/testkit/kyhan';
import { freePort } from '@kyhan/testkit/servers';
import { drilledOffice, writeOffice } from '../support/drilled-office.js';

const OFFICE = drilledOffice(process.env['KYHAN_DRILL_PLAN']);
const ZONE = 'Asia/Ho_Chi_Minh';
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
  const month = localDate(Date.now(), ZONE).slice(0, 7);
  const isDrilled = (id: string) => id.includes(`/${OFFICE.asked?.obligation ?? month}/`);
  const owedBy = async (data: string, unitId: string) =>
    (await ask<Listed[]>(data, 'list', '--limit', '500')).find(
      (one) => one.unitId === unitId && isDrilled(one.assignmentId),
    );
  const handIn = async (data: string, unitId: string) => {
    const { assignmentId } = await until(() => owedBy(data, unitId));
    await ask(data, 'submit', assignmentId, '--form', at('report.yaml'), '--file', at('phu-luc.pdf'));
    await until(async () =>
      TAKEN_IN.includes((await owedBy(data, unitId))?.status ?? '') ? true : undefined,
    );
  };
  const accept = async (data: string, unitId: string) => {
    const { assignmentId } = await until(() => owedBy(data, unitId));
    await ask(data, 'accept', assignmentId);
    await until(async () => ((await owedBy(data, unitId))?.status === 'accepted' ? true : undefined));
  };
  const lettersTo = async (unitId: string) =>
    (await inbox.messages({ to: `dau-moi@${unitId}.example.org` })).length;
  const untilLettersTo = (unitId: string, count: number) =>
    until(async () => ((await lettersTo(unitId)) >= count ? true : undefined));
  const allLetters = async () => (await inbox.messages({})).length;
  /** How many letters each unit had when the machine was lost. */
  const hadBefore = new Map<string, number>();
  const before = (unitId: string) => hadBefore.get(unitId) ?? 0;
  const [first = ''] = OFFICE.before;
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
    // Another machine has the address of the one that is lost.
    environment['KYHAN_PORT'] = String(await freePort());
    await writeOffice(folder, OFFICE);
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
    const { obligation, units = [] } = OFFICE.asked ?? {};
    const due = localDate(Date.now() + 20 * DAY_MS, ZONE);
    const asked = ['--due', due, '--reason', 'Diễn tập', '--unit', ...units];
    // It says that it is up a moment before its plan is in force; asked twice it opens one.
    if (obligation !== undefined)
      await until(async () =>
        (await end('first', 'open', obligation, ...asked)).exitCode === 0 ? true : undefined,
      );
    for (const unitId of OFFICE.before) {
      await handIn('first', unitId);
      await untilLettersTo(unitId, 1);
    }
    const made = await timed('backup', () =>
      ask<{ readonly file: string; readonly missing: number }>('first', 'backup', '--to', at('backups')),
    );
    expect(made.missing).toBe(0);
    expect((await end('first', 'backup', '--check', made.file)).exitCode).toBe(0);
    for (const unitId of OFFICE.after) {
      await handIn('first', unitId);
      await untilLettersTo(unitId, 1);
    }
    for (const unitId of [...OFFICE.before, ...OFFICE.after, ...units])
      hadBefore.set(unitId, await lettersTo(unitId));
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
    const standing = async (unitId: string) => (await owedBy('second', unitId))?.status;
    for (const unitId of OFFICE.before) expect(await standing(unitId)).toBe('submitted');
    for (const unitId of OFFICE.after) expect(await standing(unitId)).not.toBe('submitted');
    expect(await ask('second', 'health')).toMatchObject({ mailHeld: { why: 'put-back' } });
    for (const [unitId, count] of hadBefore)
      expect([unitId, await lettersTo(unitId)]).toEqual([unitId, count]);
  });

  it('goes on with its open cycles, and sends nothing twice', async () => {
    await ask('second', 'mail', 'mark-sent');
    await ask('second', 'mail', 'release');
    for (const unitId of OFFICE.after) {
      await handIn('second', unitId);
      await accept('second', unitId);
      // A receipt once more, for what was handed in once more, and that it was accepted.
      await untilLettersTo(unitId, before(unitId) + 2);
    }
    for (const unitId of OFFICE.before) {
      await accept('second', unitId);
      await untilLettersTo(unitId, before(unitId) + 1);
    }
    const more = (unitId: string) =>
      Number(OFFICE.before.includes(unitId)) + 2 * Number(OFFICE.after.includes(unitId));
    for (const [unitId, count] of hadBefore)
      expect([unitId, await lettersTo(unitId)]).toEqual([unitId, count + more(unitId)]);
    expect(await ask('second', 'verify')).toMatchObject({ streams: expect.any(Number) });
    await running?.interrupt();
  });

  it('sends nothing as a copy, until somebody takes it over', async () => {
    await promisify(execFile)('cp', ['-a', at('second'), at('third')]);
    await start('third');
    expect(await ask('third', 'health')).toMatchObject({ mailHeld: { why: 'copied' } });
    const letters = await allLetters();
    const { assignmentId } = await until(() => owedBy('third', first));
    await ask(
      'third',
      'return',
      assignmentId,
      '--reason',
      'Thiếu số liệu',
      '--new-due',
      localDate(Date.now() + 9 * DAY_MS, ZONE),
      '--day-off',
    );
    const released = await end('third', 'mail', 'release');
    expect([released.exitCode, released.stderr]).toEqual([5, expect.stringContaining('TAKE_OVER_NEEDED')]);
    expect(await allLetters()).toBe(letters);
    expect(await ask('third', 'restore', '--take-over')).toMatchObject({ taken: true });
    await untilLettersTo(first, before(first) + 2);
    expect(await ask('third', 'health')).not.toHaveProperty('mailHeld');
    await running?.interrupt();
    running = undefined;
  });
});
