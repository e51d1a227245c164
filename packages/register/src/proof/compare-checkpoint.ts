import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { anchoringOf, type Anchoring, type AnchoredStream, type CheckpointHead } from './checkpoint.js';
import { headPages, type StreamHeadRow } from './head-pages.js';

/**
 * Compares every chain with what an earlier checkpoint holds of it: finds also whoever rewrote an event together with
 * every hash after it, which the chains alone cannot show. Stands on chains that `verifyChains` found whole.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function compareCheckpoint(
  { db }: Register,
  heads: readonly CheckpointHead[],
): Promise<Anchoring> {
  const missing = new Map(heads.map((head) => [head.stream, head]));
  const streams: AnchoredStream[] = [];
  for await (const page of headPages(db)) {
    streams.push(...(await anchoredStreams(db, page, missing)));
    for (const { stream } of page) missing.delete(stream);
  }
  return anchoringOf(streams, [...missing.values()]);
}

async function anchoredStreams(
  db: Db,
  page: readonly StreamHeadRow[],
  anchors: ReadonlyMap<string, CheckpointHead>,
): Promise<AnchoredStream[]> {
  const hashes = await hashesAt(db, page, anchors);
  return page
    .map(({ stream, key, lastSequence }) => {
      const [anchor, hashNow] = [anchors.get(stream), hashes.get(key)];
      return {
        stream,
        lastSequence,
        ...(anchor === undefined ? {} : { anchor }),
        ...(hashNow === undefined ? {} : { hashNow }),
      };
    })
    .filter(({ lastSequence, anchor }) => lastSequence > 0 || anchor !== undefined);
}

/** What the events of these anchors carry now, by the key of their stream. */
async function hashesAt(
  db: Db,
  page: readonly StreamHeadRow[],
  anchors: ReadonlyMap<string, CheckpointHead>,
): Promise<Map<number, string>> {
  const places = page.flatMap(({ stream, key }) => {
    const anchor = anchors.get(stream);
    return anchor === undefined ? [] : [{ key, sequence: anchor.sequence }];
  });
  const rows = await db
    .selectFrom('events')
    .select(['streamKey', 'hash'])
    .where(
      sql<boolean>`(stream_key, sequence) in (select * from unnest(
        ${places.map(({ key }) => key)}::bigint[], ${places.map(({ sequence }) => sequence)}::bigint[]))`,
    )
    .execute();
  return new Map(rows.map(({ streamKey, hash }) => [streamKey, hash.toString('hex')]));
}
