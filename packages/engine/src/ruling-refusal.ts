import type { AssignmentState } from './assignment-state.js';
import type { Ruling, RulingType } from './assignment-input.js';
import { assignmentStatus, statusFacts, type StatusFacts } from './assignment-status.js';
import { isDeciding } from './extension-asked.js';
import { refusal, type Refusal } from './refusal.js';

/**
 * Why a ruling cannot be carried out now; undefined where it can.
 * Sources: design, "The life of an assignment", column "from".
 */
export function rulingRefusal(state: AssignmentState, ruling: Ruling): Refusal | undefined {
  const { assignmentId } = state;
  if (hasReasonMissing(ruling)) return refusal('REASON_MISSING');
  const isEnded = state.endedAt !== undefined;
  if (isEnded && !comesAfterEnd(ruling.type, state)) return endedRefusal(state);
  if (!isEnded && ruling.type === 'reopen') return refusal('ASSIGNMENT_NOT_ENDED', { assignmentId });
  if (NEEDS_SUBMISSION[ruling.type] && !isAwaitingReview(state) && !isEnded)
    return refusal('NOTHING_SUBMITTED', { assignmentId });
  return (
    baseless(state, ruling) ??
    superseded(state, ruling) ??
    clockRefusal(state, ruling) ??
    overtaken(state, ruling) ??
    shortening(state, ruling)
  );
}

/** What a ruling answers is not there, or it hands over what is not where it was read, or is there already. */
function baseless(state: AssignmentState, ruling: Ruling): Refusal | undefined {
  const { assignmentId, contestedAt, asking } = state;
  if (ruling.type === 'insist' && contestedAt === undefined)
    return refusal('NOT_CONTESTED', { assignmentId });
  if (ruling.type === 'refuse' && asking === undefined) return refusal('NOT_ASKED', { assignmentId });
  if (ruling.type === 'waive-rule' && state.waivedRules?.includes(ruling.rule) === true)
    return refusal('RULE_WAIVED_ALREADY', { assignmentId, rule: ruling.rule });
  return ruling.type === 'hand-over' ? misplaced(state, ruling) : undefined;
}

/** Of two who give it away at once, having read that the same unit owes it, the second is told whose it is by now. */
function misplaced(
  { assignmentId, unitId }: AssignmentState,
  { from = unitId, to }: Extract<Ruling, { readonly type: 'hand-over' }>,
): Refusal | undefined {
  if (from !== unitId) return refusal('HANDED_OVER', { assignmentId, unit: unitId });
  return to === unitId ? refusal('TRANSFER_TARGET_OWES', { unit: to }) : undefined;
}

/** What a ruling on an assignment that has ended hangs on. */
type EndedFacts = Pick<StatusFacts, 'acceptedAt'> & { readonly asking?: object };

/**
 * Whether such a ruling can be carried out after the end: it takes back how it ended, or answers what the unit had asked
 * for before; any other comes too late. Pure; throws nothing.
 */
export function comesAfterEnd(type: RulingType, { acceptedAt, asking }: EndedFacts): boolean {
  if (type === 'extend' || type === 'refuse') return asking !== undefined;
  return type === 'reopen' || (type === 'return' && acceptedAt !== undefined);
}

/** Another version has come in since the one that was read; what waits for the head of its unit has not. */
function superseded({ assignmentId, submission, lastVersion }: AssignmentState, ruling: Ruling) {
  const version = 'version' in ruling ? ruling.version : undefined;
  const newest = submission?.version ?? lastVersion;
  if (version === undefined || version === newest) return undefined;
  return refusal('VERSION_SUPERSEDED', { assignmentId, version, newest });
}

/**
 * Nothing more can be done with what has ended, and how it did; status does not depend on time any more.
 * Pure; throws nothing.
 */
export function endedRefusal(state: AssignmentState): Refusal {
  const status = assignmentStatus(statusFacts(state), 0);
  return refusal('ASSIGNMENT_ENDED', { assignmentId: state.assignmentId, status });
}

/** A clock is stopped while the unit is waited for, once, and started where it stands still. */
function clockRefusal(state: AssignmentState, { type }: Ruling): Refusal | undefined {
  const { assignmentId, stop } = state;
  if (type === 'start-clock' && stop === undefined) return refusal('CLOCK_RUNS', { assignmentId });
  if (type !== 'stop-clock') return undefined;
  if (isAwaitingReview(state)) return refusal('NOTHING_TO_EXTEND', { assignmentId });
  return stop === undefined ? undefined : refusal('CLOCK_STANDS', { assignmentId });
}

/**
 * A person gave the assignment a day of its own after the plan's move was thought out, or the start of its clock was
 * counted: that day stands.
 */
function overtaken(state: AssignmentState, ruling: Ruling) {
  return isOvertaken(state, ruling)
    ? refusal('DAY_CHANGED_MEANWHILE', { assignmentId: state.assignmentId })
    : undefined;
}

function isOvertaken({ timetable, stop }: AssignmentState, ruling: Ruling): boolean {
  if (ruling.type === 'move-day') return ruling.moved.from.dueAt !== timetable.dueAt;
  if (ruling.type !== 'start-clock' || ruling.from === undefined) return false;
  return ruling.from.dueAt !== timetable.dueAt || ruling.from.stoppedAt !== stop?.at;
}

/**
 * An extension only lengthens: of two at once, or for many, none shortens what somebody was given already. One that
 * answers what was asked before the hand-in lengthens the day by which that was late.
 */
function shortening(state: AssignmentState, ruling: Ruling): Refusal | undefined {
  const { timetable, punctuality } = state;
  if (ruling.type !== 'extend') return undefined;
  const dueAt = (isDeciding(state) ? punctuality?.dueAt : undefined) ?? timetable.dueAt;
  if (ruling.timetable.dueAt > dueAt) return undefined;
  return refusal('EXTENSION_SHORTENS', { day: ruling.timetable.dueOn, due: timetable.dueOn });
}

/** Something has been handed in and nobody has ruled on it. Pure; throws nothing. */
export function isAwaitingReview(state: AssignmentState): boolean {
  return state.submission !== undefined && state.returnedAt === undefined && state.endedAt === undefined;
}

/** Whether it speaks of what was handed in. */
const NEEDS_SUBMISSION: Readonly<Record<RulingType, boolean>> = {
  accept: true,
  return: true,
  extend: false,
  'stop-clock': false,
  'start-clock': false,
  'move-day': false,
  waive: false,
  'waive-rule': false,
  'hand-over': false,
  withdraw: true,
  insist: false,
  reopen: false,
  refuse: false,
};

function hasReasonMissing(ruling: Ruling): boolean {
  return 'reason' in ruling && ruling.reason.trim() === '';
}
