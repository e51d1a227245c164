import type { ErrorCode } from '@kyhan/errors';
import type { AssignmentState } from './assignment-state.js';
import type { Ruling } from './assignment-input.js';

/**
 * Why a ruling cannot be carried out now, as a code of the error catalogue; undefined where it can.
 * Sources: design, "The life of an assignment", column "from".
 */
export function rulingRefusal(state: AssignmentState, ruling: Ruling): ErrorCode | undefined {
  if (hasReasonMissing(ruling)) return 'REASON_MISSING';
  const mayActOnAccepted = ruling.type === 'return' && state.acceptedAt !== undefined;
  if (state.endedAt !== undefined && !mayActOnAccepted) return 'ASSIGNMENT_ENDED';
  if (needsSubmission(ruling) && !isAwaitingReview(state) && !mayActOnAccepted) return 'NOTHING_SUBMITTED';
  if (isOvertaken(state, ruling)) return 'DAY_CHANGED_MEANWHILE';
  return undefined;
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

function needsSubmission(ruling: Ruling): boolean {
  return ruling.type === 'accept' || ruling.type === 'return' || ruling.type === 'withdraw';
}

function hasReasonMissing(ruling: Ruling): boolean {
  return 'reason' in ruling && ruling.reason.trim() === '';
}
