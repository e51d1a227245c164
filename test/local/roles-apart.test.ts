/** @long */
import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startInbox, type Inbox } from '@kyhan/local';
import { readRunFile } from '@kyhan/local/folder';
import { localDate } from '@kyhan/calendar';
import { until } from '@kyhan/testkit/clock';
import { kyhan, startRole, type RunningKyhan } from '@kyhan/testkit/kyhan';
import { formOf } from '@kyhan/testkit/portal';
import { freePort, startDevServer, type DevServer } from '@kyhan/testkit/servers';
import { startTlsProxy, type TlsProxy } from '../support/tls-proxy.js';

const url = process.env['TEST_DATABASE_URL'];
const PLAN = fileURLToPath(new URL('../../examples/first-plan/plan.yaml', import.meta.url));
const DATABASE = `apart_${process.pid}`;
/** Whose the tables are, and as whom worker and portals come. */
const ROLES = {
  owner: `apart_owner_${process.pid}`,
  application: `apart_application_${process.pid}`,
} as const;
const BAC = 'dau-moi@phuong-bac.example.org';
/** One address may ask for so many letters that let somebody in, in a quarter of an hour. */
const LETTERS_AN_ADDRESS = 60;
const TOO_MANY = 429;
/** The province's site has other rooms. */
const BASE_PATH = '/ky-han';
const DAY_MS = 24 * 60 * 60_000;

const noAnswer = () => undefined;

interface Assignment {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly status: string;
}

