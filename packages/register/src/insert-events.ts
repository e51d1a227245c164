import type { EventRow } from './chained-event.js';
import type { Db } from './connection/register.js';
import { insertRows } from './insert-rows.js';

/** Writes chained events into their streams, whose keys are given by id. */
export async function insertEvents(
  trx: Db,
  events: readonly EventRow[],
  keys: ReadonlyMap<string, number>,
): Promise<void> {
  const rows = events.map(({ stream, ...row }) => ({ streamKey: keys.get(stream), ...row }));
  await insertRows(trx, { into: 'events', rows });
}
