import { nextWakeAt, type AssignmentEvent, type AssignmentState, type Timetable } from '@kyhan/engine';
import type { Insertable, Selectable } from 'kysely';
import type { ChainHead } from '../chained-event.js';
import { present } from '../present.js';
import type { AssignmentTable, StandingTable, TimetableTable } from '../schema.js';

type Standing = Omit<Selectable<StandingTable>, 'assignmentKey' | 'wakeAt' | 'setApartAt'>;
type TimetableColumns = Omit<Selectable<TimetableTable>, 'assignmentKey' | 'dueSoonAt'>;
type Born = Omit<Insertable<AssignmentTable>, 'assignmentKey' | 'cycleKey'>;

/** What the rows of an assignment say of its fold. */
export type StateColumns = Omit<Standing, 'lastHash' | 'dueBy'> &
  TimetableColumns &
  Pick<
    Born,
    'assignmentId' | 'stepId' | 'unitId' | 'openedAt' | 'review' | 'asked' | 'contribution' | 'approval'
  > & {
    readonly cycleId: string;
  };

/** What of an assignment never changes, but for the unit that owes it. */
export interface AssignmentBirth {
  readonly shard: number;
  readonly opened: AssignmentEvent;
}

/** The fold of an assignment out of its rows; its inverse are the three below. Pure; throws nothing. */
export function assignmentState(row: StateColumns): AssignmentState {
  const { assignmentId, cycleId, stepId, unitId, review, asked, openedAt, escalatedLevel, rulingIds } = row;
  const { formerUnitIds, approval } = row;
  const { overdueAt, returnedAt, extendedAt, acceptedAt, waivedAt, transferredAt, transferredTo } = row;
  const { missedAt, lapsedAt, endedAt, lastReturn, timesReturned, timesMendedLate } = row;
  return {
    assignmentId,
    cycleId,
    stepId,
    unitId,
    formerUnitIds,
    review,
    asked,
    approval,
    openedAt,
    escalatedLevel,
    timesReturned,
    timesMendedLate,
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
      askReminders: row.askReminderCount,
      stopReminders: row.stopReminderCount,
    },
    lastVersion: row.version,
    lastAct: row.lastAct,
    stoppedMs: row.stoppedMs,
    ...present({ contestedAt: row.contestedAt, promisedOn: row.promisedOn, pausedUntil: row.pausedUntil }),
    ...present({ acknowledgedAt: row.acknowledgedAt, acknowledgeRemindedAt: row.acknowledgeRemindedAt }),
    ...present({ asking: row.asking, stop: stopOf(row), lead: row.lead, waitsFor: row.waitsFor }),
    ...present({ waivedRules: row.waivedRules }),
    ...present({ overdueAt, returnedAt, extendedAt, acceptedAt, waivedAt, transferredAt, transferredTo }),
    ...present({ missedAt, lapsedAt, endedAt, lastReturn, prepared: row.prepared }),
    ...present({ submission: submissionOf(row), punctuality: punctualityOf(row) }),
  };
}

/** The timetable in force out of its row. Pure; throws nothing. */
export function timetableOf({ rest, opensAt, dueOn, dueAt, lockAt }: TimetableColumns): Timetable {
  return { ...rest, opensAt, dueOn, dueAt, lockAt };
}

/** The version in force: the newest may wait for the head of its unit, or have been sent back by that one, or withdrawn. */
function submissionOf(row: StateColumns): NonNullable<AssignmentState['submission']> | null {
  const { submissionId, submittedVersion: version, nil, submittedAt: storedAt } = row;
  if (submissionId === null || version === null || nil === null || storedAt === null) return null;
  const { reviewRemindAt, reviewRemindersTaken } = row;
  const reviewed = { reviewRemindAt: reviewRemindAt ?? [], reviewRemindersTaken: reviewRemindersTaken ?? 0 };
  const head = { reviewHeadAt: row.reviewHeadAt ?? [], reviewHeadsTaken: row.reviewHeadsTaken ?? 0 };
  return { submissionId, version, nil, storedAt, ...reviewed, ...head, ...present({ entered: row.entered }) };
}

function stopOf({ stoppedAt: at, stopRemindAt, stopRemindersTaken }: StateColumns) {
  return at === null ? null : { at, remindAt: stopRemindAt ?? [], remindersTaken: stopRemindersTaken ?? 0 };
}

function punctualityOf(row: StateColumns): NonNullable<AssignmentState['punctuality']> | null {
  const { punctualVersion: version, onTime, punctualAt: storedAt, punctualDueAt: dueAt } = row;
  if (version === null || onTime === null || storedAt === null || dueAt === null) return null;
  return { version, onTime, storedAt, dueAt };
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
    askReminderCount: count.askReminders,
    stopReminderCount: count.stopReminders,
    escalatedLevel,
    version: state.lastVersion,
    lastAct: state.lastAct,
    contestedAt: state.contestedAt ?? null,
    acknowledgedAt: state.acknowledgedAt ?? null,
    acknowledgeRemindedAt: state.acknowledgeRemindedAt ?? null,
    asking: state.asking ?? null,
    ...stopColumns(state.stop),
    stoppedMs: state.stoppedMs,
    promisedOn: state.promisedOn ?? null,
    pausedUntil: state.pausedUntil ?? null,
    ...submissionColumns(state.submission),
    lead: state.lead ?? null,
    waitsFor: state.waitsFor ?? null,
    waivedRules: state.waivedRules ?? null,
    entered: state.submission?.entered ?? null,
    ...versionColumns(state),
    ...punctualityColumns(state),
    ...happenedColumns(state),
    dueBy: state.timetable.dueAt,
    rulingIds,
    formerUnitIds: state.formerUnitIds,
  };
}

function stopColumns(
  stop: AssignmentState['stop'],
): Pick<Standing, 'stoppedAt' | 'stopRemindAt' | 'stopRemindersTaken'> {
  return {
    stoppedAt: stop?.at ?? null,
    stopRemindAt: stop?.remindAt ?? null,
    stopRemindersTaken: stop?.remindersTaken ?? null,
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
  | 'lapsedAt'
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
    lapsedAt: state.lapsedAt ?? null,
    endedAt: state.endedAt ?? null,
  };
}

function versionColumns({ prepared, submission }: AssignmentState) {
  return { submittedVersion: submission?.version ?? null, prepared: prepared ?? null };
}

function submissionColumns(submission: AssignmentState['submission']) {
  return {
    submissionId: submission?.submissionId ?? null,
    nil: submission?.nil ?? null,
    submittedAt: submission?.storedAt ?? null,
    reviewRemindAt: submission?.reviewRemindAt ?? null,
    reviewRemindersTaken: submission?.reviewRemindersTaken ?? null,
    reviewHeadAt: submission?.reviewHeadAt ?? null,
    reviewHeadsTaken: submission?.reviewHeadsTaken ?? null,
  };
}

function punctualityColumns({ punctuality, lastReturn, timesReturned, timesMendedLate }: AssignmentState) {
  return {
    onTime: punctuality?.onTime ?? null,
    punctualVersion: punctuality?.version ?? null,
    punctualAt: punctuality?.storedAt ?? null,
    punctualDueAt: punctuality?.dueAt ?? null,
    lastReturn: lastReturn ?? null,
    timesReturned,
    timesMendedLate,
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

/** The columns that are written once, from the `opened` event; the unit again where it is handed over. Pure; throws nothing. */
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
    asked: state.asked,
    contribution: state.lead !== undefined,
    approval: state.approval,
  };
}
