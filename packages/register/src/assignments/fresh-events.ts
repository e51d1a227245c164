import { KyhanError } from '@kyhan/errors';
import type { AssignmentEvent } from '@kyhan/engine';
import { sql } from 'kysely';
import { isSameEvent, type EventRow } from '../chained-event.js';
import type { Db } from '../connection/register.js';
import type { StreamHead } from './stream-head.js';

/**
 * The events that the streams do not hold yet. One that stands there already is skipped if it tells the same.
 * @throws KyhanError CONCURRENT_CHANGE where the place is taken by another event, or one before it is missing
 */
export async function freshEvents(
  trx: Db,
  heads: ReadonlyMap<string, StreamHead>,
  events: readonly AssignmentEvent[],
): Promise<AssignmentEvent[]> {
  const last = new Map([...heads].map(([stream, { lastSequence }]) => [stream, lastSequence]));
  const repeated = events.filter(({ stream, sequence }) => sequence <= (last.get(stream) ?? 0));
  await checkRepeated(trx, repeated);
  const fresh = events.filter((event) => !repeated.includes(event));
  for (const { stream, sequence } of fresh) {
    if (sequence !== (last.get(stream) ?? 0) + 1)
      throw new KyhanError('CONCURRENT_CHANGE', { stream, sequence });
    last.set(stream, sequence);
  }
  return fresh;
}

async function checkRepeated(trx: Db, repeated: readonly AssignmentEvent[]): Promise<void> {
  if (repeated.length === 0) return;
  const streams = [...new Set(repeated.map(({ stream }) => stream))];
  const rows = await trx
    .selectFrom('events')
    .selectAll()
    .where('stream', '=', sql<string>`any(${streams})`)
    .execute();
  const stored = new Map<string, EventRow>(rows.map((row) => [`${row.sequence} ${row.stream}`, row]));
  for (const event of repeated) {
    const { stream, sequence } = event;
    const row = stored.get(`${sequence} ${stream}`);
    if (row === undefined || !isSameEvent(row, event))
      throw new KyhanError('CONCURRENT_CHANGE', { stream, sequence });
  }
}
