import type { Instant, Period, PlainDate, WorkingCalendar } from '@kyhan/calendar';
import type { Plan } from '../plan.js';

/** A due day with its instant. */
export interface DueDay {
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
}

/** A cycle that is open now, under the version of the plan and the calendar that it follows. */
export interface OpenCycleNow extends DueDay {
  readonly cycleId: string;
  readonly obligationId: string;
  readonly period: Period;
  /** A person gave it its day when confirming it. */
  readonly isDayGiven?: boolean;
  /** The day that a person moved its meeting to; absent where it is the plan's. */
  readonly meetingOn?: PlainDate | undefined;
  readonly plan: Plan;
  readonly calendar: WorkingCalendar;
  /** Steps of all its assignments, the ended ones too. */
  readonly stepIds: readonly string[];
  /** Those that have not ended. */
  readonly assignments: readonly OpenAssignment[];
}

/** An assignment that has not ended. */
export interface OpenAssignment extends DueDay {
  readonly assignmentId: string;
  readonly unitId: string;
  readonly stepId: string;
  /** A person gave it its day: an extension or a return. */
  readonly hasOwnDay: boolean;
  readonly isHandedIn: boolean;
  /** Something was handed in, also where it was returned since. */
  readonly wasHandedIn: boolean;
  /** Its day is over and nothing was handed in. */
  readonly isOverdue: boolean;
}

/**
 * Why a day moves: the same rules are counted in another table, the rule itself is another, the meeting is put off, or
 * the day of what gathers a contribution is another.
 */
export const MOVE_CAUSES = ['calendar-corrected', 'rule-changed', 'meeting-postponed', 'lead-moved'] as const;

export type MoveCause = (typeof MOVE_CAUSES)[number];
