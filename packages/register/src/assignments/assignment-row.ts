import { nextWakeAt, type AssignmentEvent, type AssignmentState, type Timetable } from '@kyhan/engine';
import type { ChainHead } from '../chained-event.js';
import type { Row } from '../insert-rows.js';

/** What of an assignment never changes. */
export interface AssignmentBirth {
  readonly shard: number;
  readonly opened: AssignmentEvent;
}

/** What may or may not have happened: columns of the same names, null where it has not. */
const HAPPENED = [
  'overdueAt',
  'returnedAt',
  'extendedAt',
  'acceptedAt',
  'waivedAt',
  'transferredAt',
  'transferredTo',
  'missedAt',
  'endedAt',
] as const satisfies readonly (keyof AssignmentState)[];

/** The read model of an assignment: nothing but its fold, flattened for searching. */
export function assignmentRow(state: AssignmentState, { lastHash }: ChainHead): Row {
  return {
    assignmentId: state.assignmentId,
    state,
    ...timetableColumns(state.timetable),
    ...submissionColumns(state.submission),
    ...Object.fromEntries(HAPPENED.map((fact) => [fact, state[fact] ?? null])),
    escalatedLevel: state.escalatedLevel,
    version: state.lastVersion,
    lastSequence: state.sequence,
    lastHash,
  };
}

/**
 * When a turn is to take up an assignment that has been decided just now. No part of the fold: what is stored for it
 * wakes it sooner.
 */
export function wakeRow(state: AssignmentState): Row {
  return { wakeAt: nextWakeAt(state) ?? null, setApartAt: null };
}

function timetableColumns({ dueOn, dueAt, remindAt, opensAt, lockAt }: Timetable): Row {
  return { dueOn, dueAt, dueSoonAt: remindAt[0] ?? null, opensAt, lockAt };
}

function submissionColumns(submission: AssignmentState['submission']): Row {
  return {
    submissionId: submission?.submissionId ?? null,
    nil: submission?.nil ?? null,
    onTime: submission?.onTime ?? null,
    submittedAt: submission?.storedAt ?? null,
  };
}

/** The columns that are written once, from the `opened` event. */
export function assignmentBirthRow(state: AssignmentState, { shard, opened }: AssignmentBirth): Row {
  const fact = opened.fact.type === 'opened' ? opened.fact : undefined;
  return {
    cycleId: state.cycleId,
    shard,
    stepId: state.stepId,
    unitId: state.unitId,
    insteadOf: fact?.insteadOf ?? null,
    transferredFrom: fact?.transferredFrom ?? null,
    openedAt: state.openedAt,
  };
}
