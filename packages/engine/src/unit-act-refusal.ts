import type { PlainDate } from '@kyhan/calendar';
import { isToAcknowledge } from './is-to-acknowledge.js';
import type { AssignmentState } from './assignment-state.js';
import { refusal, type Refusal } from './refusal.js';
import { endedRefusal, isAwaitingReview } from './ruling-refusal.js';
import type { UnitAct } from './unit-act.js';

/**
 * Why what a unit does cannot be done now; undefined where it can. Pure; throws nothing.
 * Sources: design, "The life of an assignment", column "from".
 */
export function unitActRefusal(state: AssignmentState, act: UnitAct): Refusal | undefined {
  const { type } = act;
  if (state.endedAt !== undefined) return endedRefusal(state);
  if (type === 'acknowledge' && !isToAcknowledge(state))
    return refusal('NOTHING_TO_ACKNOWLEDGE', { assignmentId: state.assignmentId });
  if (type === 'contest' && state.contestedAt !== undefined)
    return refusal('CONTESTED_ALREADY', { assignmentId: state.assignmentId });
  if (type === 'withdraw' && !isAwaitingReview(state))
    return refusal('NOTHING_SUBMITTED', { assignmentId: state.assignmentId });
  if (act.type === 'ask') return askRefusal(state, act.newDueOn);
  if (act.type === 'approve' || act.type === 'send-back') return approvalRefusal(state, act);
  return 'version' in act ? answerRefusal(state, act) : undefined;
}

/** Only who is waited for has a day to be put off, one asking at a time, and an extension lengthens. */
function askRefusal(state: AssignmentState, day: PlainDate): Refusal | undefined {
  const { assignmentId, asking, timetable } = state;
  if (isAwaitingReview(state)) return refusal('NOTHING_TO_EXTEND', { assignmentId });
  if (asking !== undefined) return refusal('EXTENSION_ASKED_ALREADY', { assignmentId, day: asking.newDueOn });
  return day > timetable.dueOn ? undefined : refusal('EXTENSION_SHORTENS', { day, due: timetable.dueOn });
}

/** Approved, or sent back, is what waits for the head, and no version that was not read. */
function approvalRefusal(
  { assignmentId, prepared }: AssignmentState,
  { version }: { readonly version: number },
): Refusal | undefined {
  if (prepared === undefined) return refusal('NOTHING_TO_APPROVE', { assignmentId });
  if (prepared.version === version) return undefined;
  return refusal('VERSION_SUPERSEDED', { assignmentId, version, newest: prepared.version });
}

/** Answered is what was entered for the unit, once so and once otherwise, and no version that it has not read. */
function answerRefusal(
  state: AssignmentState,
  { type, version }: Extract<UnitAct, { readonly version: number }>,
): Refusal | undefined {
  const { assignmentId, submission } = state;
  const entered = isAwaitingReview(state) ? submission?.entered : undefined;
  const answeredAt = type === 'confirm' ? entered?.confirmedAt : entered?.disputedAt;
  if (submission === undefined || entered === undefined || answeredAt !== undefined)
    return refusal('NOTHING_TO_CONFIRM', { assignmentId });
  if (submission.version === version) return undefined;
  return refusal('VERSION_SUPERSEDED', { assignmentId, version, newest: submission.version });
}
