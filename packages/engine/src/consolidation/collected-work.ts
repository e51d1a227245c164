import type { AssignmentStatus } from '../assignment-status.js';

/** What was accepted of one unit: whence each of its figures comes. */
export interface AcceptedReport {
  readonly submissionId: string;
  readonly version: number;
  /** As on the receipt. */
  readonly hash: string;
  /** When it was received, plan time, epoch milliseconds. */
  readonly receivedAt: number;
  /** As the unit's punctuality is counted; bodies that are asked are never late. */
  readonly isLate: boolean;
  readonly isNil: boolean;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What one unit owed in the step that is consolidated. */
export interface CollectedWork {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly isAsked: boolean;
  readonly status: AssignmentStatus;
  /** Handed in and to be completed, also when its day is over meanwhile. */
  readonly wasReturned?: boolean;
  /** Of what was accepted; absent where nothing is. */
  readonly report?: AcceptedReport;
}
