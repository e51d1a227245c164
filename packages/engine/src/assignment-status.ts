import type { Instant } from '@kyhan/calendar';
import type { AssignmentState } from './assignment-state.js';

/** Every status, in the order of a life. */
export const ASSIGNMENT_STATUSES = [
  'upcoming',
  'open',
  'due-soon',
  'overdue',
  'submitted',
  'returned',
  'accepted',
  'waived',
  'transferred',
  'missed',
  'lapsed',
] as const;

export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];

/** What waits for a reviewer, or has ended, is not the unit's. */
const IS_UNITS_TURN: Readonly<Record<AssignmentStatus, boolean>> = {
  upcoming: true,
  open: true,
  'due-soon': true,
  overdue: true,
  submitted: false,
  returned: true,
  accepted: false,
  waived: false,
  transferred: false,
  missed: false,
  lapsed: false,
};

/** Whether it is the unit's turn, before its day or after. Pure; throws nothing. */
export function isUnitsTurn(status: AssignmentStatus): boolean {
  return IS_UNITS_TURN[status];
}

/** Bodies that are asked stand in no list of late ones (design, "The life of an assignment"). */
const IS_AMONG_LATE: Readonly<Record<AssignmentStatus, boolean>> = {
  upcoming: false,
  open: false,
  'due-soon': false,
  overdue: true,
  submitted: false,
  returned: false,
  accepted: false,
  waived: false,
  transferred: false,
  missed: true,
  lapsed: true,
};

/** Whether a list of this status is one of late ones, which names nobody who was only asked. Pure; throws nothing. */
export function isAmongLate(status: AssignmentStatus): boolean {
  return IS_AMONG_LATE[status];
}

/** The facts that status is derived from; the register's read model carries the same names. */
export interface StatusFacts {
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  /** The first reminder; from here on an open assignment is due soon. */
  readonly dueSoonAt?: Instant;
  /** Recorded: at the turn that took note of it. */
  readonly overdueAt?: Instant;
  /** Since when the clock stands still. */
  readonly stoppedAt?: Instant;
  readonly submittedAt?: Instant;
  readonly returnedAt?: Instant;
  readonly acceptedAt?: Instant;
  readonly waivedAt?: Instant;
  readonly transferredAt?: Instant;
  readonly missedAt?: Instant;
  readonly lapsedAt?: Instant;
}

/** A condition on the facts at an instant. */
export type StatusCondition =
  | { readonly has: Happened }
  | { readonly lacks: Happened }
  /** The instant itself counts as passed: due is exclusive. False where there is no such instant. */
  | { readonly passed: Planned }
  | { readonly before: Planned };

type Planned = 'opensAt' | 'dueAt' | 'dueSoonAt';
type Happened = Exclude<keyof StatusFacts, Planned>;

export interface StatusRule {
  readonly status: AssignmentStatus;
  /** All of them hold. */
  readonly when: readonly StatusCondition[];
}

/**
 * The one derivation of status from facts and the time, as a table: the first rule that holds. Nothing stores a
 * status, and whoever searches by it asks these rules of the stored facts.
 */
export const STATUS_RULES: readonly StatusRule[] = [
  { status: 'accepted', when: [{ has: 'acceptedAt' }] },
  { status: 'waived', when: [{ has: 'waivedAt' }] },
  { status: 'transferred', when: [{ has: 'transferredAt' }] },
  { status: 'missed', when: [{ has: 'missedAt' }] },
  { status: 'lapsed', when: [{ has: 'lapsedAt' }] },
  { status: 'submitted', when: [{ has: 'submittedAt' }, { lacks: 'returnedAt' }] },
  { status: 'overdue', when: [{ passed: 'dueAt' }, { lacks: 'stoppedAt' }] },
  // Stopped before its day was over, it does not fall due.
  { status: 'overdue', when: [{ passed: 'dueAt' }, { has: 'overdueAt' }] },
  { status: 'returned', when: [{ has: 'returnedAt' }] },
  { status: 'upcoming', when: [{ before: 'opensAt' }] },
  { status: 'due-soon', when: [{ passed: 'dueSoonAt' }] },
  { status: 'open', when: [] },
];

/**
 * The status of these facts. `now` is plan time, epoch milliseconds. Design, "The life of an assignment". Pure;
 * throws nothing.
 */
export function assignmentStatus(facts: StatusFacts, now: Instant): AssignmentStatus {
  const rule = STATUS_RULES.find(({ when }) => when.every((condition) => holds(condition, facts, now)));
  return rule?.status ?? 'open';
}

function holds(condition: StatusCondition, facts: StatusFacts, now: Instant): boolean {
  if ('has' in condition) return facts[condition.has] !== undefined;
  if ('lacks' in condition) return facts[condition.lacks] === undefined;
  if ('passed' in condition) return now >= (facts[condition.passed] ?? Infinity);
  return now < (facts[condition.before] ?? -Infinity);
}

/** The facts of a folded assignment, as `assignmentStatus` wants them. Pure; throws nothing. */
export function statusFacts(state: AssignmentState): StatusFacts {
  const { timetable, submission } = state;
  const [dueSoonAt] = timetable.remindAt;
  return {
    opensAt: timetable.opensAt,
    dueAt: timetable.dueAt,
    ...(dueSoonAt === undefined ? {} : { dueSoonAt }),
    ...(state.overdueAt === undefined ? {} : { overdueAt: state.overdueAt }),
    ...(state.stop === undefined ? {} : { stoppedAt: state.stop.at }),
    ...(submission === undefined ? {} : { submittedAt: submission.storedAt }),
    ...(state.returnedAt === undefined ? {} : { returnedAt: state.returnedAt }),
    ...(state.acceptedAt === undefined ? {} : { acceptedAt: state.acceptedAt }),
    ...(state.waivedAt === undefined ? {} : { waivedAt: state.waivedAt }),
    ...(state.transferredAt === undefined ? {} : { transferredAt: state.transferredAt }),
    ...(state.missedAt === undefined ? {} : { missedAt: state.missedAt }),
    ...(state.lapsedAt === undefined ? {} : { lapsedAt: state.lapsedAt }),
  };
}
