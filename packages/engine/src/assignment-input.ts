import type { Instant } from '@kyhan/calendar';
import type { DayMove } from './day-move.js';
import type { Timetable } from './timetable/timetable.js';

/** A submission that the register has stored and the assignment has not yet taken in. */
export interface SubmissionInput {
  readonly kind: 'submission';
  readonly submissionId: string;
  readonly version: number;
  readonly nil: boolean;
  /** Stored before the due instant in force when it was stored; decided by the register, never again. */
  readonly onTime: boolean;
  readonly storedAt: Instant;
  /** Mornings on which the reviewer is reminded while nothing has been ruled. */
  readonly reviewRemindAt: readonly Instant[];
  readonly actor: string;
}

/** What a person can decide. */
export const RULING_TYPES = ['accept', 'return', 'extend', 'waive', 'transfer', 'withdraw'] as const;

export type RulingType = (typeof RULING_TYPES)[number];

/** A person's decision. What needs a new day carries the timetable computed for it. */
export type Ruling =
  | { readonly type: 'accept' }
  | { readonly type: 'return'; readonly reason: string; readonly timetable: Timetable }
  | {
      readonly type: 'extend';
      readonly reason: string;
      readonly timetable: Timetable;
      readonly moved?: DayMove;
    }
  | { readonly type: 'waive'; readonly reason: string }
  | {
      readonly type: 'transfer';
      readonly reason: string;
      readonly to: string;
      readonly toAssignmentId: string;
    }
  | { readonly type: 'withdraw' };

export interface RulingInput {
  readonly kind: 'ruling';
  readonly rulingId: string;
  readonly actor: string;
  readonly ruling: Ruling;
}

export type AssignmentInput = SubmissionInput | RulingInput;
