import { createHash } from 'node:crypto';
import type { Db } from '../connection/register.js';
import { headPages } from '../proof/head-pages.js';

/** How far all chains had come, in one value: another value is another history. */
export interface HeadsDigest {
  readonly streams: number;
  readonly events: number;
  /** SHA-256 over stream, sequence and hash of each head, in the order of the streams. */
  readonly digest: string;
}

/**
 * The heads of all chains in one value, however many there are; read page by page.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function headsDigest(db: Db): Promise<HeadsDigest> {
  const hash = createHash('sha256');
  let streams = 0;
  let events = 0;
  for await (const page of headPages(db))
    for (const { stream, lastSequence, lastHash } of page) {
      if (lastSequence === 0) continue;
      hash.update(`${JSON.stringify([stream, lastSequence, lastHash.toString('hex')])}\n`);
      streams += 1;
      events += lastSequence;
    }
  return { streams, events, digest: hash.digest('hex') };
}
