import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { isKyhanError, KyhanError } from '@kyhan/errors';
import { backupReasons } from '@kyhan/words';
import { deploymentIdOf, dumpRegister, purgedContents, type Register } from '@kyhan/register';
import { CHECKPOINT_KEY_FILE, checkpointKeyFile } from '../checkpoint-key.js';
import { linkKeysFile } from '../link-keys.js';
import type { ReadSettings } from '../settings/read-settings.js';
import { shownSettings } from '../settings/shown-settings.js';
import { ArchiveWriter } from './archive-writer.js';
import { backupName } from './backup-name.js';
import {
  BACKUP_FORMAT,
  BACKUP_PRODUCT,
  folderPart,
  MANIFEST_PART,
  rowsPart,
  type BackupManifest,
} from './backup-manifest.js';
import { checkBackup } from './check-backup.js';
import { contentsBeside, copyContents, type CopiedContents } from './copy-contents.js';
import { keptInFolder, LINK_KEYS_PART } from './kept-in-folder.js';

/** What is backed up, and whereto. */
export interface BackupWish {
  readonly register: Register;
  readonly dataFolder: string;
  readonly read: ReadSettings;
  /** Made where it is missing. */
  readonly folder: string;
  /** Of one reading of the clock: plan time and real time, epoch milliseconds. */
  readonly planAt: number;
  readonly realAt: number;
  readonly release: string;
}

/** A backup that was read back and is as it was meant. */
export interface BackupMade extends CopiedContents {
  readonly file: string;
  readonly bytes: number;
  readonly rows: number;
  readonly events: number;
  readonly planAt: number;
  readonly realAt: number;
}

const OWNER_ONLY_FOLDER = 0o700;

/**
 * Writes everything that a deployment is, while it runs, into one file of a folder: under another name until it is on disk and
 * was read back. A backup that fails leaves nothing, and those that were there.
 * @throws KyhanError BACKUP_FAILED, REGISTER_UNAVAILABLE
 */
export async function makeBackup(wish: BackupWish): Promise<BackupMade> {
  const { folder, realAt } = wish;
  requireElsewhere(wish);
  const file = path.join(folder, backupName({ realAt, deploymentId: await deploymentIdOf(wish.register) }));
  const part = `${file}.part`;
  try {
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
    const manifest = await writtenTo(part, wish);
    await checkBackup(part);
    const purged = await purgedContents(wish.register);
    const contents = await copyContents({
      archive: part,
      from: wish.register.files,
      to: await contentsBeside(file),
      isGoing: (sha256) => purged.has(sha256),
    });
    const { size: bytes } = await stat(part);
    await rename(part, file);
    await synced(folder);
    const rows = manifest.register.tables.reduce((sum, table) => sum + table.rows, 0);
    const { planAt } = wish;
    return { file, bytes, rows, events: manifest.register.heads.events, planAt, realAt, ...contents };
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    if (isKyhanError(error) && error.code !== 'FILES_UNAVAILABLE') throw error;
    throw new KyhanError('BACKUP_FAILED', { folder, reason: (error as Error).message }, { cause: error });
  }
}

/** Its contents would lie among those of the office, and go with what is pruned. */
function requireElsewhere({ folder, dataFolder, read: { settings } }: BackupWish): void {
  const files = path.resolve(settings.files ?? path.join(dataFolder, 'files'));
  const beside = path.resolve(folder, 'files');
  if (path.resolve(folder) !== path.resolve(dataFolder) && beside !== files) return;
  throw new KyhanError('BACKUP_FAILED', { folder, reason: backupReasons.dataFolder });
}

async function writtenTo(part: string, wish: BackupWish): Promise<BackupManifest> {
  const { register: of, read, dataFolder, planAt, realAt, release } = wish;
  const archive = new ArchiveWriter(part);
  try {
    let number = 0;
    const register = await dumpRegister(of, async ({ table, lines }) => {
      number += 1;
      await archive.add(rowsPart(table, number), lines);
    });
    const kept = await keptInFolder(dataFolder);
    const keys = await readFile(linkKeysFile(read.settings, dataFolder)).catch(unlessMissing);
    if (keys !== undefined) await archive.add(folderPart(LINK_KEYS_PART), keys);
    // One that a setting holds lies where the settings are kept.
    const signing = await readFile(checkpointKeyFile(read.settings, dataFolder)).catch(unlessMissing);
    if (signing !== undefined) await archive.add(folderPart(CHECKPOINT_KEY_FILE), signing);
    for (const [name, content] of kept) await archive.add(folderPart(name), content);
    const manifest: BackupManifest = {
      product: BACKUP_PRODUCT,
      format: BACKUP_FORMAT,
      release,
      madeOn: hostname(),
      planAt,
      realAt,
      register,
      parts: [...archive.parts],
      settings: shownSettings(read),
    };
    await archive.add(MANIFEST_PART, JSON.stringify(manifest));
    await archive.end();
    return manifest;
  } catch (error) {
    await archive.abandon();
    throw error;
  }
}

function unlessMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

async function synced(folder: string): Promise<void> {
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}
