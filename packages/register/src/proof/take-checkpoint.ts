import type { Register } from '../connection/register.js';
import { checkpointContents, type Checkpoint, type CheckpointHead } from './checkpoint.js';
import { headPages } from './head-pages.js';

/**
 * The heads of all chains and one root over them. While others write, each head is one that its chain had in that
 * time; `now` is plan time, `realNow` real time, epoch milliseconds. Whoever takes it proves the chains before: a broken one would be anchored as it is.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function takeCheckpoint(
  { db }: Register,
  { now, realNow }: { readonly now: number; readonly realNow: number },
): Promise<Checkpoint> {
  const heads: CheckpointHead[] = [];
  for await (const page of headPages(db))
    for (const { stream, lastSequence, lastHash } of page)
      if (lastSequence > 0) heads.push({ stream, sequence: lastSequence, hash: lastHash.toString('hex') });
  return { at: now, realAt: realNow, ...checkpointContents(heads) };
}
