/** @long */
import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openFolderRegister } from '@kyhan/local';
import { isProcessAlive } from '@kyhan/local/provisioning';
import { INITIAL_SETTINGS } from '@kyhan/stack';
import { until } from '@kyhan/testkit/clock';

const at = (name: string) => pathToFileURL(path.join(import.meta.dirname, '../../packages', name)).href;

/** Opens the register of a folder in PostgreSQL, writes a row, says what it finds, and stays. */
const PROGRAM = `
  const { openFolderRegister } = await import('${at('local/dist/index.js')}');
  const { openRegister } = await import('${at('register/dist/index.js')}');
  const { INITIAL_SETTINGS } = await import('${at('stack/dist/index.js')}');
  const [dataFolder, kind] = process.argv.slice(1);
  const settings = INITIAL_SETTINGS;
  const { place } = await openFolderRegister({ dataFolder, settings, kind: kind || undefined, environment: process.env });
  const { db } = await openRegister(place);
  const denied = await db.deleteFrom('events').execute().then(() => undefined, (error) => error.code);
  const before = await db.selectFrom('idempotencyKeys').select('actor').execute();
  await db.insertInto('idempotencyKeys')
    .values({ actor: 'a' + before.length, idempotencyKey: 'k', requestHash: 'x', askedRealAt: 1 }).execute();
  process.stdout.write(JSON.stringify({ place: place.kind, found: before.length, denied }) + '\\n');
  setInterval(() => undefined, 1000);
`;

interface Told {
  readonly place: string;
  readonly found: number;
  readonly denied?: string;
}

/** PostgreSQL refuses to run as root: somebody else does then. */
function somebody(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

(process.env['TEST_DATABASE_URL'] === undefined ? describe.skip : describe)(
  'the register of a data folder in a PostgreSQL of its own',
  () => {
    const running: ChildProcess[] = [];
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'kyhan-folder-register-'));
      const { uid, gid } = somebody();
      if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
    });
    afterAll(() => {
      for (const one of running) one.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    });

    async function opened(kind: string): Promise<Told> {
      const args = ['--no-warnings', '--input-type=module', '-e', PROGRAM, folder, kind];
      const { PATH } = process.env;
      const child = spawn(process.execPath, args, {
        ...somebody(),
        env: { PATH, HOME: folder, KYHAN_CACHE: path.join(folder, 'cache') },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      running.push(child);
      return await new Promise((resolve, reject) => {
        child.stdout.once('data', (line: Buffer) => resolve(JSON.parse(String(line)) as Told));
        child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
      });
    }

    it('is made, and its application cannot remove what was written', async () => {
      expect(await opened('postgres')).toEqual({ place: 'server', found: 0, denied: '42501' });
    });

    it('ends with a process that is killed, and is found whole by the next, which need not name it', async () => {
      const [pid] = readFileSync(path.join(folder, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n');
      running.at(-1)?.kill('SIGKILL');
      await until(async () => (isProcessAlive(Number(pid)) ? undefined : true));
      expect(await opened('')).toMatchObject({ place: 'server', found: 1 });
    });

    it('stays where it is', async () => {
      const wish = { dataFolder: folder, settings: INITIAL_SETTINGS, environment: process.env };
      await expect(openFolderRegister({ ...wish, kind: 'pglite' })).rejects.toMatchObject({
        code: 'REGISTER_KIND_KEPT',
      });
    });

    it('is not run by root, who is told how', async () => {
      if (process.getuid?.() !== 0) return;
      const wish = { dataFolder: folder, settings: INITIAL_SETTINGS, environment: process.env };
      await expect(openFolderRegister(wish)).rejects.toMatchObject({ code: 'POSTGRES_AS_ROOT' });
    });
  },
);
