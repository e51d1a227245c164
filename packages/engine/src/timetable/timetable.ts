import type { EscalationTarget } from '@kyhan/plan';
import type { Instant, PlainDate } from '@kyhan/calendar';

/**
 * Every instant in the life of one assignment, computed once from plan and calendar and stored.
 * Epoch milliseconds, ascending within each list; workflows read it and never compute a date.
 */
export interface Timetable {
  readonly opensAt: Instant;
  /** The first working morning at or after opening, when the opening notice leaves. */
  readonly openingNoticeAt: Instant;
  /** When a unit is reminded that has not said that it has taken note; absent where the policy does not ask. */
  readonly acknowledgeAt?: Instant;
  /** The last good day (inclusive) and its instant (exclusive end). */
  readonly dueOn: PlainDate;
  readonly dueAt: Instant;
  /** When silence is taken for having nothing to report: the unit is invited, and never late; absent: never. */
  readonly silentAt?: Instant;
  readonly remindAt: readonly Instant[];
  /** The first working morning after due, when the overdue notice leaves. */
  readonly overdueNoticeAt: Instant;
  readonly overdueRemindAt: readonly Instant[];
  readonly escalateAt: readonly Escalation[];
  /** After this instant nothing can be submitted: the assignment is missed. */
  readonly lockAt: Instant;
  /** When it was to lock, where an outage of ours has put that off; absent where nothing has. */
  readonly plannedLockAt?: Instant;
  /** When it was counted anew after a gap of ours or a stop of its clock; absent where nothing was missed. */
  readonly caughtUpAt?: Instant;
}

/** One rung of the chain; level 1 is the first. */
interface Escalation {
  readonly level: number;
  readonly to: EscalationTarget;
  readonly at: Instant;
  /** Written for the coordinator to send; nobody else is told. */
  readonly draft?: true;
}
