import type { AssignmentEvent, AssignmentState } from '@kyhan/engine';
import type { ChainHead } from '../chained-event.js';
import type { Row } from '../insert-rows.js';

/** What of an assignment never changes. */
export interface AssignmentBirth {
  readonly shard: number;
  readonly opened: AssignmentEvent;
}

/** The read model of an assignment: nothing but its fold, flattened for searching. */
export function assignmentRow(state: AssignmentState, { lastHash }: ChainHead): Row {
  const { timetable, submission } = state;
  return {
    assignmentId: state.assignmentId,
    state,
    dueOn: timetable.dueOn,
    dueAt: timetable.dueAt,
    dueSoonAt: timetable.remindAt[0] ?? null,
    opensAt: timetable.opensAt,
    lockAt: timetable.lockAt,
    overdueAt: state.overdueAt ?? null,
    escalatedLevel: state.escalatedLevel,
    submissionId: submission?.submissionId ?? null,
    version: state.lastVersion,
    nil: submission?.nil ?? null,
    onTime: submission?.onTime ?? null,
    submittedAt: submission?.storedAt ?? null,
    returnedAt: state.returnedAt ?? null,
    extendedAt: state.extendedAt ?? null,
    acceptedAt: state.acceptedAt ?? null,
    waivedAt: state.waivedAt ?? null,
    transferredAt: state.transferredAt ?? null,
    transferredTo: state.transferredTo ?? null,
    missedAt: state.missedAt ?? null,
    endedAt: state.endedAt ?? null,
    lastSequence: state.sequence,
    lastHash,
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
