import type { Instant } from '@kyhan/calendar';
import type { Timetable } from './timetable/timetable.js';

/** Facts of one assignment, folded from its events by `evolve`; status is derived, never stored. */
export interface AssignmentState {
  readonly assignmentId: string;
  readonly cycleId: string;
  readonly stepId: string;
  readonly unitId: string;
  readonly review: boolean;
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
  };
  /** Highest level reached under the timetable in force; 0: none. */
  readonly escalatedLevel: number;
  readonly overdueAt?: Instant;
  /** The submission in force: cleared by a withdrawal, kept (with `returnedAt`) by a return. */
  readonly submission?: {
    readonly submissionId: string;
    readonly version: number;
    readonly nil: boolean;
    readonly onTime: boolean;
    readonly storedAt: Instant;
    readonly reviewRemindAt: readonly Instant[];
    readonly reviewRemindersTaken: number;
  };
  readonly lastVersion: number;
  /** Set by a return, cleared by the next submission. */
  readonly returnedAt?: Instant;
  readonly extendedAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly waivedAt?: Instant;
  readonly transferredAt?: Instant;
  readonly transferredTo?: string;
  readonly missedAt?: Instant;
  readonly endedAt?: Instant;
  /** Ids of rulings already carried out. */
  readonly rulingIds: readonly string[];
}
