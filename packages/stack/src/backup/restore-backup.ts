import { readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { KyhanError } from '@kyhan/errors';
import { personActor } from '@kyhan/plan/ids';
import {
  applicationRole,
  filesInFolder,
  grantRights,
  listTokens,
  openRegister,
  tellPutBack,
  type DumpedRows,
  type RegisterDump,
  type RegisterSettings,
  type Token,
} from '@kyhan/register';
import { CHECKPOINT_KEY_FILE, checkpointKeyFile } from '../checkpoint-key.js';
import { linkKeysFile } from '../link-keys.js';
import { hasOwnPostgres, ownPostgres } from '../own-postgres.js';
import { registerPlace } from '../register-place.js';
import type { Settings } from '../settings/settings.js';
import { writePrivateFile } from '../write-private-file.js';
import { archiveParts } from './archive-parts.js';
import { contentsBeside, copyContents, countMissing, purgedBy } from './copy-contents.js';
import { readPurgedBeside } from './purged-beside.js';
import { folderPart, tableOfPart, type BackupManifest } from './backup-manifest.js';
import { checkBackup } from './check-backup.js';
import { KEPT_IN_FOLDER, LINK_KEYS_PART } from './kept-in-folder.js';

/** What is put back, and whereto. */
export interface RestoreWish {
  readonly file: string;
  /** Empty, and this process alone holds it. */
  readonly dataFolder: string;
  readonly settings: Settings;
  /** This is the deployment from here on: its letters leave. */
  readonly isTakenOver?: boolean;
  /** Epoch milliseconds of the real clock. */
  readonly realNow: number;
}

export interface Restored {
  readonly manifest: BackupManifest;
  /** Plan time, epoch milliseconds. */
  readonly putBackAt: number;
  /** Settings that the deployment was told and this machine is not, by the variables that set them. */
  readonly missing: readonly string[];
  /** Tokens that are good again by their ids, also where they were revoked since the backup. */
  readonly tokens: readonly string[];
  /** So many contents that its rows name lie neither beside the backup nor here, but for those that were purged. */
  readonly contentsMissing: number;
  /** No letter leaves once it runs, also where it is taken over: a person had held mail before the backup. */
  readonly isMailHeld: boolean;
  /** Numbers of the acts since the backup that purged what was typed by mistake: its values are here again. */
  readonly purgedSince: readonly number[];
}

/**
 * Puts a backup back onto an empty machine, all of it or nothing: it is read through before anything is written, and
 * its chains are proved before anything is kept. What may have been sent since is in doubt afterwards, and mail is held.
 * @throws KyhanError BACKUP_UNREADABLE, BACKUP_BROKEN, RESTORE_NOT_EMPTY, REGISTER_NEWER, MIGRATION_CHANGED,
 * DATABASE_ROLE_MISSING, DATABASE_ROLE_OWNS, REGISTER_UNAVAILABLE; Error of the file system
 */
export async function restoreBackup(wish: RestoreWish): Promise<Restored> {
  const { file, dataFolder, settings } = wish;
  const place = registerPlace(settings, path.join(dataFolder, 'register'));
  const manifest = await checkBackup(file);
  const purgedSince = await purgesSince(file, manifest);
  const kept = await keptParts(file, wish);
  await requireEmpty(place, dataFolder);
  const missing = await missingOf(kept);
  const putBackAt = planInstant(kept, wish);
  const written: string[] = [];
  let put: PutInto = { tokens: [], isMailHeld: true };
  let contentsMissing = 0;
  try {
    for (const { to, content } of missing) {
      await writePrivateFile(to, content.toString());
      written.push(to);
    }
    contentsMissing = await putContentsBack(place, file, manifest);
    put = await putBack(place, { ...wish, manifest, putBackAt });
  } catch (error) {
    for (const to of written) await rm(to, { force: true });
    throw error;
  }
  return {
    manifest,
    putBackAt,
    missing: missingSettings(manifest, settings),
    contentsMissing,
    purgedSince,
    ...put,
  };
}

/** Of the same deployment; a register that is put back knows nothing of them. */
async function purgesSince(file: string, { planAt, register }: BackupManifest): Promise<readonly number[]> {
  const { acts } = await readPurgedBeside(path.dirname(file));
  return acts
    .filter(({ deployment, at }) => deployment === register.deploymentId && at > planAt)
    .map(({ purge }) => purge);
}

interface KeptPart {
  readonly name: string;
  readonly to: string;
  readonly content: Buffer;
}

/** Files of the data folder and the keys of links, and where each belongs here. */
async function keptParts(file: string, { dataFolder, settings }: RestoreWish): Promise<KeptPart[]> {
  const places = new Map([
    [folderPart(LINK_KEYS_PART), linkKeysFile(settings, dataFolder)],
    [folderPart(CHECKPOINT_KEY_FILE), checkpointKeyFile(settings, dataFolder)],
    ...KEPT_IN_FOLDER.map((name) => [folderPart(name), path.join(dataFolder, name)] as const),
  ]);
  const kept: KeptPart[] = [];
  for await (const { name, content } of archiveParts(file)) {
    const to = places.get(name);
    if (to !== undefined) kept.push({ name, to, content });
  }
  return kept;
}

async function requireEmpty(place: RegisterSettings, dataFolder: string): Promise<void> {
  if (place.kind !== 'folder') return;
  // Whoever starts there would be given what lies in that one.
  if (hasOwnPostgres(dataFolder))
    throw new KyhanError('RESTORE_NOT_EMPTY', { place: ownPostgres(dataFolder).folder });
  if ((await readdir(place.folder).catch(() => [])).length > 0)
    throw new KyhanError('RESTORE_NOT_EMPTY', { place: place.folder });
}

/** Those that are to be written. Keys that several machines share lie there already, and stay whatever becomes of this. */
async function missingOf(kept: readonly KeptPart[]): Promise<KeptPart[]> {
  const missing: KeptPart[] = [];
  for (const part of kept) {
    const there = await readFile(part.to).catch(() => undefined);
    if (there === undefined) missing.push(part);
    else if (!there.equals(part.content)) throw new KyhanError('RESTORE_NOT_EMPTY', { place: part.to });
  }
  return missing;
}

/** A fast clock stood still while nobody ran it. */
function planInstant(kept: readonly KeptPart[], { realNow }: RestoreWish): number {
  const clock = kept.find(({ name }) => name === folderPart('clock.json'));
  return clock === undefined ? realNow : (JSON.parse(clock.content.toString()) as { planAt: number }).planAt;
}

/**
 * Before the register that names them: those of one that is not put back in the end are named by nothing. Whatever lies
 * there comes, also what was purged once: somebody else may have it rightly.
 */
async function putContentsBack(
  { files }: RegisterSettings,
  file: string,
  { register: { deploymentId } }: BackupManifest,
): Promise<number> {
  if (files === undefined) return await countMissing(file, deploymentId);
  const to = typeof files === 'string' ? await filesInFolder(files) : files;
  const copied: string[] = [];
  try {
    const { missing } = await copyContents({
      archive: file,
      from: await contentsBeside(file),
      to,
      onCopied: (sha256) => copied.push(sha256),
      isPurged: await purgedBy(path.dirname(file), deploymentId),
    });
    return missing;
  } catch (error) {
    for (const sha256 of copied) await to.delete(sha256);
    throw error;
  }
}

interface PuttingBack extends RestoreWish {
  readonly manifest: BackupManifest;
  readonly putBackAt: number;
}

type PutInto = Pick<Restored, 'tokens' | 'isMailHeld'>;

async function putBack(place: RegisterSettings, wish: PuttingBack): Promise<PutInto> {
  const { file, manifest, putBackAt: at, realNow: realAt, settings, isTakenOver = false } = wish;
  let put: PutInto = { tokens: [], isMailHeld: true };
  const { planAt: backedUpAt, realAt: backupRealAt } = manifest;
  const actor = personActor(settings.operator);
  const dump = {
    ...manifest.register,
    rows: () => rowsIn(file),
    afterwards: async (trx: Parameters<typeof tellPutBack>[0]) => {
      const isMailHeld = await tellPutBack(trx, { backedUpAt, backupRealAt, at, realAt, actor, isTakenOver });
      const tokens = (await listTokens({ db: trx }))
        .filter((one) => isGood(one, at))
        .map(({ tokenId }) => tokenId);
      put = { tokens, isMailHeld };
    },
  };
  if (place.kind !== 'folder') {
    await putBackOnServer(place, { dump, ownerUrl: settings.databaseOwnerUrl });
    return put;
  }
  const { folder } = place;
  // What is not whole never lies where a register is looked for.
  const made = `${folder}.restoring`;
  await rm(made, { recursive: true, force: true });
  try {
    await (await openRegister({ ...place, folder: made, dump })).close();
    await rename(made, folder);
    return put;
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    throw error;
  }
}

/** The tables are made by their owner, where that is another than whoever works with them, who is let in with them. */
async function putBackOnServer(
  place: RegisterSettings,
  { dump, ownerUrl }: { dump: RegisterDump; ownerUrl: string | undefined },
): Promise<void> {
  if (place.kind !== 'server' || ownerUrl === undefined) {
    await (await openRegister({ ...place, dump })).close();
    return;
  }
  const { url, schema = 'public' } = place;
  const afterwards: typeof dump.afterwards = async (trx) => {
    await dump.afterwards(trx);
    await grantRights(trx, { role: applicationRole(url), schema });
  };
  await (await openRegister({ ...place, url: ownerUrl, dump: { ...dump, afterwards } })).close();
}

/** Not revoked and not run out, as far as the backup knows. */
function isGood({ revokedBy, untilAt }: Pick<Token, 'revokedBy' | 'untilAt'>, at: number): boolean {
  return revokedBy === undefined && (untilAt === undefined || untilAt > at);
}

async function* rowsIn(file: string): AsyncGenerator<DumpedRows> {
  for await (const { name, content } of archiveParts(file)) {
    const table = tableOfPart(name);
    if (table !== undefined) yield { table, lines: content.toString() };
  }
}

function missingSettings(manifest: BackupManifest, settings: Settings): string[] {
  return manifest.settings
    .filter(({ name, source }) => source !== undefined && isUnset(settings, name))
    .map(({ variable }) => variable);
}

function isUnset(settings: Settings, name: string): boolean {
  return (settings as Readonly<Record<string, unknown>>)[name] === undefined;
}
