import type { Db } from '../connection/register.js';
import { PURGED_TEXT } from '../purges/purged-text.js';

/**
 * Invariant 2, of findings that a person has settled: each is as the last event of its settling tells, unless it was
 * opened again since.
 */
export async function settlingFaults(db: Db): Promise<string[]> {
  const events = await db
    .selectFrom('events')
    .innerJoin('door', 'door.doorKey', 'events.streamKey')
    .select(['at', 'actor', 'reason', 'fact'])
    .orderBy('sequence')
    .execute();
  const told = new Map(
    events.flatMap((event) =>
      event.fact.type === 'finding-settled' ? [[event.fact.findingId, event] as const] : [],
    ),
  );
  if (told.size === 0) return [];
  const rows = await db
    .selectFrom('findings')
    .select(['findingId', 'openedAt', 'closedAt', 'ending', 'closedBy', 'reason'])
    .execute();
  const kept = new Map(rows.map((row) => [row.findingId, row]));
  return [...told].flatMap(([findingId, { at, actor, reason }]) => {
    const row = kept.get(findingId);
    if (row !== undefined && isOpenedSince(row, at)) return [];
    const isSame =
      row?.ending === 'by-person' &&
      row.closedAt === at &&
      row.closedBy === actor &&
      row.reason === (reason ?? PURGED_TEXT);
    return isSame ? [] : [`${findingId}: how it was settled is not what its event tells`];
  });
}

/** Opened again at or after that instant: by what it was about. */
function isOpenedSince({ openedAt, closedAt }: { openedAt: number; closedAt: number | null }, at: number) {
  return openedAt >= at && closedAt !== at;
}
