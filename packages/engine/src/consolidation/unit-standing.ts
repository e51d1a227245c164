import type { AssignmentStatus } from '../assignment-status.js';
import type { CollectedWork } from './collected-work.js';

/** Where a unit stands in a consolidation: each is in exactly one. */
export const UNIT_STANDINGS = ['in', 'nil', 'late', 'waiting', 'missing', 'unanswered', 'waived'] as const;

/**
 * `in` and `nil` are accepted and came in time, `late` is accepted and came after the day; `waiting` is handed in and not
 * accepted yet, or to be completed; `unanswered` is a body that was asked and has said nothing.
 */
export type UnitStanding = (typeof UNIT_STANDINGS)[number];

/** Where a unit stands. Pure; throws nothing. */
export function unitStanding({ report, status, isAsked }: CollectedWork): UnitStanding {
  if (report !== undefined) return report.isLate ? 'late' : report.isNil ? 'nil' : 'in';
  if (status === 'waived') return 'waived';
  if (WAITS.has(status)) return 'waiting';
  return isAsked ? 'unanswered' : 'missing';
}

const WAITS: ReadonlySet<AssignmentStatus> = new Set(['submitted', 'returned', 'lapsed']);
