import type { AssignmentEvent } from '@kyhan/engine';
import { sql } from 'kysely';
import type { EventRow } from '../chained-event.js';
import type { Db } from '../connection/register.js';

/** All that is stored of the streams of these events; nothing is asked where there are none. */
export async function storedEvents(trx: Db, events: readonly AssignmentEvent[]): Promise<EventRow[]> {
  if (events.length === 0) return [];
  const streams = [...new Set(events.map(({ stream }) => stream))];
  return await trx
    .selectFrom('events')
    .selectAll()
    .where('stream', '=', sql<string>`any(${streams})`)
    .execute();
}
