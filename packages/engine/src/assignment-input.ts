import type { Instant } from '@kyhan/calendar';
import type { Words } from '@kyhan/plan';
import type { ClockStart } from './clock-stop.js';
import type { LeadInput } from './lead-input.js';
import type { DayMove } from './day-move.js';
import type { OnBehalf } from './on-behalf.js';
import type { ReviewerTimes } from './reviewer-times.js';
import type { Timetable } from './timetable/timetable.js';
import type { UnitAct } from './unit-act.js';

/** A submission that the register has stored and the assignment has not yet taken in. */
export interface SubmissionInput {
  readonly kind: 'submission';
  readonly submissionId: string;
  readonly version: number;
  readonly nil: boolean;
  /** Stored, or received, before the due instant in force then; decided by the register, never again. */
  readonly onTime: boolean;
  readonly storedAt: Instant;
  /** Mornings on which the reviewer is reminded while nothing has been ruled. */
  readonly reviewRemindAt: readonly Instant[];
  readonly reviewer?: ReviewerTimes;
  /** Mornings on which the head of the unit is reminded, where that one is to approve it. */
  readonly approvalRemindAt?: readonly Instant[];
  /** Where who coordinates entered it for the unit. */
  readonly onBehalf?: OnBehalf;
  /** Where the clock stands still: what it goes by from here on. */
  readonly start?: ClockStart;
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
  /** Of an asking: mornings on which who coordinates is reminded while nobody has answered. */
  readonly remindAt?: readonly Instant[];
  /** Of an approval, where the clock stands: from when it runs again. */
  readonly start?: ClockStart;
  /** Of an approval, when whoever reviews is told and reminded. */
  readonly review?: { readonly remindAt: readonly Instant[]; readonly reviewer: ReviewerTimes };
  /** Absent where it was erased, too. */
  readonly reason?: string;
  readonly actor: string;
}

/** What a person can decide. */
export const RULING_TYPES = [
  'accept',
  'return',
  'extend',
  'stop-clock',
  'start-clock',
  'waive',
  'waive-rule',
  'hand-over',
  'insist',
  'refuse',
  'reopen',
] as const;

/**
 * What moves an assignment on by decision: of a person, or of a version of the plan, which moves the day for all. As of
 * 0.2 a withdrawal was one too.
 */
export type RulingType = (typeof RULING_TYPES)[number] | 'move-day' | 'withdraw';

/** A person's decision. What needs a new day carries the timetable computed for it. */
export type Ruling =
  /** A remark, where there is one. */
  | ({ readonly type: 'accept'; readonly reason?: string } & OfVersion)
  | ({ readonly type: 'return'; readonly reason: string; readonly timetable: Timetable } & OfVersion)
  | {
      readonly type: 'move-day';
      readonly reason: string;
      readonly timetable: Timetable;
      readonly moved: DayMove;
    }
  | { readonly type: 'extend'; readonly reason: string; readonly timetable: Timetable }
  | { readonly type: 'waive'; readonly reason: string }
  /** A rule of its form does not hold for this assignment; what it asks is kept with it. */
  | {
      readonly type: 'waive-rule';
      readonly reason: string;
      readonly rule: string;
      readonly saying: Words;
    }
  | {
      readonly type: 'hand-over';
      readonly reason: string;
      readonly to: string;
      /** Who was read as owing; absent where whoever rules does not say. */
      readonly from?: string;
      /** What the unit that takes over owes of the same step already. */
      readonly owing: readonly Owing[];
    }
  | { readonly type: 'withdraw' }
  /** The unit has said that it is not its own; it is. */
  | { readonly type: 'insist'; readonly reason: string }
  | { readonly type: 'stop-clock'; readonly reason: string; readonly remindAt: readonly Instant[] }
  | {
      readonly type: 'start-clock';
      readonly start: ClockStart;
      /** The stop and the day that the start was counted from; absent where it stood still not yet. */
      readonly from?: { readonly stoppedAt: Instant; readonly dueAt: Instant };
    }
  /** The unit has asked for an extension; there is none. */
  | { readonly type: 'refuse'; readonly reason: string }
  | {
      readonly type: 'reopen';
      readonly reason: string;
      readonly timetable: Timetable;
      /** For what was handed in before, where it waits for a ruling again: the reviewer's own days begin anew. */
      readonly reviewRemindAt: readonly Instant[];
      readonly reviewHeadAt?: readonly Instant[];
    };

/** The version that whoever rules has read; where a newer one is there, they have not read what they rule on. */
interface OfVersion {
  readonly version?: number;
}

/** An assignment that has not ended, as far as a hand-over asks about it. */
export interface Owing {
  readonly assignmentId: string;
  readonly dueAt: Instant;
}

export interface RulingInput {
  readonly kind: 'ruling';
  readonly rulingId: string;
  readonly actor: string;
  readonly ruling: Ruling;
}

export type AssignmentInput = SubmissionInput | ActInput | RulingInput | LeadInput;
