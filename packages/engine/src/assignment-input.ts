import type { Instant } from '@kyhan/calendar';
import type { DayMove } from './day-move.js';
import type { Timetable } from './timetable/timetable.js';
import type { UnitAct } from './unit-act.js';

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

/** What a unit has done, which the register has stored and the assignment has not yet taken in. */
export interface ActInput {
  readonly kind: 'act';
  readonly actId: string;
  /** From 1 on, of all acts of the assignment, in the order of storage. */
  readonly number: number;
  /** The last version that was stored before it; 0: none. */
  readonly afterVersion: number;
  readonly storedAt: Instant;
  readonly act: UnitAct;
  /** Of a note that pauses: the first working morning after the promised day. */
  readonly pausedUntil?: Instant;
  /** Absent where it was erased, too. */
  readonly reason?: string;
  readonly actor: string;
}

/** What a person can decide. */
export const RULING_TYPES = [
  'accept',
  'return',
  'extend',
  'waive',
  'transfer',
  'withdraw',
  'insist',
] as const;

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
  | { readonly type: 'withdraw' }
  /** The unit has said that it is not its own; it is. */
  | { readonly type: 'insist'; readonly reason: string };

export interface RulingInput {
  readonly kind: 'ruling';
  readonly rulingId: string;
  readonly actor: string;
  readonly ruling: Ruling;
}

export type AssignmentInput = SubmissionInput | ActInput | RulingInput;
