import type { AssignmentEvent, AssignmentFact } from '@kyhan/engine';
import type { EventRow } from './chained-event.js';

/** The event that a row of an assignment's stream tells. */
export function assignmentEvent(row: EventRow): AssignmentEvent {
  const { stream, sequence, at, actor, reason, rulingId, fact } = row;
  return {
    stream,
    sequence,
    at,
    actor,
    ...(reason === null ? {} : { reason }),
    ...(rulingId === null ? {} : { rulingId }),
    // The streams of assignments hold no other facts.
    fact: fact as AssignmentFact,
  };
}
