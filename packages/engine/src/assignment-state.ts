import type { Instant, PlainDate } from '@kyhan/calendar';
import type { Lead } from './lead.js';
import type { ClockStop } from './clock-stop.js';
import type { Entered } from './on-behalf.js';
import type { Timetable } from './timetable/timetable.js';

/** Facts of one assignment, folded from its events by `evolve`; status is derived, never stored. */
export interface AssignmentState {
  readonly assignmentId: string;
  readonly cycleId: string;
  readonly stepId: string;
  /** Who owes it now. */
  readonly unitId: string;
  /** Who owed it before, the first one first: each reads what happened up to its hand-over. */
  readonly formerUnitIds: readonly string[];
  /** Of a contribution: what gathers it. */
  readonly lead?: Lead;
  /** While it is to open: the step that is to be in before. */
  readonly waitsFor?: string;
  readonly review: boolean;
  /** A body that the plan asks and does not order: in no rate and in no list of late ones. */
  readonly asked: boolean;
  /** What the unit sends counts once its head has approved it. */
  readonly approval: boolean;
  /** Sequence of the last event folded. */
  readonly sequence: number;
  /** The timetable in force: an extension or a return replaces it. */
  readonly timetable: Timetable;
  readonly openedAt: Instant;
  /** How many entries of the timetable's lists are behind us; reset when it is replaced. */
  readonly taken: {
    readonly reminders: number;
    readonly overdueReminders: number;
    readonly escalations: number;
  };
  /** Running numbers over the whole life: ordinals of notices never repeat. */
  readonly count: {
    readonly reminders: number;
    /** The first overdue notice and its reminders together. */
    readonly overdueNotices: number;
    readonly escalations: number;
    readonly reviewReminders: number;
    readonly rulings: number;
    readonly askReminders: number;
    readonly stopReminders: number;
  };
  /** Highest level reached under the timetable in force; 0: none. */
  readonly escalatedLevel: number;
  readonly overdueAt?: Instant;
  /** The submission in force: cleared by a withdrawal, kept (with `returnedAt`) by a return. */
  readonly submission?: {
    readonly submissionId: string;
    readonly version: number;
    readonly nil: boolean;
    readonly storedAt: Instant;
    readonly reviewRemindAt: readonly Instant[];
    readonly reviewRemindersTaken: number;
    readonly reviewHeadAt: readonly Instant[];
    readonly reviewHeadsTaken: number;
    /** Who coordinates entered it for the unit. */
    readonly entered?: Entered;
  };
  readonly lastVersion: number;
  /** The version that waits for the head of the unit. */
  readonly prepared?: Prepared;
  /** Absent while no version stands that left the unit. */
  readonly punctuality?: Punctuality;
  /** The number of the last act of the unit that was taken in; 0: none. */
  readonly lastAct: number;
  /** When the unit said that this is not its own, while nobody has answered that. */
  readonly contestedAt?: Instant;
  /** When the unit said that it has taken note, and when it was reminded to. */
  readonly acknowledgedAt?: Instant;
  readonly acknowledgeRemindedAt?: Instant;
  /** An extension that was asked for, while nobody has answered. */
  readonly asking?: AskedExtension;
  /** While the clock stands still. */
  readonly stop?: ClockStop;
  /** For so long it has stood still after the due instant in force; 0: never. */
  readonly stoppedMs: number;
  /** By when it was promised last, while the unit is waited for. */
  readonly promisedOn?: PlainDate;
  /** Nobody is chased before. */
  readonly pausedUntil?: Instant;
  /** Set by a return, cleared by the next submission, back again where that is withdrawn. */
  readonly returnedAt?: Instant;
  readonly lastReturn?: LastReturn;
  readonly timesReturned: number;
  /** Of these, mended at or after the day that the return had set. */
  readonly timesMendedLate: number;
  readonly extendedAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly waivedAt?: Instant;
  readonly transferredAt?: Instant;
  readonly transferredTo?: string;
  readonly missedAt?: Instant;
  readonly lapsedAt?: Instant;
  readonly endedAt?: Instant;
  /** Ids of the rules of its form that do not hold for it; absent: all hold. */
  readonly waivedRules?: readonly string[];
  /** Ids of rulings already carried out. */
  readonly rulingIds: readonly string[];
}

/**
 * Of the assignment, fixed by its first version that left the unit and was not withdrawn; a return does not touch it,
 * nor does a later version (design, "Punctuality").
 */
export interface Punctuality {
  readonly version: number;
  readonly onTime: boolean;
  /** Of what was entered for the unit, when it was received. */
  readonly storedAt: Instant;
  /** The due instant that was in force, later by the time for which the clock has stood still after it. */
  readonly dueAt: Instant;
}

/** A version that has not left its unit. */
export interface Prepared {
  readonly submissionId: string;
  readonly version: number;
  readonly nil: boolean;
  readonly storedAt: Instant;
  readonly remindAt: readonly Instant[];
  readonly remindersTaken: number;
}

/** What a withdrawal of the versions since then leads back to. */
export interface LastReturn {
  readonly at: Instant;
  /** The version that was sent back. */
  readonly submission: {
    readonly submissionId: string;
    readonly version: number;
    readonly nil: boolean;
    readonly storedAt: Instant;
    readonly entered?: Entered;
  };
  /** The first version after it came at or after the day that it had set. */
  readonly mendedLate: boolean;
  /** What counted then, where a paper was found since that had left the unit before. */
  readonly punctuality?: Punctuality;
}

/** An extension that a unit asks for; asked in time and granted after hand-in, it counts. */
export interface AskedExtension {
  readonly actId: string;
  readonly askedAt: Instant;
  readonly newDueOn: PlainDate;
  /** Mornings on which who coordinates is reminded, and how many of them are behind. */
  readonly remindAt: readonly Instant[];
  readonly remindersTaken: number;
}