(url === undefined ? describe.skip : describe)('an office whose worker and portals run apart', () => {
  let folder = '';
  let temporal: DevServer;
  let inbox: Inbox;
  let proxy: TlsProxy;
  let environment: Record<string, string> = {};
  /** What was asked of whoever raises the alarm when nobody asks. */
  const asked: (string | undefined)[] = [];
  const deadMan = createServer(({ url: path }, answer) => {
    asked.push(path);
    answer.end();
  });
  const running = new Map<string, RunningKyhan>();
  /** Also those that were killed. */
  const started: RunningKyhan[] = [];

  const at = (name: string) => path.join(folder, name);
  const start = async (role: 'worker' | 'portal', name: string, more: Record<string, string> = {}) => {
    const one = await startRole({ role, folder, name, environment: { ...environment, ...more } });
    running.set(name, one);
    started.push(one);
  };
  const startWatchedWorker = () =>
    start('worker', 'worker', {
      KYHAN_PROBE_PORT: String(PORTS['worker']),
      KYHAN_DEAD_MAN_URL: `http://127.0.0.1:${PORTS['dead-man']}/ky-han`,
    });
  const startPortal = (name: string) => start('portal', name, { KYHAN_PORT: String(PORTS[name]) });
  const leadTo = async (name: string) => proxy.leadTo((await readRunFile(at(name)))?.url ?? '');
  /** Asks the command line beside a portal. */
  const ask = async <T>(name: string, ...args: string[]): Promise<T> => {
    const end = await kyhan([...args, '--json', '--data', at(name)], { environment });
    if (end.exitCode !== 0) throw new Error(`${args.join(' ')}: ${end.stderr}`);
    return JSON.parse(end.stdout) as T;
  };
  const owedBy = async (name: string, unitId: string) => {
    const month = localDate(Date.now(), 'Asia/Ho_Chi_Minh').slice(0, 7);
    const all = await ask<Assignment[]>(name, 'list');
    return all.find((one) => one.unitId === unitId && one.assignmentId.includes(`/${month}/`));
  };
  const statusOf = async (name: string, id: string) => (await ask<Assignment>(name, 'show', id)).status;
  const untilStatus = (name: string, id: string, status: string) =>
    until(async () => ((await statusOf(name, id)) === status ? true : undefined));
  /** A ruling is told at once, at whatever hour; a mailbox has two letters a day. */
  const extend = (name: string, id: string, days: number) => {
    const newDue = localDate(Date.now() + days * DAY_MS, 'Asia/Ho_Chi_Minh');
    return ask(name, 'extend', id, '--new-due', newDue, '--day-off', '--reason', 'Mưa lũ kéo dài');
  };
  /** The address of the button of the last letter that has one, in this mailbox. */
  const linkIn = async (to: string, since?: string) => {
    const filter = { to, ...(since === undefined ? {} : { since }) };
    return await until(async () => {
      const texts = (await inbox.messages(filter)).map(({ text }) => text);
      return /https:\/\/localhost:\d+(\/ky-han\/s\/\S+)/.exec(texts.toReversed().join('\n'))?.[1];
    });
  };
  /** What a process tells whoever watches it. */
  const watched = (name: string, path: string) => fetch(`http://127.0.0.1:${PORTS[name]}${path}`);
  const PORTS: Record<string, number> = {};

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-apart-'));
    for (const name of ['a', 'b', 'worker', 'dead-man']) PORTS[name] = await freePort();
    for (const role of Object.values(ROLES)) await onServer(`create role ${role} login`);
    await onServer(`create database ${DATABASE} owner ${ROLES.owner}`);
    [temporal, inbox, proxy] = await Promise.all([
      startDevServer(),
      startInbox({ smtpPort: 0, httpPort: 0 }),
      startTlsProxy(BASE_PATH),
    ]);
    deadMan.listen(PORTS['dead-man'], '127.0.0.1');
    environment = {
      KYHAN_DATABASE_URL: databaseAs(ROLES.application),
      KYHAN_PUBLIC_URL: proxy.publicUrl,
      KYHAN_TRUSTED_PROXIES: '127.0.0.1',
      KYHAN_LINK_KEYS: at('link-keys.json'),
      KYHAN_FILES: at('files'),
      KYHAN_SMTP_URL: inbox.smtpUrl,
      KYHAN_MAIL_FROM: 'Văn phòng <van-phong@example.org>',
      TEMPORAL_ADDRESS: temporal.address,
    };
    const early = await kyhan(['worker', '--data', at('early')], { environment, folder });
    expect([early.exitCode, early.stderr]).toEqual([6, expect.stringContaining('kyhan setup')]);
    const asOwner = { ...environment, KYHAN_DATABASE_OWNER_URL: databaseAs(ROLES.owner) };
    const { exitCode, stdout, stderr } = await kyhan(['setup'], { environment: asOwner, folder });
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toContain(ROLES.application);
    await Promise.all([startWatchedWorker(), startPortal('a'), startPortal('b')]);
    await ask('a', 'apply', PLAN, '--yes');
    await until(() => owedBy('a', 'phuong-nam'));
    await leadTo('a');
  });
  afterAll(async () => {
    for (const one of running.values()) await one.interrupt();
    deadMan.close();
    await Promise.all([proxy?.stop(), inbox?.stop(), temporal?.stop()]);
    await onServer(`drop database if exists ${DATABASE} with (force)`);
    for (const role of Object.values(ROLES)) await onServer(`drop role if exists ${role}`);
    // By another process: a killed portal leaves its lock's socket, and a Node that has looked at one takes linked
    // packages for missing in whatever runs next.
    await promisify(execFile)('rm', ['-rf', folder]);
  });

  it('is told what is missing, all at once, where a part is to run alone without the others', async () => {
    const { exitCode, stderr } = await kyhan(['worker', '--data', at('lonely')], { folder });
    expect(exitCode).toBe(2);
    for (const name of [
      'KYHAN_DATABASE_URL',
      'TEMPORAL_ADDRESS',
      'KYHAN_PUBLIC_URL',
      'KYHAN_SMTP_URL',
      'KYHAN_LINK_KEYS',
      'KYHAN_FILES',
    ])
      expect(stderr).toContain(name);
  });

  it('tells whoever watches the worker that it lives, is ready, and how things stand', async () => {
    expect((await watched('worker', '/live')).status).toBe(200);
    const ready = await watched('worker', '/ready');
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true }]);
    const metrics = await (await watched('worker', '/metrics')).text();
    expect(metrics).toMatch(/^kyhan_assignments\{status="(open|due-soon)"\} 2$/m);
    expect(metrics).toMatch(/^kyhan_set_apart 0$/m);
    expect(metrics).not.toContain('phuong-bac');
    expect(metrics).toMatch(/^kyhan_audit_age_seconds \d/m);
    await until(async () => (asked.length > 0 ? true : undefined));
    expect(new Set(asked)).toEqual(new Set(['/ky-han']));
  });

  it('sends letters with its public address, and a link opens on either portal', async () => {
    const { assignmentId } = (await owedBy('a', 'phuong-bac'))!;
    await extend('a', assignmentId, 10);
    const link = await linkIn(BAC);
    for (const name of ['a', 'b']) {
      await leadTo(name);
      const { status, body } = await proxy.visit(link);
      expect([name, status]).toEqual([name, 200]);
      expect(body).toContain('Báo cáo tháng');
      const style = await proxy.visit(/<link rel="stylesheet" href="([^"]+)"/.exec(body)?.[1] ?? '');
      expect([style.status, style.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
    }
  });

  it('keeps a session over both portals, in a cookie that travels over TLS alone', async () => {
    await leadTo('a');
    // What a process says is kept in logs, whose readers are not let in by it.
    expect(running.get('a')?.said()).not.toContain('/sign-in/');
    const { signInUrl } = await ask<{ signInUrl: string }>('a', 'people', 'link', 'operator');
    const signInPath = new URL(signInUrl).pathname;
    const page = await proxy.visit(signInPath);
    const { status, headers } = await proxy.visit(signInPath, { method: 'POST', ...formOf(page.body) });
    expect([status, headers.location]).toEqual([303, `${BASE_PATH}/`]);
    const [set = ''] = headers['set-cookie'] ?? [];
    expect(set).toContain(`; Path=${BASE_PATH};`);
    expect(set).toMatch(/; Secure/);
    expect(set).toMatch(/; HttpOnly/);
    await leadTo('b');
    const today = await proxy.visit(BASE_PATH, { headers: { cookie: set.split(';')[0] ?? '' } });
    expect(today.status).toBe(200);
    expect(today.body).toContain('Kế hoạch đầu tiên');
  });

  it('counts what people ask, and not what the proxy hands on', async () => {
    await leadTo('a');
    const page = await proxy.visit(`${BASE_PATH}/sign-in`, { from: '203.0.113.7' });
    const asking = (from: string) =>
      proxy.visit(`${BASE_PATH}/sign-in`, {
        method: 'POST',
        from,
        ...formOf(page.body, { mailbox: 'ai-do@example.org' }),
      });
    const statuses = new Set<number>();
    for (let sent = 0; sent < LETTERS_AN_ADDRESS + 1; sent += 1)
      statuses.add((await asking('203.0.113.7')).status);
    expect(statuses).toContain(TOO_MANY);
    expect((await asking('203.0.113.8')).status).not.toBe(TOO_MANY);
  });

  it('loses nothing where its worker and a portal are killed, and sends nothing twice', async () => {
    const { assignmentId } = (await owedBy('a', 'phuong-nam'))!;
    await running.get('worker')?.kill();
    await running.get('a')?.kill();
    await leadTo('b');
    const handing = ['submit', assignmentId, '--nil', '--note', 'Không phát sinh', '--id', 'nam-1'];
    expect(await ask('b', ...handing)).toMatchObject({ kind: 'stored', version: 1 });
    await Promise.all([startWatchedWorker(), start('worker', 'second')]);
    await untilStatus('b', assignmentId, 'submitted');
    expect(await ask('b', ...handing)).toMatchObject({ kind: 'duplicate' });
    await ask('b', 'accept', assignmentId);
    expect(await statusOf('b', assignmentId)).toBe('accepted');
    // It ends with another exit code where the register is not whole.
    await ask('b', 'verify');
    const told = (await inbox.messages()).map(({ subject, to }) => JSON.stringify([subject, to]));
    expect(new Set(told).size).toBe(told.length);
  });

  it('changes the key of its links while it runs: former ones open until they are withdrawn', async () => {
    const link = await linkIn(BAC);
    expect(await ask('b', 'rotate-keys')).toEqual({ current: 'k2', kept: ['k1'] });
    const { assignmentId } = (await owedBy('b', 'phuong-bac'))!;
    const before = (await inbox.messages({ to: BAC })).at(-1)?.id;
    await extend('b', assignmentId, 20);
    const fresh = await linkIn(BAC, before);
    expect(Buffer.from(fresh.split('/s/')[1] ?? '', 'base64url').toString()).toMatch(/^k2\n/);
    for (const one of [link, fresh]) expect((await proxy.visit(one)).status).toBe(200);
    await ask('b', 'rotate-keys', '--withdraw');
    await until(async () => ((await proxy.visit(link)).status === 200 ? undefined : true));
    expect((await proxy.visit(fresh)).status).not.toBe(200);
  });

  it('lets nobody change what was written, who comes as they do', async () => {
    const client = new pg.Client({ connectionString: databaseAs(ROLES.application) });
    await client.connect();
    for (const statement of [
      'update events set actor = actor',
      'delete from submissions',
      'truncate events cascade',
      'drop table events',
    ])
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    await client.end();
  });

  it('writes a log of JSON lines with ids, and with nothing of people in it', async () => {
    const said = started.map((one) => one.said()).join('');
    const lines = said
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(expect.objectContaining({ part: 'portal', method: 'POST', status: 303 }));
    expect(lines).toContainEqual(
      expect.objectContaining({
        part: 'worker',
        activityType: 'takeTurn',
        workflowId: expect.stringContaining('first-plan/monthly-report/') as unknown,
      }),
    );
    const letters = await inbox.messages();
    const links = letters.flatMap(({ text }) => [...text.matchAll(/\/(?:s|sign-in)\/(\S+)/g)]);
    const tokens = links.map(([, token = '']) => token.split(/[/?]/)[0] ?? '');
    expect(tokens.length).toBeGreaterThan(2);
    const addresses = letters.flatMap(({ to }) => to);
    const typed = ['Không phát sinh', 'Mưa lũ kéo dài', 'ai-do@example.org', 'dau-moi', 'chu-tich'];
    for (const one of [...tokens, ...addresses, ...typed]) expect(said).not.toContain(one);
    expect(said).not.toMatch(/@[a-z-]*\.?example\.org/);
  });

  it('ends each part in order, and a portal not before it has answered whoever was asking', async () => {
    const portal = (await readRunFile(at('b')))?.url ?? '';
    const form = formOf((await proxy.visit(`${BASE_PATH}/sign-in`)).body, { mailbox: 'ai-do@example.org' });
    const headers = {
      ...form.headers,
      'content-length': form.payload.length,
      origin: new URL(proxy.publicUrl).origin,
      // Answered as soon as the portal has read who asks for what.
      expect: '100-continue',
    };
    const asking = request(`${portal}/sign-in`, { method: 'POST', headers });
    asking.flushHeaders();
    await once(asking, 'continue');
    const exits = ['worker', 'second', 'b'].map(async (name) => await running.get(name)?.interrupt());
    // It takes no more from then on.
    await until(async () => await fetch(`${portal}/sign-in`).then(noAnswer, () => true));
    asking.end(form.payload);
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(200);
    answer.resume();
    expect(await Promise.all(exits)).toEqual([0, 0, 0]);
    expect(await readRunFile(at('b'))).toBeUndefined();
  });

  function databaseAs(username: string): string {
    return Object.assign(new URL(url ?? ''), { pathname: DATABASE, username }).href;
  }

  async function onServer(statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statement);
    } finally {
      await client.end();
    }
  }
});
