import type { AssignmentState } from '../assignment-state.js';
import { isAwaitingReview } from '../ruling-refusal.js';

/**
 * Whether nothing of a step is waited for any more: each is handed in and not returned, or has ended (plan-format,
 * "Who and how"). Of a step that nobody does nothing comes in. Pure; throws nothing.
 */
export function areAllIn(step: readonly AssignmentState[]): boolean {
  return step.length > 0 && step.every(isIn);
}

/** Whether one of a step is in, or is owed no more. Pure; throws nothing. */
export function isIn(state: AssignmentState): boolean {
  return state.endedAt !== undefined || isAwaitingReview(state);
}
