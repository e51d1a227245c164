/** @long */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isFolderLocked } from '@kyhan/local/folder';
import { until } from '@kyhan/testkit/clock';
import { kyhan, MAIN } from '@kyhan/testkit/kyhan';

const PLAN = path.join(import.meta.dirname, '../../examples/first-plan/plan.yaml');
/** Nobody listens there. */
const NOBODY = '127.0.0.1:1';

let root = '';
let dataFolder = '';
let taken: Server;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'kyhan-failing-'));
  taken = createServer();
  taken.listen(0, '127.0.0.1');
  await once(taken, 'listening');
});
afterAll(async () => {
  taken.close();
  await rm(root, { recursive: true, force: true });
});
beforeEach(async () => {
  dataFolder = await mkdtemp(path.join(root, 'data-'));
});

const takenPort = () => String((taken.address() as AddressInfo).port);
const up = (environment: Readonly<Record<string, string>>) =>
  kyhan(['up', PLAN, '--data', dataFolder], { folder: root, environment: { ...cache(), ...environment } });

/** Where the Temporal server is kept between tests. */
function cache(): Record<string, string> {
  const { KYHAN_CACHE, XDG_CACHE_HOME } = process.env;
  return Object.fromEntries(
    Object.entries({ KYHAN_CACHE, XDG_CACHE_HOME }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    ),
  );
}

/** Command lines of processes that name the folder: a Temporal server of our own does. */
async function processesOn(folder: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return lines.filter((line) => line.includes(folder)).map((line) => line.replaceAll('\0', ' '));
}

/** A folder for PATH whose Temporal never answers: a start with it is never over before it is stopped. */
async function muteTemporal(): Promise<string> {
  const folder = path.join(root, 'bin');
  await mkdir(folder);
  const lines = [
    `#!${process.execPath}`,
    `if (process.argv[2] === '--version') console.log('temporal version 1.5.1');`,
    'else setInterval(() => undefined, 1000);',
  ];
  await writeFile(path.join(folder, 'temporal'), lines.join('\n'), { mode: 0o755 });
  return folder;
}

async function expectNothingLeft(): Promise<void> {
  expect(await processesOn(dataFolder)).toEqual([]);
  expect(await isFolderLocked(dataFolder)).toBe(false);
}

describe('a start that fails ends by itself with its code, and leaves nothing running', () => {
  it.each([
    {
      why: 'the register is refused',
      environment: { KYHAN_DATABASE_URL: `postgres://kyhan@${NOBODY}/kyhan` },
      ends: [6, 'REGISTER_UNAVAILABLE'],
    },
    { why: 'Temporal is away', environment: { TEMPORAL_ADDRESS: NOBODY }, ends: [6, 'TEMPORAL_UNAVAILABLE'] },
    {
      why: 'settings are wrong',
      environment: { KYHAN_PORT: 'many', KYHAN_LANG: 'fr' },
      ends: [2, 'SETTING_INVALID'],
    },
  ] as const)('because $why', async ({ environment, ends: [exitCode, code] }) => {
    const end = await up(environment);
    expect([end.exitCode, end.stderr]).toEqual([exitCode, expect.stringContaining(code)]);
    await expectNothingLeft();
  });

  it.each(['KYHAN_PORT', 'KYHAN_INBOX_PORT', 'KYHAN_INBOX_SMTP_PORT', 'KYHAN_TEMPORAL_PORT'])(
    'because the port of %s is taken',
    async (variable) => {
      const end = await up({ [variable]: takenPort() });
      expect([end.exitCode, end.stderr]).toEqual([5, expect.stringContaining(takenPort())]);
      await expectNothingLeft();
    },
  );
});

describe('a start that is told to stop', () => {
  it('before everything is up stops what has begun', async () => {
    const child = spawn(process.execPath, [MAIN, 'up', PLAN, '--data', dataFolder], {
      cwd: root,
      env: { PATH: `${await muteTemporal()}:${process.env['PATH']}`, HOME: process.env['HOME'], ...cache() },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    const ended = once(child, 'close');
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    // The register is the first part that is up; Temporal is starting then.
    await until(async () => {
      const isStarting = (await processesOn(dataFolder)).some((line) => line.includes('start-dev'));
      return said.includes('✓') && isStarting ? true : undefined;
    });
    child.kill('SIGTERM');
    const [exitCode] = await ended;
    expect([exitCode, said]).toEqual([6, expect.stringContaining('START_STOPPED')]);
    await expectNothingLeft();
  });
});
