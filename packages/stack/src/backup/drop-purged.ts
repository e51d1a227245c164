import { existsSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import path from 'node:path';
import { isKyhanError } from '@kyhan/errors';
import { deploymentIdOf, findPurges, purgedContents, type Register } from '@kyhan/register';
import { contentsBeside, contentsNamedIn } from './copy-contents.js';
import { readPurgedBeside, writePurgedBeside, type PurgedBeside } from './purged-beside.js';
import { backupsIn, ownBackups } from './prune-backups.js';

/**
 * Takes the contents that acts have purged away from beside the backups of a folder, whichever backups of this deployment
 * name them, and says beside them which act it was: the rows of a backup that was made before still have the values. What
 * backups of another deployment name is evidence of theirs, and stays; what was handed in again since stays too.
 * @throws KyhanError REGISTER_UNAVAILABLE, FILES_UNAVAILABLE, BACKUP_UNREADABLE; Error of the file system
 */
export async function dropPurged(register: Pick<Register, 'db' | 'files'>, folder: string): Promise<void> {
  const done = (await findPurges(register.db)).flatMap(({ purge, done }) =>
    done === undefined ? [] : [{ purge, at: done.at }],
  );
  if (!existsSync(folder)) return;
  const deployment = (await deploymentIdOf(register)) ?? '';
  const before = await readPurgedBeside(folder);
  // A register that was put back knows only some of its own.
  const known = new Set(done.map(({ purge }) => purge));
  const others = before.acts.filter((act) => act.deployment !== deployment || !known.has(act.purge));
  const acts = [...done.map((act) => ({ deployment, ...act })), ...others];
  const purged = await purgedContents(register);
  const contents = await withoutKept(before.contents, {
    deployment,
    isKept: async (sha256) => !purged.has(sha256) && (await register.files.has(sha256)),
  });
  for (const sha256 of purged.keys()) {
    const { purgedBy = [], keptFor: kept } = contents[sha256] ?? {};
    const by = [...new Set([...purgedBy, deployment])];
    const keptFor = await dropContent(folder, { sha256, purgedBy: by, keptFor: kept });
    contents[sha256] = { purgedBy: by, ...(keptFor.length === 0 ? {} : { keptFor }) };
  }
  const now: PurgedBeside = { acts, contents };
  if (!isDeepStrictEqual(now, before)) await writePurgedBeside(folder, now);
}

interface Keeping {
  readonly deployment: string;
  readonly isKept: (sha256: string) => Promise<boolean>;
}

/** Those that somebody has purged yet: a deployment that has one again has it no more among its purged ones. */
async function withoutKept(
  before: PurgedBeside['contents'],
  { deployment, isKept }: Keeping,
): Promise<Record<string, PurgedBeside['contents'][string]>> {
  const contents: Record<string, PurgedBeside['contents'][string]> = {};
  for (const [sha256, entry] of Object.entries(before)) {
    const isBack = entry.purgedBy.includes(deployment) && (await isKept(sha256));
    const purgedBy = isBack ? entry.purgedBy.filter((one) => one !== deployment) : entry.purgedBy;
    if (purgedBy.length > 0) contents[sha256] = { ...entry, purgedBy };
  }
  return contents;
}

interface Dropping {
  readonly sha256: string;
  readonly purgedBy: readonly string[];
  readonly keptFor: readonly string[] | undefined;
}

/** @returns the backups of others for which it stays */
async function dropContent(
  folder: string,
  { sha256, purgedBy, keptFor }: Dropping,
): Promise<readonly string[]> {
  const contents = await contentsBeside(path.join(folder, 'any'));
  if (!(await contents.has(sha256))) return [];
  const own = new Set<string>();
  for (const deployment of purgedBy) for (const name of await ownBackups(folder, deployment)) own.add(name);
  const foreign = (await backupsIn(folder)).filter((name) => !own.has(name));
  // Reading through archives takes long, and this is asked each minute.
  const isKnown =
    keptFor !== undefined && keptFor.length > 0 && keptFor.every((name) => foreign.includes(name));
  if (isKnown) return keptFor;
  const naming: string[] = [];
  for (const name of foreign) if (await names(path.join(folder, name), sha256)) naming.push(name);
  if (naming.length === 0) await contents.delete(sha256);
  return naming;
}

/** What cannot be read names nothing. */
async function names(archive: string, sha256: string): Promise<boolean> {
  try {
    for await (const named of contentsNamedIn(archive)) if (named === sha256) return true;
    return false;
  } catch (error) {
    if (isKyhanError(error)) return false;
    throw error;
  }
}
