import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSettings } from '@kyhan/stack';
import { kyhan } from '@kyhan/testkit/kyhan';

/** Where something of the office listens; it notes who comes. */
interface Watched {
  readonly server: Server;
  readonly port: number;
  visits: number;
}

const WATCHED = ['database', 'mail', 'temporal', 'database of the file', 'mail of the file'] as const;

describe('a demonstration that is started where an office has its settings', () => {
  let folder = '';
  let office = '';
  let environment: Record<string, string> = {};
  const watched = new Map<string, Watched>();

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'kyhan-apart-'));
    office = path.join(folder, 'office');
    await mkdir(path.join(office, 'register'), { recursive: true });
    for (const name of WATCHED) watched.set(name, await listening());
    const at = (name: (typeof WATCHED)[number]) => `127.0.0.1:${watched.get(name)?.port}`;
    environment = {
      KYHAN_DATA: office,
      KYHAN_DATABASE_URL: `postgres://office@${at('database')}/office`,
      KYHAN_SMTP_URL: `smtp://${at('mail')}`,
      KYHAN_MAIL_FROM: 'Văn phòng <office@example.org>',
      KYHAN_MAIL_REPLY_TO: 'office@example.org',
      KYHAN_PUBLIC_URL: 'https://office.example.org',
      TEMPORAL_ADDRESS: at('temporal'),
      TEMPORAL_NAMESPACE: 'office',
      // Taken: whoever heeds them does not start.
      KYHAN_PORT: String(watched.get('mail')?.port),
      KYHAN_TEMPORAL_PORT: String(watched.get('temporal')?.port),
    };
    await writeFile(
      path.join(folder, 'kyhan.yaml'),
      `databaseUrl: postgres://office@${at('database of the file')}/office
smtpUrl: smtp://${at('mail of the file')}
mailFrom: Văn phòng <office@example.org>
publicUrl: https://office.example.org
`,
    );
  });
  afterAll(async () => {
    for (const { server } of watched.values()) server.close();
    await rm(folder, { recursive: true, force: true });
  });

  const demo = (...args: string[]) => {
    const { KYHAN_CACHE, XDG_CACHE_HOME } = process.env;
    const cache = Object.entries({ KYHAN_CACHE, XDG_CACHE_HOME }).filter(([, value]) => value);
    const own = Object.fromEntries(cache) as Record<string, string>;
    return kyhan(['demo', ...args], { folder, environment: { ...environment, ...own } });
  };

  it('has before it what an office would be started with', async () => {
    const { sources } = await readSettings({ environment, folder });
    expect(sources).toMatchObject({ databaseUrl: 'KYHAN_DATABASE_URL', smtpUrl: 'KYHAN_SMTP_URL' });
    const { sources: ofFile } = await readSettings({ environment: {}, folder });
    expect(Object.keys(ofFile)).toEqual(expect.arrayContaining(['databaseUrl', 'smtpUrl', 'mailFrom']));
  });

  it('lives its days and knocks at nothing of it', async () => {
    // A plan day is what the invariants leave to who is busy: long enough that such a machine opens everything in it.
    const { exitCode, stdout, stderr } = await demo('--days', '2', '--day-ms', '10000', '--json');
    expect([exitCode, stderr]).toEqual([0, expect.any(String)]);
    expect(JSON.parse(stdout)).toMatchObject({ invariants: expect.any(Array) });
    expect(visits()).toEqual(WATCHED.map((name) => [name, 0]));
    expect(await readdir(office, { recursive: true })).toEqual(['register']);
  });

  it('refuses the office’s own folder before it takes it away for a fresh one', async () => {
    const { exitCode, stderr } = await demo('--fresh', '--days', '1', '--data', office);
    expect([exitCode, stderr]).toEqual([5, expect.stringContaining('REGISTER_OTHER_CLOCK')]);
    expect(await readdir(office, { recursive: true })).toEqual(['register']);
    expect(visits()).toEqual(WATCHED.map((name) => [name, 0]));
  });

  const visits = () => [...watched].map(([name, { visits: count }]) => [name, count]);
});

async function listening(): Promise<Watched> {
  const server = createServer((socket) => {
    one.visits += 1;
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const one: Watched = { server, port: (server.address() as AddressInfo).port, visits: 0 };
  return one;
}
