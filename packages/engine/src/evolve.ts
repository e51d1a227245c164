import type { Instant } from '@kyhan/calendar';
import type { AssignmentEvent, AssignmentFact } from './assignment-event.js';
import type { AssignmentState } from './assignment-state.js';
import { movesDue } from './day-move.js';
import type { Timetable } from './timetable/timetable.js';

type Fact<T extends AssignmentFact['type']> = Extract<AssignmentFact, { type: T }>;
type Change = Partial<AssignmentState>;

/**
 * Folds one event into the facts of its assignment. Pure: the register's read model and a workflow's
 * state are both this fold, so that they cannot differ.
 * @throws RangeError where the event does not follow the last one: that is a bug of the caller.
 */
export function evolve(state: AssignmentState | undefined, event: AssignmentEvent): AssignmentState {
  if (event.sequence !== (state?.sequence ?? 0) + 1)
    throw new RangeError(`${event.stream}: event ${event.sequence} does not follow ${state?.sequence ?? 0}`);
  if (state === undefined) return opened(event);
  const next = { ...state, ...change(state, event), sequence: event.sequence };
  return event.rulingId === undefined ? next : { ...next, rulingIds: [...next.rulingIds, event.rulingId] };
}

function opened(event: AssignmentEvent): AssignmentState {
  const { fact } = event;
  if (fact.type !== 'opened') throw new RangeError(`${event.stream} begins with ${fact.type}`);
  return {
    assignmentId: event.stream,
    cycleId: fact.cycleId,
    stepId: fact.stepId,
    unitId: fact.unitId,
    review: fact.review,
    sequence: 1,
    timetable: fact.timetable,
    openedAt: event.at,
    taken: behind(fact.timetable, event.at),
    count: { reminders: 0, overdueNotices: 0, escalations: 0, reviewReminders: 0, rulings: 0 },
    escalatedLevel: 0,
    lastVersion: 0,
    rulingIds: [],
  };
}

function change(state: AssignmentState, event: AssignmentEvent): Change {
  const { fact, at } = event;
  switch (fact.type) {
    case 'reminded':
    case 'became-overdue':
    case 'overdue-reminded':
    case 'escalated':
    case 'review-reminded':
      return timeChange(state, fact, at);
    case 'submitted':
      return submitted(state, fact);
    case 'missed':
      return { missedAt: at, endedAt: at };
    case 'accepted':
      return { acceptedAt: at, endedAt: at, ...(fact.automatic ? {} : ruled(state)) };
    case 'opened':
      throw new RangeError(`${event.stream} is opened twice`);
    default:
      return { ...ruled(state), ...rulingChange(state, fact, at) };
  }
}

type TimeFact = Fact<'reminded' | 'became-overdue' | 'overdue-reminded' | 'escalated' | 'review-reminded'>;

function timeChange(state: AssignmentState, fact: TimeFact, at: Instant): Change {
  const { count, taken, timetable } = state;
  const now = behind(timetable, at);
  switch (fact.type) {
    case 'reminded':
      return { count: { ...count, reminders: fact.ordinal }, taken: { ...taken, reminders: now.reminders } };
    case 'became-overdue':
      return { overdueAt: at, count: { ...count, overdueNotices: count.overdueNotices + 1 } };
    case 'overdue-reminded':
      return {
        count: { ...count, overdueNotices: fact.ordinal },
        taken: { ...taken, overdueReminders: now.overdueReminders },
      };
    case 'escalated':
      return {
        count: { ...count, escalations: fact.ordinal },
        taken: { ...taken, escalations: taken.escalations + 1 },
        escalatedLevel: fact.level,
      };
    case 'review-reminded':
      return { count: { ...count, reviewReminders: fact.ordinal }, ...reviewRemindersTaken(state, at) };
  }
}

function reviewRemindersTaken(state: AssignmentState, at: Instant): Change {
  const { submission } = state;
  if (submission === undefined) return {};
  return { submission: { ...submission, reviewRemindersTaken: passed(submission.reviewRemindAt, at) } };
}

function submitted(state: AssignmentState, fact: Fact<'submitted'>): Change {
  const { submissionId, version, nil, onTime, storedAt, reviewRemindAt } = fact;
  return {
    submission: { submissionId, version, nil, onTime, storedAt, reviewRemindAt, reviewRemindersTaken: 0 },
    lastVersion: version,
    ...absent('returnedAt'),
  };
}

type RulingFact = Fact<'withdrawn' | 'returned' | 'extended' | 'waived' | 'transferred'>;

function rulingChange(state: AssignmentState, fact: RulingFact, at: Instant): Change {
  switch (fact.type) {
    case 'withdrawn':
      return absent('submission');
    case 'returned':
      return {
        returnedAt: at,
        ...absent('acceptedAt'),
        ...absent('endedAt'),
        ...retimed(fact.timetable, at),
      };
    case 'extended':
      return extended(state, fact, at);
    case 'waived':
      return { waivedAt: at, endedAt: at };
    case 'transferred':
      return { transferredAt: at, transferredTo: fact.to, endedAt: at };
  }
}

/** A day that the plan's new version moved is no extension of this unit's. */
function extended(state: AssignmentState, { timetable, moved }: Fact<'extended'>, at: Instant): Change {
  if (moved === undefined) return { extendedAt: at, ...retimed(timetable, at) };
  return movesDue(moved, timetable) ? retimed(timetable, at) : otherMornings(state, timetable, at);
}

/** The same day with other mornings: what was sent stays sent, what is overdue stays overdue. */
function otherMornings({ taken }: AssignmentState, timetable: Timetable, at: Instant): Change {
  const now = behind(timetable, at);
  return {
    timetable,
    taken: {
      reminders: Math.max(taken.reminders, now.reminders),
      overdueReminders: Math.max(taken.overdueReminders, now.overdueReminders),
      escalations: Math.max(taken.escalations, now.escalations),
    },
  };
}

function ruled(state: AssignmentState): Change {
  return { count: { ...state.count, rulings: state.count.rulings + 1 } };
}

/** A new day starts the clocks again: what lies before the ruling is behind, overdue is lifted. */
function retimed(timetable: Timetable, at: Instant): Change {
  return { timetable, taken: behind(timetable, at), escalatedLevel: 0, ...absent('overdueAt') };
}

/** How many entries of each list lie at or before `at`. */
function behind(timetable: Timetable, at: Instant): AssignmentState['taken'] {
  return {
    reminders: passed(timetable.remindAt, at),
    overdueReminders: passed(timetable.overdueRemindAt, at),
    escalations: passed(
      timetable.escalateAt.map((rung) => rung.at),
      at,
    ),
  };
}

function passed(instants: readonly Instant[], at: Instant): number {
  return instants.filter((instant) => instant <= at).length;
}

/** Clears an optional fact; the type of the state knows it as absent, not as undefined. */
function absent(key: keyof AssignmentState): Change {
  return { [key]: undefined };
}
