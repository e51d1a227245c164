import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_AGAIN_MS = 200;

/**
 * Runs `work` while no other process runs under the same lock folder; waits for its turn.
 *
 * The lock is a folder that holds one file named after its holder. Renaming a prepared folder onto an empty or
 * missing one is atomic, and only the dead holder's own file is ever removed, so a lock can be taken over from a
 * killed process without two ever holding it.
 * @template T
 * @param {string} lockFolder
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function exclusive(lockFolder, work) {
  const token = `${process.pid}-${randomBytes(4).toString('hex')}`;
  while (!taken(lockFolder, token)) await pause(LOOK_AGAIN_MS);
  try {
    return await work();
  } finally {
    rmSync(path.join(lockFolder, token), { force: true });
    removeIfEmpty(lockFolder);
  }
}

function taken(lockFolder, token) {
  const prepared = `${lockFolder}-${token}`;
  mkdirSync(prepared, { recursive: true });
  writeFileSync(path.join(prepared, token), '');
  try {
    renameSync(prepared, lockFolder);
    return true;
  } catch (error) {
    rmSync(prepared, { recursive: true, force: true });
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(error.code)) throw error;
    forgetDeadHolder(lockFolder);
    return false;
  }
}

function forgetDeadHolder(lockFolder) {
  for (const holder of holders(lockFolder))
    if (!isAlive(Number.parseInt(holder, 10))) rmSync(path.join(lockFolder, holder), { force: true });
}

function holders(lockFolder) {
  try {
    return readdirSync(lockFolder);
  } catch {
    return [];
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function removeIfEmpty(folder) {
  try {
    rmdirSync(folder);
  } catch {
    // Another process has taken the lock in between.
  }
}
