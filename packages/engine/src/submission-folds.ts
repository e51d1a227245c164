import type { Instant } from '@kyhan/calendar';
import type { AssignmentState, LastReturn } from './assignment-state.js';
import { isAskedInTime, stillAsking } from './extension-asked.js';
import { absent, counted, ruled, type Change, type Fact, type Foldings } from './folding.js';
import { measured } from './measured.js';
import type { Entered } from './on-behalf.js';
import { passed, retimed, UNPROMISED } from './retimed.js';

/** What a version that has left its unit, and the answers to it, change (design, "The life of an assignment"). */
export const SUBMISSION_FOLDS: Foldings<
  | 'submitted'
  | 'confirmed'
  | 'disputed'
  | 'review-reminded'
  | 'reviewer-overdue'
  | 'withdrawn'
  | 'returned'
  | 'accepted'
> = {
  submitted,
  confirmed: (state, { number }, at) => ({ lastAct: number, ...answered(state, { confirmedAt: at }) }),
  disputed: (state, { number }, at) => ({ lastAct: number, ...answered(state, { disputedAt: at }) }),
  'review-reminded': (state, { ordinal }, at) => {
    return { ...counted(state, { reviewReminders: ordinal }), ...reviewRemindersTaken(state, at) };
  },
  'reviewer-overdue': (state, { ordinal }, at) => {
    return { ...counted(state, { reviewReminders: ordinal }), ...reviewHeadsTaken(state, at) };
  },
  withdrawn: (state, fact) => {
    return { ...('actId' in fact ? { lastAct: fact.number } : ruled(state)), ...withdrawn(state) };
  },
  returned: (state, fact, at) => ({ ...ruled(state), ...returned(state, fact, at) }),
  accepted,
};

/** What is handed in late, and was asked for in time, waits for its answer: granted, it counts. */
function submitted(state: AssignmentState, fact: Fact<'submitted'>): Change {
  const { submissionId, version, nil, onTime, storedAt, reviewRemindAt, reviewer, onBehalf } = fact;
  const dueAt = onBehalf?.dueAt ?? state.timetable.dueAt;
  const reviewed = { reviewRemindAt, reviewRemindersTaken: 0 };
  const head = { reviewHeadAt: reviewer?.headAt ?? [], reviewHeadsTaken: 0 };
  return {
    submission: { submissionId, version, nil, storedAt, ...reviewed, ...head, ...enteredAs(onBehalf) },
    lastVersion: version,
    ...measured(state, fact),
    ...(onTime || !isAskedInTime(state, dueAt) ? absent('asking') : {}),
    ...absent('returnedAt'),
    ...absent('prepared'),
    ...UNPROMISED,
  };
}

/** Until the unit has said whether it is what it handed in. */
function enteredAs(onBehalf: Fact<'submitted'>['onBehalf']): { readonly entered?: Entered } {
  if (onBehalf === undefined) return {};
  const { means, receivedOn } = onBehalf;
  return { entered: { means, receivedOn } };
}

/** Of two answers the later one holds. */
function answered(
  { submission }: AssignmentState,
  answer: Pick<Entered, 'confirmedAt' | 'disputedAt'>,
): Change {
  if (submission?.entered === undefined) return {};
  const { means, receivedOn } = submission.entered;
  return { submission: { ...submission, entered: { means, receivedOn, ...answer } } };
}

/** What is back with its unit waits for no reviewer. */
const UNREVIEWED = { reviewRemindAt: [], reviewRemindersTaken: 0, reviewHeadAt: [], reviewHeadsTaken: 0 };

/** Takes back the versions since the last return; what was sent back before is sent back again. */
function withdrawn({ lastReturn, timesMendedLate }: AssignmentState): Change {
  if (lastReturn === undefined) return { ...absent('submission'), ...absent('punctuality') };
  const { at, submission, mendedLate, punctuality } = lastReturn;
  return {
    submission: { ...submission, ...UNREVIEWED },
    returnedAt: at,
    lastReturn: { at, submission, mendedLate: false },
    ...(punctuality === undefined ? {} : { punctuality }),
    timesMendedLate: timesMendedLate - Number(mendedLate),
  };
}

function returned(state: AssignmentState, { timetable }: Fact<'returned'>, at: Instant): Change {
  return {
    returnedAt: at,
    timesReturned: state.timesReturned + 1,
    ...sentBack(state, at),
    ...absent('acceptedAt'),
    ...absent('endedAt'),
    ...stillAsking(state),
    ...retimed(timetable, at),
  };
}

function sentBack({ submission }: AssignmentState, at: Instant): { readonly lastReturn?: LastReturn } {
  if (submission === undefined) return {};
  const { submissionId, version, nil, storedAt, entered } = submission;
  const sent = { submissionId, version, nil, storedAt, ...(entered === undefined ? {} : { entered }) };
  return { lastReturn: { at, submission: sent, mendedLate: false } };
}

function accepted(state: AssignmentState, { automatic }: Fact<'accepted'>, at: Instant): Change {
  const now = { acceptedAt: at, endedAt: at, ...absent('contestedAt') };
  return automatic ? now : { ...now, ...ruled(state) };
}

function reviewRemindersTaken(state: AssignmentState, at: Instant): Change {
  const { submission } = state;
  if (submission === undefined) return {};
  return { submission: { ...submission, reviewRemindersTaken: passed(submission.reviewRemindAt, at) } };
}

function reviewHeadsTaken({ submission }: AssignmentState, at: Instant): Change {
  if (submission === undefined) return {};
  return { submission: { ...submission, reviewHeadsTaken: passed(submission.reviewHeadAt, at) } };
}
