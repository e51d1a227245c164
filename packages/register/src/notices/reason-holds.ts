import {
  noticeReasonHolds,
  statusFacts,
  type AssignmentState,
  type NoticeKind,
  type ReasonFacts,
} from '@kyhan/engine';

export interface Reason {
  readonly kind: NoticeKind;
  /** The due instant that the notice speaks about. */
  readonly dueAt: number;
  /** Absent for a cycle's summary, whose reason cannot go. */
  readonly assignmentState: AssignmentState | null;
  /** When something was stored that the assignment has not taken in. */
  readonly untakenAt: number | null;
}

/** Whether a notice may still leave, also in view of what was handed in and not yet taken in. */
export function reasonHolds(reason: Reason, now: number): boolean {
  const { assignmentState, untakenAt } = reason;
  if (assignmentState === null) return true;
  return noticeReasonHolds(reason, knownFacts(assignmentState, untakenAt), now);
}

function knownFacts(state: AssignmentState, untakenAt: number | null): ReasonFacts {
  const { pausedUntil } = state;
  const { returnedAt, ...happened } = statusFacts(state);
  const facts = pausedUntil === undefined ? happened : { ...happened, pausedUntil };
  if (untakenAt !== null) return { ...facts, submittedAt: untakenAt };
  return returnedAt === undefined ? facts : { ...facts, returnedAt };
}
