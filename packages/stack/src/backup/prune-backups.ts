import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isKyhanError } from '@kyhan/errors';
import { backupOwner, instantInName } from './backup-name.js';
import { checkBackup } from './check-backup.js';
import { contentsBeside, contentsNamedIn, countMissing } from './copy-contents.js';

/** When it was made, and since names tell it, whose it is; `.part` while it is written, or was killed being written. */
const BACKUP = /^kyhan-(\d{8}T\d{9}Z)(?:-([\da-f]{8}))?\.tar\.gz(\.part)?$/;
/** Nobody writes at one for so long. */
const LEFT_AFTER_MS = 24 * 60 * 60_000;

/**
 * The backups of a folder, of whichever deployments, the oldest first; those that are being written are none.
 * @throws Error of the file system
 */
export async function backupsIn(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => BACKUP.test(name) && !name.endsWith('.part')).sort();
}

/**
 * Those of this deployment. What an older release made tells it inside; where that cannot be read it is nobody's.
 * @throws Error of the file system
 */
export async function ownBackups(folder: string, deploymentId: string): Promise<string[]> {
  const own: string[] = [];
  for (const name of await backupsIn(folder)) {
    const told = BACKUP.exec(name)?.[2];
    const isOwn =
      told === undefined
        ? (await deploymentIn(path.join(folder, name))) === deploymentId
        : backupOwner(deploymentId) === told;
    if (isOwn) own.push(name);
  }
  return own;
}

async function deploymentIn(archive: string): Promise<string | undefined> {
  try {
    return (await checkBackup(archive)).register.deploymentId;
  } catch (error) {
    if (isKyhanError(error)) return undefined;
    throw error;
  }
}

/** Which backups of a folder stay. */
export interface Pruning {
  /** Whose: those of others are for others to count. */
  readonly deploymentId: string;
  /** So many of the newest. */
  readonly keep: number;
  /** Epoch milliseconds of the real clock. */
  readonly realNow: number;
}

/**
 * Removes all but the newest so many backups of a deployment, what killed processes had left of others, and the contents
 * that no backup names any more: what was erased is gone with the last backup that had it.
 * @throws Error of the file system; KyhanError FILES_UNAVAILABLE
 */
export async function pruneBackups(folder: string, { deploymentId, keep, realNow }: Pruning): Promise<void> {
  const old = (await ownBackups(folder, deploymentId)).slice(0, -keep);
  for (const name of old) await rm(path.join(folder, name), { force: true });
  for (const name of await readdir(folder)) {
    if (BACKUP.exec(name)?.[3] === undefined) continue;
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
 * Of a deployment's backups since its last good one, those with contents missing, only the newest stays: each try makes
 * one. Whole ones stay, of which a register that was put back knows nothing. `goodRealAt` is epoch milliseconds.
 * @throws Error of the file system; KyhanError FILES_UNAVAILABLE
 */
export async function pruneIncomplete(
  folder: string,
  { deploymentId, goodRealAt }: { readonly deploymentId: string; readonly goodRealAt: number },
): Promise<void> {
  const good = instantInName(goodRealAt);
  const since = (await ownBackups(folder, deploymentId)).filter(
    (name) => (BACKUP.exec(name)?.[1] ?? '') > good,
  );
  for (const name of since.slice(0, -1)) {
    const archive = path.join(folder, name);
    if (await lacksContents(archive, deploymentId)) await rm(archive, { force: true });
  }
}

/** One that cannot be read may be whole where somebody else reads it. */
async function lacksContents(archive: string, deploymentId: string): Promise<boolean> {
  try {
    return (await countMissing(archive, deploymentId)) > 0;
  } catch (error) {
    if (isKyhanError(error) && error.code === 'BACKUP_UNREADABLE') return false;
    throw error;
  }
}
