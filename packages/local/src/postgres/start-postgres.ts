import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { KyhanError } from '@kyhan/errors';
import { listenFrom } from '@kyhan/stack/places';
import { anyPort } from '../processes/any-port.js';
import { runToEnd } from '../processes/run-to-end.js';
import { startGuarded, type Guarded } from '../processes/start-guarded.js';

/** How to start a server of our own. */
export interface PostgresStart {
  /** The folder of `initdb` and `postgres`. */
  readonly programs: string;
  /** Holds its database, in `data`; of the user that it runs as. */
  readonly folder: string;
  /** `name=value` as in its configuration file. */
  readonly settings?: readonly string[];
  /** What the database is made with, the first time. */
  readonly initdb?: readonly string[];
  /** Told when it ends without having been stopped. */
  readonly onExit?: (reason: string) => void;
}

/** A server that listens on loopback, and ends with this process at the latest. */
export interface PostgresServer {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
/** A bound for what hangs: where the server ends, that is heard at once. */
const READY_WITHIN_MS = 5 * 60_000;
/** What it has begun to write is written: it is asked to end, and not killed for long. */
const GRACE_MS = 60_000;

/**
 * Makes the database where there is none, and starts the server.
 * @throws KyhanError REGISTER_UNAVAILABLE with its last words
 */
export async function startPostgres(start: PostgresStart): Promise<PostgresServer> {
  const data = path.join(start.folder, 'data');
  if (!existsSync(path.join(data, 'PG_VERSION'))) await makeDatabase(data, start);
  const { server, port } = await listenFrom(0, () => listening(data, start));
  let stopping = false;
  void server.ended.then((words) => {
    if (!stopping) start.onExit?.(words);
  });
  const stop = async () => {
    stopping = true;
    await server.stop();
  };
  return { port, pid: server.pid, stop };
}

/** The release that made a database; undefined where there is none. Throws Error of the file system. */
export function databaseMajor(folder: string): number | undefined {
  const file = path.join(folder, 'data', 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
}

async function makeDatabase(data: string, { programs, folder, initdb = [] }: PostgresStart): Promise<void> {
  const { exitCode, output } = await runToEnd({
    command: path.join(programs, 'initdb'),
    args: ['-D', data, '-U', 'postgres', '-E', 'UTF8', '--locale=C', ...initdb],
    cwd: folder,
  });
  if (exitCode !== 0) throw new KyhanError('REGISTER_UNAVAILABLE', { reason: output });
}

/** It wants to be told a port. Where somebody else takes that one meanwhile, it says so, and another is tried. */
async function listening(
  data: string,
  { programs, settings = [] }: PostgresStart,
): Promise<{ server: Guarded; port: number }> {
  const port = await anyPort();
  const own = [`listen_addresses=${HOST}`, `port=${port}`, 'unix_socket_directories='];
  const args = ['-D', data, ...[...settings, ...own].flatMap((setting) => ['-c', setting])];
  const server = await startGuarded({ command: path.join(programs, 'postgres'), args, graceMs: GRACE_MS });
  if (await takesSessions(data, server)) return { server, port };
  await server.stop();
  const reason = server.words();
  if (/Address already in use/.test(reason)) throw new KyhanError('PORT_TAKEN', { port });
  throw new KyhanError('REGISTER_UNAVAILABLE', { reason });
}

/** Not that its port listens: it does so before, and turns away who comes. */
async function takesSessions(data: string, server: Guarded): Promise<boolean> {
  const over = new AbortController();
  void server.ended.then(() => over.abort());
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt && !over.signal.aborted) {
    if (statusOf(data, server.pid) === 'ready') return true;
    await pause(50);
  }
  return false;
}

/** The line that the server writes for its own `pg_ctl --wait`; of one that was killed an old one is left. */
function statusOf(data: string, pid: number): string | undefined {
  const file = path.join(data, 'postmaster.pid');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  return lines[0] === String(pid) ? lines[7]?.trim() : undefined;
}
