import type { Instant } from '@kyhan/calendar';
import type { AssignmentEvent, AssignmentFact } from './assignment-event.js';
import type { AssignmentState } from './assignment-state.js';
import { APPROVAL_FOLDS } from './approval-folds.js';
import { DAY_FOLDS } from './day-folds.js';
import { askRemindersTaken, extensionAsked } from './extension-asked.js';
import { absent, counted, ruled, type Change, type Fact, type Foldings } from './folding.js';
import { behind } from './retimed.js';
import { STOP_FOLDS } from './stop-folds.js';
import { SUBMISSION_FOLDS } from './submission-folds.js';

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
    formerUnitIds: [],
    review: fact.review,
    ...(fact.lead === undefined ? {} : { lead: fact.lead }),
    ...(fact.waitsFor === undefined ? {} : { waitsFor: fact.waitsFor }),
    asked: askedAtOpening(fact),
    approval: fact.approval === true,
    sequence: 1,
    timetable: fact.timetable,
    openedAt: event.at,
    taken: behind(fact.timetable, event.at),
    count: {
      reminders: 0,
      overdueNotices: 0,
      escalations: 0,
      reviewReminders: 0,
      rulings: 0,
      askReminders: 0,
      stopReminders: 0,
    },
    escalatedLevel: 0,
    lastVersion: 0,
    timesReturned: 0,
    timesMendedLate: 0,
    lastAct: 0,
    stoppedMs: 0,
    rulingIds: [],
  };
}

/** Where the event does not say so, as of 0.2: over the heads of those who are asked nothing climbs. */
function askedAtOpening({ asked, timetable }: Fact<'opened'>): boolean {
  return asked ?? timetable.escalateAt.length === 0;
}

/** What each fact changes, by its type: whoever adds one is asked for its fold. */
const CHANGES: Foldings<AssignmentFact['type']> = {
  ...SUBMISSION_FOLDS,
  ...APPROVAL_FOLDS,
  ...DAY_FOLDS,
  ...STOP_FOLDS,
  opened: ({ assignmentId }) => {
    throw new RangeError(`${assignmentId} is opened twice`);
  },
  reminded,
  'became-overdue': (state, _fact, at) => {
    return { overdueAt: at, ...counted(state, { overdueNotices: state.count.overdueNotices + 1 }) };
  },
  'overdue-reminded': overdueReminded,
  escalated,
  'caught-up': caughtUp,
  // Of 0.2 also what had been returned: whoever handed in is not told to have handed in nothing.
  missed: ({ punctuality }, _fact, at) =>
    punctuality === undefined ? { missedAt: at, endedAt: at, ...absent('asking') } : lapsed(at),
  lapsed: (_state, _fact, at) => lapsed(at),
  // In no rate: nothing was owed.
  silent: (_state, _fact, at) => ({ waivedAt: at, endedAt: at, ...UNSAID }),
  'handed-over': (state, fact, at) => ({ ...ruled(state), ...handedOver(state, fact, at) }),
  merged: (state, _fact, at) => ({ ...ruled(state), waivedAt: at, endedAt: at, ...UNSAID }),
  waived: (state, { withLead }, at) => ({
    ...ruled(state),
    waivedAt: at,
    endedAt: at,
    ...(withLead && state.lead ? { lead: { ...state.lead, ended: true } } : {}),
    ...UNSAID,
  }),
  'rule-waived': (state, { rule }) => ({
    ...ruled(state),
    waivedRules: [...(state.waivedRules ?? []), rule],
  }),
  transferred: (state, fact, at) => ({ ...ruled(state), ...transferred(fact, at) }),
  contested: (_state, { number, storedAt }) => ({ lastAct: number, contestedAt: storedAt }),
  insisted: (state) => ({ ...ruled(state), ...absent('contestedAt') }),
  noted: (_state, fact) => noted(fact),
  acknowledged: (_state, { number, storedAt }) => ({ lastAct: number, acknowledgedAt: storedAt }),
  'acknowledge-reminded': (_state, _fact, at) => ({ acknowledgeRemindedAt: at }),
  'extension-asked': (_state, fact) => extensionAsked(fact),
  'ask-reminded': (state, { ordinal }, at) => {
    return { ...counted(state, { askReminders: ordinal }), ...askRemindersTaken(state, at) };
  },
  'extension-refused': (state) => ({ ...ruled(state), ...absent('asking') }),
};

function change(state: AssignmentState, { fact, at }: AssignmentEvent): Change {
  // The table has a fold for each type; TypeScript does not follow which fact goes with which.
  const fold = CHANGES[fact.type] as (state: AssignmentState, fact: AssignmentFact, at: Instant) => Change;
  return fold(state, fact, at);
}

function noted({ number, promisedOn, pausedUntil }: Fact<'noted'>): Change {
  return {
    lastAct: number,
    ...(promisedOn === undefined ? {} : { promisedOn }),
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
  };
}

function reminded(state: AssignmentState, { ordinal }: Fact<'reminded'>, at: Instant): Change {
  const { reminders } = behind(state.timetable, at);
  return { ...counted(state, { reminders: ordinal }), taken: { ...state.taken, reminders } };
}

function overdueReminded(state: AssignmentState, { ordinal }: Fact<'overdue-reminded'>, at: Instant): Change {
  const { overdueReminders } = behind(state.timetable, at);
  const taken = { ...state.taken, overdueReminders };
  // Chasing has begun again: what was promised is over.
  return { ...counted(state, { overdueNotices: ordinal }), taken, ...absent('pausedUntil') };
}

function escalated(state: AssignmentState, { ordinal, level, draft }: Fact<'escalated'>): Change {
  const escalations = state.taken.escalations + 1;
  return {
    ...counted(state, { escalations: ordinal }),
    taken: { ...state.taken, escalations },
    // What was only written has been told to nobody yet.
    escalatedLevel: draft ? state.escalatedLevel : level,
  };
}

/** What was sent stays sent: only what is still to come lies elsewhere. */
function caughtUp({ submission }: AssignmentState, { timetable, review }: Fact<'caught-up'>): Change {
  if (submission === undefined || review === undefined) return { timetable };
  const { remindAt: reviewRemindAt, headAt: reviewHeadAt } = review;
  return { timetable, submission: { ...submission, reviewRemindAt, reviewHeadAt } };
}

function lapsed(at: Instant): Change {
  return { lapsedAt: at, endedAt: at, ...absent('asking') };
}

/**
 * Who contested it does not owe it any more, what another took note of is told anew to who takes over, and what waits for
 * the head of the one is not for the other to approve.
 */
function handedOver(
  { formerUnitIds, timetable }: AssignmentState,
  { from, to }: Fact<'handed-over'>,
  at: Instant,
): Change {
  const told = timetable.acknowledgeAt === undefined ? {} : { acknowledgeRemindedAt: at };
  const cleared = { ...absent('contestedAt'), ...absent('prepared') };
  const now = { unitId: to, formerUnitIds: [...formerUnitIds, from], ...cleared };
  return { ...now, ...absent('acknowledgedAt'), ...told };
}

function transferred({ to }: Fact<'transferred'>, at: Instant): Change {
  return { transferredAt: at, transferredTo: to, endedAt: at, ...UNSAID };
}

/** What the unit has said against owing it, or asked for, is over with that. */
const UNSAID: Change = { ...absent('contestedAt'), ...absent('asking'), ...absent('stop') };
