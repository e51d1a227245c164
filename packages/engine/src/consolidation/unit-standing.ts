import type { UnitStanding } from '@kyhan/plan';
import type { AssignmentStatus } from '../assignment-status.js';
import type { CollectedWork } from './collected-work.js';

/** Where a unit stands in a consolidation. Pure; throws nothing. */
export function unitStanding({ report, status, isAsked, wasReturned }: CollectedWork): UnitStanding {
  if (report !== undefined) return report.isLate ? 'late' : report.isNil ? 'nil' : 'in';
  if (status === 'waived') return 'waived';
  if (WAITS[status] || wasReturned === true) return 'waiting';
  return isAsked ? 'unanswered' : 'missing';
}

/** What is handed in and not accepted yet, or to be completed. */
const WAITS: Readonly<Record<AssignmentStatus, boolean>> = {
  upcoming: false,
  open: false,
  'due-soon': false,
  overdue: false,
  submitted: true,
  returned: true,
  accepted: false,
  waived: false,
  transferred: false,
  missed: false,
  lapsed: true,
};
