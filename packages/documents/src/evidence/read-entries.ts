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
    // Where its packing is broken it is listed, and not there.
    const read = await readEntry(entries, name).catch(() => undefined);
    if (read === undefined) continue;
    hashes.set(name, read.hash);
    if (!name.startsWith(HANDED_IN)) texts.set(name, read.text);
  }
  return { hashes, texts };
}

async function readEntry(entries: EvidenceEntries, name: string) {
  const hash = createHash('sha256');
  const pieces: Buffer[] = [];
  for await (const piece of await entries.read(name)) {
    hash.update(piece as Buffer);
    if (!name.startsWith(HANDED_IN)) pieces.push(piece as Buffer);
  }
  return { hash: hash.digest('hex'), text: Buffer.concat(pieces).toString('utf8') };
}
