import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { startGuarded } from '@kyhan/local/provisioning';

/** A PostgreSQL that can be killed and comes back with what it had, on the same port. */
export interface KillablePostgres {
  readonly port: number;
  pid(): number;
  /** False where it had ended already. */
  kill(): Promise<boolean>;
  /** Begins again, once whatever is left of the one before lets it. */
  start(): Promise<void>;
  /** The same. */
  freeze(forMs: number): Promise<boolean>;
  stop(): Promise<void>;
}

const DEBIAN = '/usr/lib/postgresql';
/** What is killed loses nothing that the system was given: only a power cut would. */
const SETTINGS = ['fsync=off', 'full_page_writes=off', 'max_connections=120', 'restart_after_crash=on'];

/** The folder of `initdb` and `postgres`; undefined where they are not installed. */
export function postgresPrograms(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((a, b) => Number(b) - Number(a)) : [];
  return versions
    .map((one) => path.join(DEBIAN, one, 'bin'))
    .find((one) => existsSync(path.join(one, 'initdb')));
}

/** Makes its database in a folder of its own, which goes with it, and starts it on `port`. */
export async function killablePostgres(port: number): Promise<KillablePostgres> {
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('PostgreSQL is not installed here');
  const user = unprivilegedUser();
  // Of its user, who may not look into a folder of ours.
  const folder = mkdtempSync(path.join(tmpdir(), 'kyhan-faults-postgres-'));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const made = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(path.join(programs, 'initdb'), made, { ...user, cwd: folder, stdio: 'ignore' });
  const own = [`listen_addresses=127.0.0.1`, `port=${port}`, `unix_socket_directories=${folder}`];
  const args = ['-D', data, ...[...SETTINGS, ...own].flatMap((one) => ['-c', one])];
  const begun = () => startGuarded({ command: path.join(programs, 'postgres'), args, ...user });
  let server = await begun();
  let isThere = true;
  const start = async () => {
    for (;;) {
      if (!isThere) server = await begun();
      isThere = true;
      const current = server;
      const over = new AbortController();
      void current.ended.then(() => over.abort());
      while (!over.signal.aborted) {
        if (statusOf(data, current.pid) === 'ready') return;
        await pause(50);
      }
      isThere = false;
    }
  };
  await start();
  return {
    port,
    pid: () => server.pid,
    start,
    async kill() {
      const all = [server.pid, ...childrenOf(server.pid)];
      const [isDone = false] = all.map((pid) => signal(pid, 'SIGKILL'));
      isThere = false;
      await server.ended;
      return isDone;
    },
    async freeze(forMs) {
      const all = [server.pid, ...childrenOf(server.pid)];
      const [isDone = false] = all.map((pid) => signal(pid, 'SIGSTOP'));
      await pause(forMs);
      for (const pid of all) signal(pid, 'SIGCONT');
      return isDone;
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function statusOf(data: string, pid: number): string | undefined {
  const file = path.join(data, 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines[0] === String(pid) ? lines[7]?.trim() : undefined;
}

function childrenOf(pid: number): number[] {
  const { stdout } = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean).map(Number);
}

/** False where there is no such process. */
function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    return false;
  }
}

/** PostgreSQL refuses to run as root: then another user runs it. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('postgres:'));
  if (line === undefined) throw new Error('there is no user to run PostgreSQL as');
  const [, , uid, gid] = line.split(':').map(Number);
  return { uid: uid ?? 0, gid: gid ?? 0 };
}
