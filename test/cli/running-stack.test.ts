/** @long */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localDate } from '@kyhan/calendar';
import { until } from '@kyhan/testkit/clock';
import { cookieOf, formOf } from '@kyhan/testkit/portal';
import { kyhan, type KyhanEnd, startKyhan, type RunningKyhan } from '@kyhan/testkit/kyhan';

const PLAN = fileURLToPath(new URL('../../examples/first-plan/plan.yaml', import.meta.url));
const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/;

interface Listed {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly status: string;
  readonly dueAt: string;
}

let folder: string;
let stack: RunningKyhan;
/** Such as 2026-11: around its first day the month before may still be owed as well. */
let month: string;

const ask = (...args: string[]): Promise<KyhanEnd> => kyhan([...args, '--data', path.join(folder, 'data')]);

async function json<T>(...args: string[]): Promise<T> {
  const { exitCode, stdout, stderr } = await ask(...args, '--json');
  if (exitCode !== 0) throw new Error(`${args.join(' ')} ended with ${exitCode}: ${stderr}`);
  return JSON.parse(stdout) as T;
}

/** The assignment of Bắc ward or Nam ward in the cycle that is open this month. */
async function owedBy(unitId: string): Promise<Listed> {
  const assignments = await json<Listed[]>('list');
  const found = assignments.find(isOwedThisMonth(unitId));
  if (found === undefined) throw new Error(`nothing is owed by ${unitId}`);
  return found;
}

const isOwedThisMonth = (unitId: string) => (assignment: Listed) =>
  assignment.unitId === unitId && assignment.assignmentId.includes(`/${month}/`);

async function statusOf(assignmentId: string): Promise<string> {
  return (await json<Listed>('show', assignmentId)).status;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kyhan-cli-'));
  await writeFile(path.join(folder, 'report.yaml'), 'meetings: 3\nsummary: Đã tổ chức ba buổi sinh hoạt\n');
  stack = await startKyhan({ args: ['up', PLAN, '--data', path.join(folder, 'data')], folder });
  month = localDate(Date.now(), 'Asia/Ho_Chi_Minh').slice(0, 7);
  // The short workflow that opens the cycle of this month ends within seconds.
  await until(async () => (await json<Listed[]>('list')).find(isOwedThisMonth('phuong-bac')));
});

afterAll(async () => {
  await stack?.interrupt();
  await rm(folder, { recursive: true, force: true });
});

