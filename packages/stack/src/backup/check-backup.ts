import { isDeepStrictEqual } from 'node:util';
import { KyhanError } from '@kyhan/errors';
import { archiveParts } from './archive-parts.js';
import {
  BACKUP_FORMAT,
  BACKUP_PRODUCT,
  MANIFEST_PART,
  type BackupManifest,
  type BackupPart,
} from './backup-manifest.js';

/**
 * Reads an archive from its beginning to its end, and compares each part with what the backup says of itself.
 * @throws KyhanError BACKUP_UNREADABLE, BACKUP_BROKEN
 */
export async function checkBackup(file: string): Promise<BackupManifest> {
  const found: BackupPart[] = [];
  let manifest: BackupManifest | undefined;
  for await (const { content, ...part } of archiveParts(file)) {
    // Nothing follows it.
    if (manifest !== undefined) throw new KyhanError('BACKUP_BROKEN', { part: part.name });
    if (part.name === MANIFEST_PART) manifest = readManifest(file, content.toString());
    else found.push(part);
  }
  if (manifest === undefined) throw unreadable(file, `no ${MANIFEST_PART}`);
  const { parts } = manifest;
  const different =
    parts.find((part, number) => !isDeepStrictEqual(part, found[number])) ?? found[parts.length];
  if (different !== undefined) throw new KyhanError('BACKUP_BROKEN', { part: different.name });
  return manifest;
}

function readManifest(file: string, text: string): BackupManifest {
  const read = parsed(file, text);
  if (read.product !== BACKUP_PRODUCT) throw unreadable(file, `product ${read.product}`);
  if (read.format !== BACKUP_FORMAT) throw unreadable(file, `format ${read.format}`);
  return read as BackupManifest;
}

function parsed(file: string, text: string): Partial<BackupManifest> {
  try {
    return JSON.parse(text) as Partial<BackupManifest>;
  } catch (error) {
    throw unreadable(file, (error as Error).message);
  }
}

function unreadable(file: string, reason: string): KyhanError {
  return new KyhanError('BACKUP_UNREADABLE', { file, reason });
}
