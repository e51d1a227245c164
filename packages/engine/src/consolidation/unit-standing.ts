import type { UnitStanding } from '@kyhan/plan';
import type { AssignmentStatus } from '../assignment-status.js';
import type { CollectedWork } from './collected-work.js';

/** Where a unit stands in a consolidation. Pure; throws nothing. */
export function unitStanding({ report, status, isAsked }: CollectedWork): UnitStanding {
  if (report !== undefined) return report.isLate ? 'late' : report.isNil ? 'nil' : 'in';
  if (status === 'waived') return 'waived';
  if (WAITS.has(status)) return 'waiting';
  return isAsked ? 'unanswered' : 'missing';
}

const WAITS: ReadonlySet<AssignmentStatus> = new Set(['submitted', 'returned', 'lapsed']);
