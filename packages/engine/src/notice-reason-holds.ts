import type { Instant } from '@kyhan/calendar';
import {
  assignmentStatus,
  isUnitsTurn,
  type AssignmentStatus,
  type StatusFacts,
} from './assignment-status.js';
import type { NoticeKind } from './notice-content.js';

/** What a notice's reason hangs on. */
export interface ReasonFacts extends StatusFacts {
  /** Something is promised, and nobody is chased before. */
  readonly pausedUntil?: Instant;
  /** The unit is asked to say that it has taken note, and has not. */
  readonly isToAcknowledge?: boolean;
  /** A version waits for the head of the unit. */
  readonly isToApprove?: boolean;
  /** A unit asks for an extension, and nobody has answered. */
  readonly isAsking?: boolean;
}

/** What a notice was queued for. */
export interface NoticeReason {
  readonly kind: NoticeKind;
  /** The due instant that the notice speaks about. */
  readonly dueAt: Instant;
}

/**
 * Whether a notice may still leave: asked when it is claimed, since a submission or a ruling may have
 * come after it was queued. `now` is plan time, epoch milliseconds. Pure; throws nothing.
 */
export function noticeReasonHolds({ kind, dueAt }: NoticeReason, facts: ReasonFacts, now: Instant): boolean {
  const status = assignmentStatus(facts, now);
  const isSameDue = facts.dueAt === dueAt;
  const isStopped = facts.stoppedAt !== undefined;
  const isPaused = isStopped || now < (facts.pausedUntil ?? now);
  return HOLDS[kind]({
    status,
    isSameDue,
    isPaused,
    isStopped,
    isAsking: facts.isAsking === true,
    isToAcknowledge: facts.isToAcknowledge === true,
    isToApprove: facts.isToApprove === true,
  });
}

interface Asked {
  readonly status: AssignmentStatus;
  /** The day that it speaks about is the one in force. */
  readonly isSameDue: boolean;
  /** What was promised is not over, or the clock stands still. */
  readonly isPaused: boolean;
  readonly isAsking: boolean;
  readonly isStopped: boolean;
  readonly isToAcknowledge: boolean;
  readonly isToApprove: boolean;
}

const HOLDS: Readonly<Record<NoticeKind, (asked: Asked) => boolean>> = {
  receipt: always,
  'for-information': ({ status }) => isUnitsTurn(status),
  'contribution-overdue': ({ status, isSameDue }) => isSameDue && status === 'overdue',
  ruling: always,
  'unit-act': always,
  'cycle-draft': always,
  invitation: always,
  'cycle-summary': always,
  // What is returned after all has not gone out.
  'issued-report': ({ status }) => status === 'accepted',
  approval: ({ isToApprove }) => isToApprove,
  'approval-reminder': ({ isToApprove }) => isToApprove,
  'for-review': isSubmitted,
  'stop-reminder': ({ isStopped }) => isStopped,
  'acknowledge-reminder': (asked) => isBeforeDue(asked) && !asked.isPaused && asked.isToAcknowledge,
  'ask-reminder': ({ isAsking }) => isAsking,
  'review-reminder': isSubmitted,
  'review-overdue': isSubmitted,
  opening: isBeforeDue,
  reminder: (asked) => isBeforeDue(asked) && !asked.isPaused,
  overdue: isOverdue,
  escalation: isOverdue,
};

function always(): true {
  return true;
}

function isSubmitted({ status }: Asked): boolean {
  return status === 'submitted';
}

function isBeforeDue({ status, isSameDue }: Asked): boolean {
  return isSameDue && isUnitsTurn(status) && status !== 'overdue';
}

function isOverdue({ status, isSameDue, isPaused }: Asked): boolean {
  return isSameDue && !isPaused && status === 'overdue';
}
