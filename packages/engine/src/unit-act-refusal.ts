import type { AssignmentState } from './assignment-state.js';
import { refusal, type Refusal } from './refusal.js';
import { endedRefusal, isAwaitingReview } from './ruling-refusal.js';
import type { UnitAct } from './unit-act.js';

/**
 * Why what a unit does cannot be done now; undefined where it can. Pure; throws nothing.
 * Sources: design, "The life of an assignment", column "from".
 */
export function unitActRefusal(state: AssignmentState, { type }: UnitAct): Refusal | undefined {
  if (state.endedAt !== undefined) return endedRefusal(state);
  if (type === 'contest' && state.contestedAt !== undefined)
    return refusal('CONTESTED_ALREADY', { assignmentId: state.assignmentId });
  if (type === 'withdraw' && !isAwaitingReview(state))
    return refusal('NOTHING_SUBMITTED', { assignmentId: state.assignmentId });
  return undefined;
}
