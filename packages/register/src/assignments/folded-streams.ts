import { evolve, type AssignmentEvent, type AssignmentState } from '@kyhan/engine';
import { chainedEvent, EMPTY_CHAIN, type ChainHead, type EventRow } from '../chained-event.js';
import type { StreamHead } from './stream-head.js';

/** An assignment after the events of this turn. */
export interface FoldedStream {
  readonly state: AssignmentState;
  readonly head: ChainHead;
  /** The `opened` event, where this turn opens it. */
  readonly opened?: AssignmentEvent;
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
