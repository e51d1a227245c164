import type { AssignmentFact } from './assignment-event.js';
import type { AssignmentState } from './assignment-state.js';
import { isAwaitingReview } from './ruling-refusal.js';
import type { LeadInput } from './lead-input.js';

/**
 * What a contribution does with its lead's (plan-format, "Who and how"): its day follows, it ends with it, and is open
 * again with it. What was handed in is not lost by that: it stands as done. Undefined where nothing is left to do.
 * Pure; throws nothing.
 */
export function leadFact(state: AssignmentState, input: LeadInput): AssignmentFact | undefined {
  const isEnded = state.endedAt !== undefined;
  if (input.change === 'ended') {
    if (isEnded) return undefined;
    return isAwaitingReview(state)
      ? { type: 'accepted', automatic: true }
      : { type: 'waived', withLead: true };
  }
  const { change, timetable, lead } = input;
  if (change === 'reopened')
    return isEnded && state.lead?.ended === true
      ? { type: 'reopened', timetable, reviewRemindAt: [], lead }
      : undefined;
  if (isEnded) return undefined;
  const { dueOn, dueAt } = state.timetable;
  return { type: 'day-moved', timetable, lead, moved: { because: 'lead-moved', from: { dueOn, dueAt } } };
}