describe('the command line beside a running stack', () => {
  it('was told every address and a sign-in link', () => {
    expect(stack.said()).toMatch(/\/sign-in\/[\w-]+/);
    for (const name of ['Cổng', 'Hộp thư thử', 'Temporal', 'API']) expect(stack.said()).toContain(name);
  });

  it('lists what is owed with instants in the zone of the plan', async () => {
    const { dueAt, status } = await owedBy('phuong-bac');
    expect(dueAt).toMatch(ISO);
    expect(['open', 'due-soon']).toContain(status);
  });

  it('hands in, returns, hands in again and accepts, and the history tells it', async () => {
    const { assignmentId } = await owedBy('phuong-bac');
    const hand = ['submit', assignmentId, '--form', path.join(folder, 'report.yaml')];
    const receipt = await json<{ version: number; onTime: boolean; hash: string }>(...hand);
    expect(receipt).toMatchObject({ version: 1, onTime: true });
    await until(async () => ((await statusOf(assignmentId)) === 'submitted' ? true : undefined));
    await json('return', assignmentId, '--reason', 'Thiếu số liệu');
    expect(await statusOf(assignmentId)).toBe('returned');
    await json(...hand);
    await until(async () => ((await statusOf(assignmentId)) === 'submitted' ? true : undefined));
    await json('accept', assignmentId);
    expect(await statusOf(assignmentId)).toBe('accepted');
    const { events, submissions } = await json<{
      events: { at: string; fact: { type: string } }[];
      submissions: { version: number }[];
    }>('history', assignmentId);
    expect(events.map(({ fact }) => fact.type)).toEqual([
      'opened',
      'submitted',
      'returned',
      'submitted',
      'accepted',
    ]);
    for (const { at } of events) expect(at).toMatch(ISO);
    expect(submissions.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('gives a ward a new day, with the reason in the history', async () => {
    const { assignmentId, dueAt } = await owedBy('phuong-nam');
    const newDue = new Date(Date.parse(dueAt) + 10 * 24 * 60 * 60_000).toISOString().slice(0, 10);
    await json('extend', assignmentId, '--new-due', newDue, '--day-off', '--reason', 'Mưa lũ');
    expect(await json('show', assignmentId)).toMatchObject({ dueOn: newDue });
    const { events } = await json<{ events: { reason?: string }[] }>('history', assignmentId);
    expect(events.at(-1)).toMatchObject({ reason: 'Mưa lũ', fact: { type: 'extended' } });
  });

  it('hands in once for one submission id', async () => {
    const { assignmentId } = await owedBy('phuong-nam');
    const hand = ['submit', assignmentId, '--nil', '--note', 'Không phát sinh', '--id', 'nam-1'];
    expect(await json(...hand)).toMatchObject({ kind: 'stored', version: 1 });
    expect(await json(...hand)).toMatchObject({ kind: 'duplicate', version: 1 });
  });

  it('tells a field that is missing, and stores nothing', async () => {
    const { assignmentId } = await owedBy('phuong-nam');
    const { exitCode, stderr } = await ask('submit', assignmentId, '--note', 'quên biểu mẫu');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('SUBMISSION_INVALID');
  });

  it('says what cannot be ruled on, with the exit code of a conflict', async () => {
    const { assignmentId } = await owedBy('phuong-bac');
    const { exitCode, stderr } = await ask('accept', assignmentId, '--lang', 'en');
    expect(exitCode).toBe(5);
    expect(stderr).toContain('ended');
  });

  it('does not know what nobody owes', async () => {
    expect(await ask('show', 'first-plan/monthly-report/2000-01/main/phuong-bac')).toMatchObject({
      exitCode: 4,
      stdout: '',
    });
  });

  it('counts, lists notices and findings, and proves the register', async () => {
    expect(await json('status')).toMatchObject({ assignments: { byStatus: { accepted: 1 } } });
    const notices = await json<{ kind: string; notBefore: string }[]>('notices');
    expect(notices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['opening', 'receipt', 'ruling']));
    for (const { notBefore } of notices) expect(notBefore).toMatch(ISO);
    expect(await json<{ kind: string }[]>('findings')).toEqual(expect.any(Array));
    expect(await json('verify')).toMatchObject({ events: expect.any(Number) });
  });

  it('purges what was typed by mistake: one asks, another agrees on the page or here, and it is nowhere', async () => {
    const { assignmentId } = await owedBy('phuong-nam');
    const secret = 'mat-khau-Hoa-Sen-2026';
    await json('submit', assignmentId, '--nil', '--note', secret, '--id', 'nam-2');
    const history = async () => JSON.stringify(await json('history', assignmentId));
    expect(await history()).toContain(secret);
    const wish = ['nam-2', '--kind', 'submission', '--parts', 'note', '--reason', 'Gõ nhầm mật khẩu'];
    expect(await json('purge', 'ask', ...wish)).toEqual({ purge: 1, also: [] });
    const alone = await ask('purge', 'approve', '1');
    expect([alone.exitCode, alone.stderr]).toEqual([5, expect.stringContaining('PURGE_NEEDS_ANOTHER')]);
    const declined = await ask('purge', 'decline', '1', '--reason', 'Sai phần');
    expect(declined.stdout).toContain('Đã rút đề nghị số 1');
    expect(await json('purge', 'ask', ...wish)).toEqual({ purge: 2, also: [] });
    await json('people', 'add', 'quan', '--role', 'administrator');
    const { signInUrl } = await json<{ signInUrl: string }>('people', 'link', 'quan');
    const press = async (at: string, cookie = '', given = {}) => {
      const page = await (await fetch(at, { headers: { cookie } })).text();
      const { headers, payload: body } = formOf(page, given);
      const sent = { method: 'POST', headers: { ...headers, cookie }, body, redirect: 'manual' } as const;
      return async (to: string) => await fetch(to, sent);
    };
    const cookie = cookieOf(await (await press(signInUrl))(signInUrl));
    const page = new URL('/purges/2', signInUrl).href;
    const { status, headers } = await (await press(page, cookie))(`${page}/approved`);
    expect([status, headers.get('location')]).toEqual([303, '/purges/2?outcome=kept']);
    expect(await json('purge')).toMatchObject([
      { purge: 2, done: { by: 'person:quan', values: 1, files: 0 } },
      { purge: 1, declined: { because: 'Sai phần' } },
    ]);
    expect(await history()).not.toContain(secret);
    const { stdout } = await ask('paper', 'purge', '2');
    expect(stdout).toContain('BIÊN BẢN TẨY DỮ LIỆU');
    expect(stdout).not.toContain(secret);
    await json('submit', assignmentId, '--nil', '--note', secret, '--id', 'nam-3');
    const form = new URL('/purges/new?kind=submission&id=nam-3', signInUrl).href;
    const typed = { part: 'note', reason: 'Lại gõ nhầm' };
    const asked = await (await press(form, cookie, typed))(form.replace('/new', ''));
    expect(asked.headers.get('location')).toBe('/purges/3?outcome=asked');
    expect(await json('purge', 'approve', '3')).toMatchObject({ purge: 3, values: 1, files: 0 });
    expect(await history()).not.toContain(secret);
    expect((await ask('verify')).exitCode).toBe(0);
  });

  it('applies the same plan again and changes nothing', async () => {
    expect(await json('apply', PLAN)).toMatchObject({ version: 1, changed: false });
  });

  it('refuses a second stack on the same data', async () => {
    const { exitCode, stderr } = await ask('up', PLAN);
    expect(exitCode).toBe(5);
    expect(stderr).toContain('ALREADY_RUNNING');
  });

  it('mail hold keeps letters back and says why, mail release lets them go, each also twice', async () => {
    const held = async (act: string) => await json<object>('mail', act);
    expect(await held('hold')).toMatchObject({ held: true, changed: true });
    expect(await held('hold')).toMatchObject({ held: true, changed: false });
    expect(await json<object>('health')).toMatchObject({ mailHeld: {} });
    expect(await held('release')).toMatchObject({ held: false, changed: true });
    expect(await held('release')).toMatchObject({ held: false, changed: false });
    expect(await json<object>('health')).not.toHaveProperty('mailHeld');
    const { exitCode, stderr } = await ask('mail', 'hol');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('hold')]);
  });
});

describe('the command line without a running stack', () => {
  beforeAll(async () => {
    expect(await stack.interrupt()).toBe(0);
  });

  it('still reads the register, under its lock', async () => {
    expect(await json('status')).toMatchObject({ assignments: { byStatus: { accepted: 1 } } });
    expect((await json<Listed[]>('list')).length).toBeGreaterThanOrEqual(2);
    expect(await json('verify')).toMatchObject({ events: expect.any(Number) });
  });

  it('changes nothing, and says how to start', async () => {
    const { assignmentId } = await owedBy('phuong-nam');
    const { exitCode, stderr } = await ask('accept', assignmentId);
    expect(exitCode).toBe(6);
    expect(stderr).toContain('kyhan up');
  });
});
