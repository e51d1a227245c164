import { KyhanError } from '@kyhan/errors';
import { evolve, type AssignmentEvent, type AssignmentState } from '@kyhan/engine';
import { sql } from 'kysely';
import { chainedEvent, EMPTY_CHAIN, type ChainHead, type EventRow } from '../chained-event.js';
import type { Db } from '../connection/register.js';

/** Where an assignment's stream stands; without a state it is about to be opened. */
export type StreamHead = ChainHead & { readonly state?: AssignmentState };

/** An assignment after the events of this turn. */
export interface FoldedStream {
  readonly state: AssignmentState;
  readonly head: ChainHead;
  /** The `opened` event, where this turn opens it. */
  readonly opened?: AssignmentEvent;
}

/**
 * Locks the assignments that the events are about, in the order of their ids: two writers never wait
 * for one another.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND
 */
export async function lockedStreams(
  trx: Db,
  events: readonly AssignmentEvent[],
): Promise<ReadonlyMap<string, StreamHead>> {
  const streams = [...new Set(events.map(({ stream }) => stream))];
  const rows = await trx
    .selectFrom('assignments')
    .select(['assignmentId', 'state', 'lastSequence', 'lastHash'])
    .where('assignmentId', '=', sql<string>`any(${streams})`)
    .orderBy('assignmentId')
    .forNoKeyUpdate()
    .execute();
  const heads = new Map<string, StreamHead>(rows.map(({ assignmentId, ...head }) => [assignmentId, head]));
  for (const { stream, fact } of events) {
    if (heads.has(stream)) continue;
    if (fact.type !== 'opened') throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId: stream });
    heads.set(stream, EMPTY_CHAIN);
  }
  return heads;
}

/** Folds fresh events onto their streams and chains them. */
export function foldedStreams(
  heads: ReadonlyMap<string, StreamHead>,
  events: readonly AssignmentEvent[],
  realAt: number,
): { folded: FoldedStream[]; chained: EventRow[] } {
  const folded = new Map<string, FoldedStream>();
  const chained = events.map((event) => {
    const before = folded.get(event.stream);
    const head = before?.head ?? heads.get(event.stream) ?? EMPTY_CHAIN;
    const row = chainedEvent(event, head, realAt);
    const state = evolve(before?.state ?? heads.get(event.stream)?.state, event);
    const opened = event.fact.type === 'opened' ? event : before?.opened;
    const next = { state, head: { lastSequence: row.sequence, lastHash: row.hash } };
    folded.set(event.stream, opened === undefined ? next : { ...next, opened });
    return row;
  });
  return { folded: [...folded.values()], chained };
}
