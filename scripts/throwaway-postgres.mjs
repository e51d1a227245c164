import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { ROOT } from './setup.mjs';

const PROVISIONING = path.join(ROOT, 'packages', 'local', 'dist', 'provisioning.js');
const PLACES = path.join(ROOT, 'packages', 'stack', 'dist', 'places.js');
const HOST = '127.0.0.1';
// A bound for what hangs: where the server ends, that is heard at once.
const READY_WITHIN_MS = 5 * 60_000;
// Nothing in it outlives the tests, so it need not survive a loss of power.
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** As a server that is to survive one: what a bench measures is what an office would pay. */
export const DURABLE = ['max_connections=200', 'shared_buffers=512MB', 'max_wal_size=4GB'];

/**
 * Starts a PostgreSQL of its own on loopback where its programs are installed, else gives undefined.
 * It ends with this process at the latest, and leaves nothing behind when it is stopped.
 * @param {readonly string[]} settings `name=value` as in its configuration file
 * @param {string} parent where its folder is made
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void>, crash: () => Promise<void>,
 *   startAgain: () => Promise<void> } | undefined>} `pid` of its first process
 */
export async function throwawayPostgres(settings = FAST, parent = tmpdir()) {
  const programs = postgresPrograms();
  if (programs === undefined) return undefined;
  const user = unprivilegedUser();
  const folder = mkdtempSync(path.join(parent, 'kyhan-postgres-'));
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, 'data');
  const made = spawnSync(path.join(programs, 'initdb'), initArguments(data), {
    ...user,
    cwd: folder,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const { listenFrom } = await import(pathToFileURL(PLACES).href);
  const command = path.join(programs, 'postgres');
  try {
    const own = { data, folder, user, settings };
    const first = await listenFrom(0, () => listening(command, own));
    const { port } = first;
    let { server } = first;
    const stop = async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    };
    // It lets go of everything at once and writes nothing down: the next start finds what a crash leaves.
    const crash = async () => {
      process.kill(server.pid, 'SIGQUIT');
      await server.ended;
    };
    const startAgain = async () => {
      server = await startServer(command, { ...own, port });
      if (!(await takesSessions(data, server))) throw new Error(`PostgreSQL is gone: ${server.words()}`);
    };
    const url = `postgres://postgres@${HOST}:${port}/postgres`;
    return { url, pid: server.pid, stop, crash, startAgain };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** It wants to be told a port. Where somebody else takes that one meanwhile, it says so, and another is tried. */
async function listening(command, { data, folder, user, settings }) {
  const port = await anyPort();
  const server = await startServer(command, { data, folder, port, user, settings });
  if (await takesSessions(data, server)) return { server, port };
  await server.stop();
  const words = server.words();
  const code = /Address already in use/.test(words) ? 'EADDRINUSE' : undefined;
  throw Object.assign(new Error(`PostgreSQL did not begin to answer: ${words}`), { code });
}

function postgresPrograms() {
  return [...debianFolders(), ...(process.env.PATH ?? '').split(path.delimiter)].find(
    (folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')),
  );
}

function debianFolders() {
  const parent = '/usr/lib/postgresql';
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => path.join(parent, version, 'bin'));
}

/** PostgreSQL refuses to run as root: then another user runs it. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres:', 'nobody:']
    .map((name) => lines.find((one) => one.startsWith(name)))
    .find(Boolean);
  if (line === undefined) throw new Error('there is no user to run PostgreSQL as');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function initArguments(data) {
  return ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
}

async function startServer(command, { data, folder, port, user, settings }) {
  const own = [`listen_addresses=${HOST}`, `port=${port}`, `unix_socket_directories=${folder}`];
  const args = ['-D', data, ...[...settings, ...own].flatMap((setting) => ['-c', setting])];
  const { startGuarded } = await import(pathToFileURL(PROVISIONING).href);
  return await startGuarded({ command, args, ...user });
}

function anyPort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, HOST, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Not that its port listens: it does so before, and turns away who comes. */
async function takesSessions(data, server) {
  const over = new AbortController();
  void server.ended.then(() => over.abort());
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt && !over.signal.aborted) {
    if (statusOf(data) === 'ready') return true;
    await pause(50);
  }
  return false;
}

/** The line that the server writes for its own `pg_ctl --wait`. */
function statusOf(data) {
  const file = path.join(data, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n')[7]?.trim() : undefined;
}
