import type { Instant } from '@kyhan/calendar';
import { assignmentStatus, type AssignmentStatus, type StatusFacts } from '../assignment-status.js';

/**
 * Where an assignment stands in the figures: each is in exactly one. The four classes of design section 4 are the first
 * four, where `missed` and `lapsed` belong to what is not done and overdue; what is waived, or owed elsewhere now, is
 * in none of them.
 */
export type AssignmentClass =
  | 'onTime'
  | 'late'
  | 'inTime'
  | 'overdue'
  | 'missed'
  | 'lapsed'
  | 'waived'
  | 'handedOn';

/** Done is what is handed in and not returned, reviewed or not. */
const CLASSES: Readonly<Record<AssignmentStatus, AssignmentClass | 'done'>> = {
  upcoming: 'inTime',
  open: 'inTime',
  'due-soon': 'inTime',
  overdue: 'overdue',
  submitted: 'done',
  returned: 'inTime',
  accepted: 'done',
  waived: 'waived',
  transferred: 'handedOn',
  missed: 'missed',
  lapsed: 'lapsed',
};

/** The facts that the class is derived from; the register's read model carries the same names. */
export interface ClassFacts extends StatusFacts {
  /** Of the assignment; absent while no version stands. */
  readonly onTime?: boolean;
}

/** The class of these facts. `now` is plan time, epoch milliseconds. Pure; throws nothing. */
export function assignmentClass(facts: ClassFacts, now: Instant): AssignmentClass {
  const own = CLASSES[assignmentStatus(facts, now)];
  if (own !== 'done') return own;
  return facts.onTime === false ? 'late' : 'onTime';
}
