import type { Instant, PlainDate } from '@kyhan/calendar';
import type { EscalationTarget, Words } from '@kyhan/plan';
import type { Lead } from './lead.js';
import type { ClockStart } from './clock-stop.js';
import type { DayMove } from './day-move.js';
import type { OnBehalf } from './on-behalf.js';
import type { ReviewerTimes } from './reviewer-times.js';
import type { Timetable } from './timetable/timetable.js';

/** What happened to an assignment (design, "The life of an assignment"); plain JSON, stored for ever. */
export type AssignmentFact =
  | {
      readonly type: 'opened';
      readonly cycleId: string;
      readonly stepId: string;
      readonly unitId: string;
      readonly review: boolean;
      /** The plan asks this body and does not order it; absent in events of 0.2 (`askedAtOpening`). */
      readonly asked?: boolean;
      /** What the unit sends counts once its head has approved it. */
      readonly approval?: true;
      readonly timetable: Timetable;
      /** The unit that has ended and in whose place this one owes. */
      readonly insteadOf?: string;
      /** Of a contribution. */
      readonly lead?: Lead;
      /** The step that is to be in before it opens, or its day over: the opening of the timetable is the latest. */
      readonly waitsFor?: string;
      /** As of 0.2: the assignment that was transferred here. */
      readonly transferredFrom?: string;
    }
  /** All of the step that it waited for are in, or the day of that is over. */
  | { readonly type: 'step-opened'; readonly timetable: Timetable }
  | {
      readonly type: 'reminded';
      readonly ordinal: number;
      readonly leadTime: number;
      readonly skipped: number;
    }
  | { readonly type: 'became-overdue' }
  | { readonly type: 'overdue-reminded'; readonly ordinal: number; readonly skipped: number }
  | {
      readonly type: 'escalated';
      readonly ordinal: number;
      readonly level: number;
      readonly to: EscalationTarget;
      /** Written for the coordinator to send, and told to nobody else. */
      readonly draft?: true;
    }
  | {
      readonly type: 'submitted';
      readonly submissionId: string;
      readonly version: number;
      readonly nil: boolean;
      readonly onTime: boolean;
      readonly storedAt: Instant;
      readonly reviewRemindAt: readonly Instant[];
      /** Absent where 0.2 took it in: its reviewer was only reminded. */
      readonly reviewer?: ReviewerTimes;
      /** Entered for the unit by who coordinates. */
      readonly onBehalf?: OnBehalf;
    }
  /** A version waits for the head of its own unit; `remindAt`: mornings on which that one is reminded. */
  | {
      readonly type: 'prepared';
      readonly submissionId: string;
      readonly version: number;
      readonly nil: boolean;
      readonly storedAt: Instant;
      readonly remindAt: readonly Instant[];
    }
  | { readonly type: 'approval-reminded'; readonly ordinal: number }
  /** `submitted` follows, of the instant of the approval. */
  | ({ readonly type: 'approved'; readonly version: number } & TakenInAct)
  | ({ readonly type: 'sent-back'; readonly version: number } & TakenInAct)
  | { readonly type: 'review-reminded'; readonly ordinal: number }
  /** The reviewer's own day is over; his head is told. */
  | { readonly type: 'reviewer-overdue'; readonly ordinal: number }
  | ({ readonly type: 'caught-up' } & CaughtUp)
  /** As of 0.2 by a ruling. */
  | { readonly type: 'withdrawn' }
  | ({ readonly type: 'withdrawn' } & TakenInAct)
  | { readonly type: 'returned'; readonly timetable: Timetable }
  | {
      readonly type: 'extended';
      readonly timetable: Timetable;
      /** The id of the act by which the unit had asked for it. */
      readonly asked?: string;
      /** As of 0.2: there where a version of the plan moved the day, which is a fact of its own since. */
      readonly moved?: DayMove;
    }
  /** For whoever owes it, not for this unit alone. */
  | {
      readonly type: 'day-moved';
      readonly timetable: Timetable;
      readonly moved: DayMove;
      /** Of a contribution that follows its lead's. */
      readonly lead?: Lead;
    }
  | { readonly type: 'accepted'; readonly automatic: boolean }
  /** By a ruling, or since what gathers it has ended. */
  | { readonly type: 'waived'; readonly withLead?: true }
  /** How it had ended is taken back: what was handed in waits for a ruling again, else the unit owes by the new day. */
  | {
      readonly type: 'reopened';
      readonly timetable: Timetable;
      /** Mornings on which the reviewer is reminded, where something waits for a ruling. */
      readonly reviewRemindAt: readonly Instant[];
      /** And the reviewer's head told; absent in events from before that began anew, too. */
      readonly reviewHeadAt?: readonly Instant[];
      /** Of a contribution that had ended with its lead's, which is open again. */
      readonly lead?: Lead;
    }
  /** A rule of its form does not hold for what it hands in; `saying`: what that rule asks. */
  | { readonly type: 'rule-waived'; readonly rule: string; readonly saying: Words }
  /** It goes on under another unit, whose contacts are told from now on. */
  | { readonly type: 'handed-over'; readonly from: string; readonly to: string }
  /** It ends in what the unit that takes over owes itself, of which neither was due. */
  | { readonly type: 'merged'; readonly to: string; readonly into: string }
  /** As of 0.2: it ended, and another was opened for the unit that takes over. */
  | { readonly type: 'transferred'; readonly to: string; readonly toAssignmentId: string }
  /** Nothing was said by the day, where silence means that there is nothing to say. */
  | { readonly type: 'silent' }
  /** Locked, and nothing had been handed in; of 0.2 also what had been returned and not mended. */
  | { readonly type: 'missed' }
  /** Locked, returned and not mended. */
  | { readonly type: 'lapsed' }
  /** `proposed`: the unit that it says this is for. */
  | ({ readonly type: 'contested'; readonly proposed?: string } & TakenInAct)
  | { readonly type: 'insisted' }
  /** The unit on what was entered for it: that it is what it handed in, or that it is not. */
  | ({ readonly type: 'confirmed'; readonly version: number } & TakenInAct)
  | ({ readonly type: 'disputed'; readonly version: number } & TakenInAct)
  | ({ readonly type: 'acknowledged' } & TakenInAct)
  | { readonly type: 'acknowledge-reminded' }
  | ({
      readonly type: 'extension-asked';
      readonly newDueOn: PlainDate;
      /** Mornings on which who coordinates is reminded while nobody has answered. */
      readonly remindAt: readonly Instant[];
    } & TakenInAct)
  | { readonly type: 'ask-reminded'; readonly ordinal: number }
  | { readonly type: 'extension-refused' }
  /** The next move is not the unit's; mornings on which who coordinates is reminded of that. */
  | { readonly type: 'clock-stopped'; readonly remindAt: readonly Instant[] }
  | { readonly type: 'stop-reminded'; readonly ordinal: number }
  /** By a ruling, or because the unit has handed in. */
  | ({ readonly type: 'clock-started' } & ClockStart)
  | ({
      readonly type: 'noted';
      readonly promisedOn?: PlainDate;
      /** Until then nobody is chased: the first working morning after the promised day. */
      readonly pausedUntil?: Instant;
    } & TakenInAct);

/** Which stored act of the unit an event takes in. */
export interface TakenInAct {
  /** The sender's own id. */
  readonly actId: string;
  /** From 1 on, of all acts of the assignment. */
  readonly number: number;
  readonly storedAt: Instant;
}

/** After a gap of ours: what was missed leaves once, the rest at its own spacing; the due day stays. */
export interface CaughtUp {
  readonly timetable: Timetable;
  /** Of what waits for its reviewer. */
  readonly review?: { readonly remindAt: readonly Instant[]; readonly headAt: readonly Instant[] };
}

export type AssignmentEventType = AssignmentFact['type'];

/** A fact in its place: which assignment, which number, when (plan time), by whom, why. */
export interface AssignmentEvent {
  /** The assignment's id; streams of events are per assignment. */
  readonly stream: string;
  /** 1 for `opened`, then without gaps. */
  readonly sequence: number;
  readonly at: Instant;
  /** As `actorIdOf` writes it: `person:<id>`, `unit:<id>`, `time`, `plan:<version>`. Never a person's name. */
  readonly actor: string;
  readonly reason?: string;
  /** The caller's own id of the ruling that caused this: repeating a ruling is safe. */
  readonly rulingId?: string;
  readonly fact: AssignmentFact;
}
