import { evolve, type AssignmentEvent, type AssignmentState } from '@kyhan/engine';
import { chainedEvent, EMPTY_CHAIN, type ChainHead, type EventRow } from '../chained-event.js';
import type { StreamHead } from './stream-head.js';

/** An assignment after the events of this turn. */
export interface FoldedStream {
  readonly state: AssignmentState;
  readonly head: ChainHead;
  /** Of its rows; absent where this turn opens it. */
  readonly key?: number;
  /** Another timetable is in force than before. */
  readonly isRetimed: boolean;
  /** Another unit owes it than before. */
  readonly isHandedOver: boolean;
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
    const stored = heads.get(event.stream);
    const before = folded.get(event.stream);
    const row = chainedEvent(event, before?.head ?? stored ?? EMPTY_CHAIN, realAt);
    const state = evolve(before?.state ?? stored?.state, event);
    const opened = event.fact.type === 'opened' ? event : before?.opened;
    folded.set(event.stream, {
      state,
      head: { lastSequence: row.sequence, lastHash: row.hash },
      ...changedSince(stored?.state, state),
      ...(stored?.key === undefined ? {} : { key: stored.key }),
      ...(opened === undefined ? {} : { opened }),
    });
    return row;
  });
  return { folded: [...folded.values()], chained };
}

/** What of its rows is to be written beside how it stands. */
function changedSince(
  stored: AssignmentState | undefined,
  state: AssignmentState,
): Pick<FoldedStream, 'isRetimed' | 'isHandedOver'> {
  return {
    isRetimed: state.timetable !== stored?.timetable,
    isHandedOver: stored !== undefined && state.unitId !== stored.unitId,
  };
}
