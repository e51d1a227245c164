import type { AssignmentState } from './assignment-state.js';
import type { Ruling, RulingType } from './assignment-input.js';
import { assignmentStatus, statusFacts } from './assignment-status.js';
import { refusal, type Refusal } from './refusal.js';

/**
 * Why a ruling cannot be carried out now; undefined where it can.
 * Sources: design, "The life of an assignment", column "from".
 */
export function rulingRefusal(state: AssignmentState, ruling: Ruling): Refusal | undefined {
  const { assignmentId } = state;
  if (hasReasonMissing(ruling)) return refusal('REASON_MISSING');
  const mayActOnAccepted = ruling.type === 'return' && state.acceptedAt !== undefined;
  if (state.endedAt !== undefined && !mayActOnAccepted) return endedRefusal(state);
  if (NEEDS_SUBMISSION[ruling.type] && !isAwaitingReview(state) && !mayActOnAccepted)
    return refusal('NOTHING_SUBMITTED', { assignmentId });
  if (ruling.type === 'insist' && state.contestedAt === undefined)
    return refusal('NOT_CONTESTED', { assignmentId });
  if (isOvertaken(state, ruling)) return refusal('DAY_CHANGED_MEANWHILE', { assignmentId });
  return undefined;
}

/**
 * Nothing more can be done with what has ended, and how it did; status does not depend on time any more.
 * Pure; throws nothing.
 */
export function endedRefusal(state: AssignmentState): Refusal {
  const status = assignmentStatus(statusFacts(state), 0);
  return refusal('ASSIGNMENT_ENDED', { assignmentId: state.assignmentId, status });
}

/** A person gave the assignment a day of its own after the plan's move was thought out: that day stands. */
function isOvertaken({ timetable }: AssignmentState, ruling: Ruling): boolean {
  return (
    ruling.type === 'extend' && ruling.moved !== undefined && ruling.moved.from.dueAt !== timetable.dueAt
  );
}

/** Something has been handed in and nobody has ruled on it. */
export function isAwaitingReview(state: AssignmentState): boolean {
  return state.submission !== undefined && state.returnedAt === undefined && state.endedAt === undefined;
}

/** Whether it speaks of what was handed in. */
const NEEDS_SUBMISSION: Readonly<Record<RulingType, boolean>> = {
  accept: true,
  return: true,
  extend: false,
  waive: false,
  transfer: false,
  withdraw: true,
  insist: false,
};

function hasReasonMissing(ruling: Ruling): boolean {
  return 'reason' in ruling && ruling.reason.trim() === '';
}
