import { createHash } from 'node:crypto';
import type { EvidenceEntries } from './evidence-entries.js';

/** What the entries of a bundle hold: of each its hash, of what is told its text. */
export interface ReadEntries {
  /** SHA-256 in hexadecimal, by name; of one that cannot be read none. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Of everything but the files that were handed in. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Files that were handed in: as large as they may be, they are not held. */
const HANDED_IN = 'files/';

/** Reads every entry once. Throws nothing: what cannot be read has no hash. */
export async function readEntries(entries: EvidenceEntries): Promise<ReadEntries> {
  const hashes = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const name of new Set(entries.names)) {
    try {
      const hash = createHash('sha256');
      const pieces: Buffer[] = [];
      for await (const piece of await entries.read(name)) {
        hash.update(piece as Buffer);
        if (!name.startsWith(HANDED_IN)) pieces.push(piece as Buffer);
      }
      hashes.set(name, hash.digest('hex'));
      if (!name.startsWith(HANDED_IN)) texts.set(name, Buffer.concat(pieces).toString('utf8'));
    } catch {
      // Broken packing: listed, and not there.
      hashes.delete(name);
    }
  }
  return { hashes, texts };
}
