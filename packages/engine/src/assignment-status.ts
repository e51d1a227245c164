import type { Instant } from '@kyhan/calendar';
import type { AssignmentState } from './assignment-state.js';

export type AssignmentStatus =
  | 'upcoming'
  | 'open'
  | 'due-soon'
  | 'overdue'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'waived'
  | 'transferred'
  | 'missed';

/** The facts that status is derived from; the register's read model carries the same names. */
export interface StatusFacts {
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  /** The first reminder; from here on an open assignment is due soon. */
  readonly dueSoonAt?: Instant;
  readonly submittedAt?: Instant;
  readonly returnedAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly waivedAt?: Instant;
  readonly transferredAt?: Instant;
  readonly missedAt?: Instant;
}

/**
 * The one derivation of status from facts and the time; nothing stores a status.
 * `now` is plan time, epoch milliseconds. Design, "The life of an assignment". Pure; throws nothing.
 */
export function assignmentStatus(facts: StatusFacts, now: Instant): AssignmentStatus {
  return endedStatus(facts) ?? runningStatus(facts, now);
}

function endedStatus(facts: StatusFacts): AssignmentStatus | undefined {
  if (facts.acceptedAt !== undefined) return 'accepted';
  if (facts.waivedAt !== undefined) return 'waived';
  if (facts.transferredAt !== undefined) return 'transferred';
  if (facts.missedAt !== undefined) return 'missed';
  return undefined;
}

function runningStatus(facts: StatusFacts, now: Instant): AssignmentStatus {
  if (facts.submittedAt !== undefined && facts.returnedAt === undefined) return 'submitted';
  // The due instant is exclusive: at the instant itself the day is over.
  if (now >= facts.dueAt) return 'overdue';
  if (facts.returnedAt !== undefined) return 'returned';
  if (now < facts.opensAt) return 'upcoming';
  return facts.dueSoonAt !== undefined && now >= facts.dueSoonAt ? 'due-soon' : 'open';
}

/** The facts of a folded assignment, as `assignmentStatus` wants them. Pure; throws nothing. */
export function statusFacts(state: AssignmentState): StatusFacts {
  const { timetable, submission } = state;
  const [dueSoonAt] = timetable.remindAt;
  return {
    opensAt: timetable.opensAt,
    dueAt: timetable.dueAt,
    ...(dueSoonAt === undefined ? {} : { dueSoonAt }),
    ...(submission === undefined ? {} : { submittedAt: submission.storedAt }),
    ...(state.returnedAt === undefined ? {} : { returnedAt: state.returnedAt }),
    ...(state.acceptedAt === undefined ? {} : { acceptedAt: state.acceptedAt }),
    ...(state.waivedAt === undefined ? {} : { waivedAt: state.waivedAt }),
    ...(state.transferredAt === undefined ? {} : { transferredAt: state.transferredAt }),
    ...(state.missedAt === undefined ? {} : { missedAt: state.missedAt }),
  };
}
