import { KyhanError } from '@kyhan/errors';
import type { AssignmentEvent } from '@kyhan/engine';
import { isSameEvent, type ChainHead, type EventRow } from '../chained-event.js';

/** The last event of each stream that is there. */
export type Heads = ReadonlyMap<string, ChainHead>;

/** The events whose place in their stream is taken: by themselves, where a turn is repeated, or by another writer. */
export function repeatedEvents(heads: Heads, events: readonly AssignmentEvent[]): AssignmentEvent[] {
  return events.filter(({ stream, sequence }) => sequence <= lastSequence(heads, stream));
}

/**
 * The events that the streams do not hold yet. One that stands there already is skipped if it tells the same.
 * @param turn `stored` are the rows of the streams in which events are repeated
 * @throws KyhanError CONCURRENT_CHANGE where the place is taken by another event, or one before it is missing
 */
export function freshEvents(turn: {
  readonly heads: Heads;
  readonly events: readonly AssignmentEvent[];
  readonly stored: readonly EventRow[];
}): AssignmentEvent[] {
  const { heads, events, stored } = turn;
  const repeated = repeatedEvents(heads, events);
  checkRepeated(repeated, stored);
  const fresh = events.filter((event) => !repeated.includes(event));
  checkFollowing(heads, fresh);
  return fresh;
}

function checkRepeated(repeated: readonly AssignmentEvent[], stored: readonly EventRow[]): void {
  const rows = new Map(stored.map((row) => [`${row.sequence} ${row.stream}`, row]));
  for (const event of repeated) {
    const { stream, sequence } = event;
    const row = rows.get(`${sequence} ${stream}`);
    if (row === undefined || !isSameEvent(row, event))
      throw new KyhanError('CONCURRENT_CHANGE', { stream, sequence });
  }
}

/** Each event is the next of its stream. */
function checkFollowing(heads: Heads, fresh: readonly AssignmentEvent[]): void {
  const last = new Map<string, number>();
  for (const { stream, sequence } of fresh) {
    if (sequence !== (last.get(stream) ?? lastSequence(heads, stream)) + 1)
      throw new KyhanError('CONCURRENT_CHANGE', { stream, sequence });
    last.set(stream, sequence);
  }
}

function lastSequence(heads: Heads, stream: string): number {
  return heads.get(stream)?.lastSequence ?? 0;
}
