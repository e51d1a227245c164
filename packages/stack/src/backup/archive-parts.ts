import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { isKyhanError, KyhanError } from '@kyhan/errors';
import { extract } from 'tar-stream';
import type { BackupPart } from './backup-manifest.js';

/** A part as it stands in the archive. */
export interface ReadPart extends BackupPart {
  readonly content: Buffer;
}

/**
 * The parts of an archive, one after the other, each held only until the next is asked for.
 * @throws KyhanError BACKUP_UNREADABLE
 */
export async function* archiveParts(file: string): AsyncGenerator<ReadPart> {
  const entries = extract();
  const read = pipeline(createReadStream(file), createGunzip(), entries);
  // Whoever reads the parts is told: what breaks the pipe breaks them.
  read.catch(() => undefined);
  try {
    for await (const entry of entries) {
      const hash = createHash('sha256');
      const pieces: Buffer[] = [];
      for await (const piece of entry as AsyncIterable<Buffer>) {
        hash.update(piece);
        pieces.push(piece);
      }
      const content = Buffer.concat(pieces);
      yield { name: entry.header.name, size: content.length, sha256: hash.digest('hex'), content };
    }
    await read;
  } catch (error) {
    // Of whoever was given a part, not of the archive.
    if (isKyhanError(error)) throw error;
    const { message: reason } = error as Error;
    throw new KyhanError('BACKUP_UNREADABLE', { file, reason }, { cause: error });
  } finally {
    entries.destroy();
  }
}
