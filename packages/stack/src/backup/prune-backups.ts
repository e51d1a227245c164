import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';

const BACKUP = /^kyhan-\d{8}T\d{9}Z\.tar\.gz$/;

/**
 * The backups of a folder, the oldest first; those that are being written are none.
 * @throws Error of the file system
 */
export async function backupsIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => BACKUP.test(name)).sort();
}

/**
 * Removes all but the newest so many backups of a folder, and nothing else.
 * @throws Error of the file system
 */
export async function pruneBackups(folder: string, keep: number): Promise<void> {
  const old = (await backupsIn(folder)).slice(0, -keep);
  for (const name of old) await rm(path.join(folder, name), { force: true });
}
