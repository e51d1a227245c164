import path from 'node:path';
import { KyhanError } from '@kyhan/errors';
import { filesInFolder, type KeptFiles } from '@kyhan/register';
import { archiveParts } from './archive-parts.js';
import { tableOfPart } from './backup-manifest.js';
import { readPurgedBeside } from './purged-beside.js';

/**
 * Where the contents of files lie beside the backups of a folder: each once, under its hash, for all backups that name
 * it. What units hand in is most of what there is, and changes never.
 * @throws KyhanError FILES_UNAVAILABLE
 */
export async function contentsBeside(archive: string): Promise<KeptFiles> {
  return await filesInFolder(path.join(path.dirname(archive), 'files'));
}

export interface CopiedContents {
  /** So many were not there before. */
  readonly copied: number;
  /** Named by the register and kept nowhere: `verify` names them. */
  readonly missing: number;
}

interface Copying {
  readonly archive: string;
  readonly from: KeptFiles;
  readonly to: KeptFiles;
  /** Told of each that was not there before. */
  readonly onCopied?: (sha256: string) => void;
  /** Purged, and not copied also where it lies there yet: it is about to go. */
  readonly isGoing?: (sha256: string) => boolean;
  /** Purged: not missing where it does not lie there. */
  readonly isPurged?: (sha256: string) => boolean;
}

/**
 * Copies the contents that the rows of an archive name to where they are not yet, one after the other, as streams.
 * @throws KyhanError FILES_UNAVAILABLE, BACKUP_UNREADABLE; BACKUP_BROKEN where one is not what its hash says
 */
export async function copyContents({
  archive,
  from,
  to,
  onCopied,
  isGoing,
  isPurged,
}: Copying): Promise<CopiedContents> {
  const count = { copied: 0 };
  const missing = new Set<string>();
  for await (const sha256 of contentsNamedIn(archive)) {
    if (isGoing?.(sha256) || (await to.has(sha256))) continue;
    if (!(await from.has(sha256))) {
      if (!isPurged?.(sha256)) missing.add(sha256);
      continue;
    }
    const kept = await to.receive(await from.read(sha256));
    onCopied?.(kept.sha256);
    if (kept.sha256 !== sha256) {
      await to.delete(kept.sha256);
      throw new KyhanError('BACKUP_BROKEN', { part: `files/${sha256}` });
    }
    count.copied += 1;
  }
  return { ...count, missing: missing.size };
}

/**
 * How many contents that an archive names do not lie beside it; those that its own deployment has purged are not missing.
 * @throws KyhanError FILES_UNAVAILABLE, BACKUP_UNREADABLE; Error of the file system
 */
export async function countMissing(archive: string, deploymentId: string | undefined): Promise<number> {
  const beside = await contentsBeside(archive);
  const isPurged = await purgedBy(path.dirname(archive), deploymentId);
  const missing = new Set<string>();
  for await (const sha256 of contentsNamedIn(archive))
    if (!missing.has(sha256) && !isPurged(sha256) && !(await beside.has(sha256))) missing.add(sha256);
  return missing.size;
}

/**
 * Tells of a content whether a deployment has purged it: what another took is missing in the backups of this one.
 * @throws KyhanError BACKUP_UNREADABLE; Error of the file system
 */
export async function purgedBy(
  folder: string,
  deploymentId: string | undefined,
): Promise<(sha256: string) => boolean> {
  const { contents } = await readPurgedBeside(folder);
  return (sha256) => contents[sha256]?.purgedBy.includes(deploymentId ?? '') === true;
}

const NAMING = new Set(['files', 'unsent_files']);

interface NamingRow {
  /** As PostgreSQL writes bytes: `\x` and hexadecimal. */
  readonly sha256: string;
  /** There where an older release had kept it in the row itself. */
  readonly content?: string | null;
}

/**
 * The hashes of the contents that the rows of an archive name, each maybe more than once.
 * @throws KyhanError BACKUP_UNREADABLE
 */
export async function* contentsNamedIn(archive: string): AsyncGenerator<string> {
  for await (const { name, content } of archiveParts(archive)) {
    if (!NAMING.has(tableOfPart(name) ?? '')) continue;
    for (const line of content.toString().trimEnd().split('\n')) {
      const row = JSON.parse(line) as NamingRow;
      if (typeof row.content !== 'string') yield row.sha256.slice(2);
    }
  }
}
