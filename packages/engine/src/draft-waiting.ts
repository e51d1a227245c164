import type { AssignmentState } from './assignment-state.js';
import { isAwaitingReview } from './ruling-refusal.js';
import type { Timetable } from './timetable/timetable.js';

/**
 * The last level that was reached as a draft, while the unit is still waited for: it waits for the coordinator to send
 * it. Undefined where none does. Pure; throws nothing.
 */
export function draftWaiting(state: AssignmentState): Timetable['escalateAt'][number] | undefined {
  if (state.endedAt !== undefined || isAwaitingReview(state)) return undefined;
  return state.timetable.escalateAt.slice(0, state.taken.escalations).findLast(({ draft }) => draft === true);
}
