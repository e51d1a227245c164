import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rmdir, unlink } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { KyhanError } from '@kyhan/errors';

/** A held lock; `release` gives it up, as does the end of the process, however it ends. */
export interface FolderLock {
  release(): Promise<void>;
}

const LOCK = 'lock';
const LOOK_AGAIN_MS = 250;
// The kernel takes socket addresses of up to 107 bytes (macOS 103).
const LONGEST_ADDRESS = 100;

/**
 * Takes a folder for this process alone: the embedded register knows no lock of its own.
 *
 * The lock is a subfolder that holds one listening socket, named after its holder. Who can connect to it knows that
 * the holder lives, also from another container and whatever process ids were reused meanwhile; a killed holder's
 * socket refuses. Renaming a prepared folder onto an empty or missing one is atomic, and only the dead holder's own
 * socket is ever removed, so two can never hold it. It protects against processes of one machine, not of several
 * machines on a network file system.
 * @throws KyhanError ALREADY_RUNNING
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const lock = await tryLock(folder);
  if (lock === undefined) throw new KyhanError('ALREADY_RUNNING', { folder });
  return lock;
}

/** True while a living process holds the lock of the folder. Never throws. */
export async function isFolderLocked(folder: string): Promise<boolean> {
  const lockPath = path.join(folder, LOCK);
  for (const holder of await holders(lockPath)) if (await answers(lockPath, holder)) return true;
  return false;
}

/**
 * Runs `work` while holding the lock of a folder; waits as long as another process holds it.
 * @throws whatever `work` throws
 */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  let lock: FolderLock | undefined;
  while ((lock = await tryLock(folder)) === undefined) await pause(LOOK_AGAIN_MS);
  try {
    return await work();
  } finally {
    await lock.release();
  }
}

async function tryLock(folder: string): Promise<FolderLock | undefined> {
  const token = randomUUID();
  const lockPath = path.join(folder, LOCK);
  const prepared = path.join(folder, `${LOCK}-${token}`);
  await mkdir(prepared, { recursive: true, mode: 0o700 });
  const server = await listenIn(prepared, token);
  // The second try follows the removal of a dead holder's socket.
  if ((await renamedOnto(prepared, lockPath)) || (await removeDeadHolder(lockPath, prepared)))
    return { release: () => release(server, lockPath, token) };
  await closed(server);
  await removeSocket(path.join(prepared, token));
  await rmdir(prepared);
  return undefined;
}

async function removeDeadHolder(lockPath: string, prepared: string): Promise<boolean> {
  for (const holder of await holders(lockPath)) {
    if (await answers(lockPath, holder)) return false;
    await removeSocket(path.join(lockPath, holder));
  }
  return renamedOnto(prepared, lockPath);
}

async function renamedOnto(prepared: string, lockPath: string): Promise<boolean> {
  try {
    await rename(prepared, lockPath);
    return true;
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(errorCode(error))) throw error;
    return false;
  }
}

async function holders(lockPath: string): Promise<string[]> {
  return readdir(lockPath).catch(() => []);
}

async function release(server: Server, lockPath: string, token: string): Promise<void> {
  await removeSocket(path.join(lockPath, token));
  // Another process may have taken the empty folder already: then it is not ours to remove.
  await rmdir(lockPath).catch(() => undefined);
  await closed(server);
}

/**
 * Not by `rm`, which looks at what it removes: what Node looked at last, where that was a socket, makes it take the next
 * path that it resolves for one without links, and a linked package that is loaded then does not find its own.
 */
async function removeSocket(address: string): Promise<void> {
  await unlink(address).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error;
  });
}

async function listenIn(folder: string, token: string): Promise<Server> {
  return withAddress(folder, token, async (address) => {
    const server = createServer((socket) => socket.destroy());
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(address, resolve);
    });
    // A lock alone is no reason for a process to stay.
    return server.unref();
  });
}

function answers(folder: string, token: string): Promise<boolean> {
  return withAddress(
    folder,
    token,
    (address) =>
      new Promise((resolve) => {
        const socket = createConnection(address);
        socket.once('connect', () => resolve(true)).once('connect', () => socket.destroy());
        // Anything but a refusal or a missing socket may come from a holder that is only busy.
        socket.once('error', (error) => resolve(!['ECONNREFUSED', 'ENOENT'].includes(errorCode(error))));
      }),
  );
}

/** Deep folders make addresses too long for a socket; Linux reaches them through an open folder instead. */
async function withAddress<T>(
  folder: string,
  token: string,
  use: (address: string) => Promise<T>,
): Promise<T> {
  const address = path.join(folder, token);
  if (Buffer.byteLength(address) <= LONGEST_ADDRESS || process.platform !== 'linux') return use(address);
  const handle = await open(folder);
  try {
    return await use(`/proc/self/fd/${handle.fd}/${token}`);
  } finally {
    await handle.close();
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

function errorCode(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
