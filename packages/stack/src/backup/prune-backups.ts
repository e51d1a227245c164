import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isKyhanError } from '@kyhan/errors';
import { contentsBeside, contentsNamedIn, countMissing } from './copy-contents.js';

const BACKUP = /^kyhan-\d{8}T\d{9}Z\.tar\.gz$/;
/** While it is written, and after a process was killed that wrote it. */
const UNFINISHED = /^kyhan-\d{8}T\d{9}Z\.tar\.gz\.part$/;
/** Nobody writes at one for so long. */
const LEFT_AFTER_MS = 24 * 60 * 60_000;

/**
 * The backups of a folder, the oldest first; those that are being written are none.
 * @throws Error of the file system
 */
export async function backupsIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => BACKUP.test(name)).sort();
}

/** Which backups of a folder stay. */
export interface Pruning {
  /** So many of the newest. */
  readonly keep: number;
  /** Epoch milliseconds of the real clock. */
  readonly realNow: number;
}

/**
 * Removes all but the newest so many backups of a folder, what killed processes had left of others, and the contents
 * that no backup names any more: what was erased is gone with the last backup that had it.
 * @throws Error of the file system; KyhanError FILES_UNAVAILABLE
 */
export async function pruneBackups(folder: string, { keep, realNow }: Pruning): Promise<void> {
  const old = (await backupsIn(folder)).slice(0, -keep);
  for (const name of old) await rm(path.join(folder, name), { force: true });
  for (const name of await readdir(folder)) {
    if (!UNFINISHED.test(name)) continue;
    const { mtimeMs } = await stat(path.join(folder, name));
    if (realNow - mtimeMs > LEFT_AFTER_MS) await rm(path.join(folder, name), { force: true });
  }
  await pruneContents(folder);
}

/** Of a backup that cannot be read nobody knows what it names: then all stay. */
async function pruneContents(folder: string): Promise<void> {
  const archives = await archivesIn(folder);
  const named = new Set<string>();
  try {
    for (const name of archives)
      for await (const sha256 of contentsNamedIn(path.join(folder, name))) named.add(sha256);
  } catch (error) {
    if (isKyhanError(error)) return;
    throw error;
  }
  const contents = await contentsBeside(path.join(folder, archives[0] ?? 'none'));
  for await (const { sha256 } of contents.list()) {
    if (named.has(sha256)) continue;
    // A backup that has begun meanwhile may count on what lies here.
    if ((await archivesIn(folder)).join() !== archives.join()) return;
    await contents.delete(sha256);
  }
}

/** Whatever may be a backup, also under another name, or will be one. */
async function archivesIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => /\.tar\.gz(\.part)?$/.test(name)).sort();
}

/**
 * Of the backups since the last good one, those with contents missing, only the newest stays: each try makes one. Whole
 * ones stay, of which a register that was put back knows nothing.
 * @throws Error of the file system; KyhanError FILES_UNAVAILABLE
 */
export async function pruneIncomplete(folder: string, lastGood: string): Promise<void> {
  const since = (await backupsIn(folder)).filter((name) => name > lastGood);
  for (const name of since.slice(0, -1)) {
    const archive = path.join(folder, name);
    if (await lacksContents(archive)) await rm(archive, { force: true });
  }
}

/** One that cannot be read may be whole where somebody else reads it. */
async function lacksContents(archive: string): Promise<boolean> {
  try {
    return (await countMissing(archive)) > 0;
  } catch (error) {
    if (isKyhanError(error) && error.code === 'BACKUP_UNREADABLE') return false;
    throw error;
  }
}
