import { nextWakeAt, type AssignmentEvent, type AssignmentState, type Timetable } from '@kyhan/engine';
import type { Insertable, Selectable } from 'kysely';
import type { ChainHead } from '../chained-event.js';
import { present } from '../present.js';
import type { AssignmentTable, StandingTable, TimetableTable } from '../schema.js';

type Standing = Omit<Selectable<StandingTable>, 'assignmentKey' | 'wakeAt' | 'setApartAt'>;
type TimetableColumns = Omit<Selectable<TimetableTable>, 'assignmentKey' | 'dueSoonAt'>;
type Born = Omit<Insertable<AssignmentTable>, 'assignmentKey' | 'cycleKey'>;

/** What the rows of an assignment say of its fold. */
export type StateColumns = Omit<Standing, 'lastHash'> &
  TimetableColumns &
  Pick<Born, 'assignmentId' | 'stepId' | 'unitId' | 'openedAt' | 'review'> & { readonly cycleId: string };

/** What of an assignment never changes. */
export interface AssignmentBirth {
  readonly shard: number;
  readonly opened: AssignmentEvent;
}

/** The fold of an assignment out of its rows; its inverse are the three below. Pure; throws nothing. */
export function assignmentState(row: StateColumns): AssignmentState {
  const { assignmentId, cycleId, stepId, unitId, review, openedAt, escalatedLevel, rulingIds } = row;
  const { overdueAt, returnedAt, extendedAt, acceptedAt, waivedAt, transferredAt, transferredTo } = row;
  return {
    assignmentId,
    cycleId,
    stepId,
    unitId,
    review,
    openedAt,
    escalatedLevel,
    rulingIds,
    sequence: row.lastSequence,
    timetable: timetableOf(row),
    taken: {
      reminders: row.remindersTaken,
      overdueReminders: row.overdueRemindersTaken,
      escalations: row.escalationsTaken,
    },
    count: {
      reminders: row.reminderCount,
      overdueNotices: row.overdueNoticeCount,
      escalations: row.escalationCount,
      reviewReminders: row.reviewReminderCount,
      rulings: row.rulingCount,
    },
    lastVersion: row.version,
    ...present({ overdueAt, returnedAt, extendedAt, acceptedAt, waivedAt, transferredAt, transferredTo }),
    ...present({ missedAt: row.missedAt, endedAt: row.endedAt, submission: submissionOf(row) }),
  };
}

/** The timetable in force out of its row. Pure; throws nothing. */
export function timetableOf({ rest, opensAt, dueOn, dueAt, lockAt }: TimetableColumns): Timetable {
  return { ...rest, opensAt, dueOn, dueAt, lockAt };
}

/** The version in force is the newest: a withdrawn one is none. */
function submissionOf(row: StateColumns): NonNullable<AssignmentState['submission']> | null {
  const { submissionId, version, nil, onTime, submittedAt: storedAt } = row;
  if (submissionId === null || nil === null || onTime === null || storedAt === null) return null;
  const { reviewRemindAt, reviewRemindersTaken } = row;
  const reviewed = { reviewRemindAt: reviewRemindAt ?? [], reviewRemindersTaken: reviewRemindersTaken ?? 0 };
  return { submissionId, version, nil, onTime, storedAt, ...reviewed };
}

/** How an assignment stands: nothing but its fold. Pure; throws nothing. */
export function standingRow(state: AssignmentState, { lastHash }: ChainHead): Standing {
  const { taken, count, escalatedLevel, rulingIds } = state;
  return {
    lastSequence: state.sequence,
    lastHash,
    remindersTaken: taken.reminders,
    overdueRemindersTaken: taken.overdueReminders,
    escalationsTaken: taken.escalations,
    reminderCount: count.reminders,
    overdueNoticeCount: count.overdueNotices,
    escalationCount: count.escalations,
    reviewReminderCount: count.reviewReminders,
    rulingCount: count.rulings,
    escalatedLevel,
    version: state.lastVersion,
    ...submissionColumns(state.submission),
    ...happenedColumns(state),
    rulingIds,
  };
}

type Happened =
  | 'overdueAt'
  | 'returnedAt'
  | 'extendedAt'
  | 'acceptedAt'
  | 'waivedAt'
  | 'transferredAt'
  | 'transferredTo'
  | 'missedAt'
  | 'endedAt';

/** What may or may not have happened: columns of the same names, null where it has not. */
function happenedColumns(state: AssignmentState): Pick<Standing, Happened> {
  return {
    overdueAt: state.overdueAt ?? null,
    returnedAt: state.returnedAt ?? null,
    extendedAt: state.extendedAt ?? null,
    acceptedAt: state.acceptedAt ?? null,
    waivedAt: state.waivedAt ?? null,
    transferredAt: state.transferredAt ?? null,
    transferredTo: state.transferredTo ?? null,
    missedAt: state.missedAt ?? null,
    endedAt: state.endedAt ?? null,
  };
}

function submissionColumns(submission: AssignmentState['submission']) {
  return {
    submissionId: submission?.submissionId ?? null,
    nil: submission?.nil ?? null,
    onTime: submission?.onTime ?? null,
    submittedAt: submission?.storedAt ?? null,
    reviewRemindAt: submission?.reviewRemindAt ?? null,
    reviewRemindersTaken: submission?.reviewRemindersTaken ?? null,
  };
}

/** The row of a timetable in force. Pure; throws nothing. */
export function timetableRow({ opensAt, dueOn, dueAt, lockAt, ...rest }: Timetable): TimetableColumns {
  return { opensAt, dueOn, dueAt, lockAt, rest };
}

/**
 * When a turn is to take up an assignment that has been decided just now. No part of the fold: what is stored for it
 * wakes it sooner.
 */
export function wakeRow(state: AssignmentState): Pick<StandingTable, 'wakeAt' | 'setApartAt'> {
  return { wakeAt: nextWakeAt(state) ?? null, setApartAt: null };
}

/** The columns that are written once, from the `opened` event. Pure; throws nothing. */
export function assignmentBirthRow(state: AssignmentState, { shard, opened }: AssignmentBirth): Born {
  const fact = opened.fact.type === 'opened' ? opened.fact : undefined;
  return {
    assignmentId: state.assignmentId,
    shard,
    stepId: state.stepId,
    unitId: state.unitId,
    insteadOf: fact?.insteadOf ?? null,
    transferredFrom: fact?.transferredFrom ?? null,
    openedAt: state.openedAt,
    review: state.review,
  };
}
