import type { Instant } from '@kyhan/calendar';
import { assignmentStatus, isUnitsTurn, type StatusFacts } from './assignment-status.js';
import type { NoticeKind } from './notice-content.js';

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
export function noticeReasonHolds({ kind, dueAt }: NoticeReason, facts: StatusFacts, now: Instant): boolean {
  const status = assignmentStatus(facts, now);
  const sameDue = facts.dueAt === dueAt;
  switch (kind) {
    case 'receipt':
    case 'ruling':
    case 'cycle-summary':
      return true;
    case 'review-reminder':
      return status === 'submitted';
    case 'opening':
    case 'reminder':
      return sameDue && isUnitsTurn(status) && status !== 'overdue';
    case 'overdue':
    case 'escalation':
      return sameDue && status === 'overdue';
  }
}
