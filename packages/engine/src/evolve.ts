import type { Instant } from '@kyhan/calendar';
import type { AssignmentEvent, AssignmentFact } from './assignment-event.js';
import type { AssignmentState, LastReturn } from './assignment-state.js';
import { movesDue } from './day-move.js';
import {
  askRemindersTaken,
  extensionAsked,
  granted,
  isAskedInTime,
  isDeciding,
  stillAsking,
} from './extension-asked.js';
import { measured } from './measured.js';
import type { Entered } from './on-behalf.js';
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
    formerUnitIds: [],
    review: fact.review,
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
const CHANGES: { readonly [T in AssignmentFact['type']]: Folding<T> } = {
  opened: ({ assignmentId }) => {
    throw new RangeError(`${assignmentId} is opened twice`);
  },
  reminded,
  'became-overdue': (state, _fact, at) => {
    return { overdueAt: at, ...counted(state, { overdueNotices: state.count.overdueNotices + 1 }) };
  },
  'overdue-reminded': overdueReminded,
  escalated,
  submitted,
  'review-reminded': (state, { ordinal }, at) => {
    return { ...counted(state, { reviewReminders: ordinal }), ...reviewRemindersTaken(state, at) };
  },
  'reviewer-overdue': (state, { ordinal }, at) => {
    return { ...counted(state, { reviewReminders: ordinal }), ...reviewHeadsTaken(state, at) };
  },
  'caught-up': caughtUp,
  accepted,
  // Of 0.2 also what had been returned: whoever handed in is not told to have handed in nothing.
  missed: ({ punctuality }, _fact, at) =>
    punctuality === undefined ? { missedAt: at, endedAt: at, ...absent('asking') } : lapsed(at),
  lapsed: (_state, _fact, at) => lapsed(at),
  withdrawn: (state, fact) => {
    return { ...('actId' in fact ? { lastAct: fact.number } : ruled(state)), ...withdrawn(state) };
  },
  returned: (state, fact, at) => ({ ...ruled(state), ...returned(state, fact, at) }),
  extended: (state, fact, at) => ({ ...ruled(state), ...extended(state, fact, at) }),
  'day-moved': (state, fact, at) => ({ ...ruled(state), ...dayMoved(state, fact, at) }),
  reopened: (state, fact, at) => ({ ...ruled(state), ...reopened(state, fact, at) }),
  'handed-over': (state, fact, at) => ({ ...ruled(state), ...handedOver(state, fact, at) }),
  merged: (state, _fact, at) => ({ ...ruled(state), waivedAt: at, endedAt: at, ...UNSAID }),
  waived: (state, _fact, at) => ({ ...ruled(state), waivedAt: at, endedAt: at, ...UNSAID }),
  transferred: (state, fact, at) => ({ ...ruled(state), ...transferred(fact, at) }),
  contested: (_state, { number, storedAt }) => ({ lastAct: number, contestedAt: storedAt }),
  prepared: (_state, { type: _type, ...prepared }) => ({
    prepared: { ...prepared, remindersTaken: 0 },
    lastVersion: prepared.version,
  }),
  'approval-reminded': ({ prepared }, _fact, at) =>
    prepared === undefined
      ? {}
      : { prepared: { ...prepared, remindersTaken: passed(prepared.remindAt, at) } },
  // What was submitted by it follows.
  approved: (_state, { number }) => ({ lastAct: number, ...absent('prepared') }),
  'sent-back': (_state, { number }) => ({ lastAct: number, ...absent('prepared') }),
  confirmed: (state, { number }, at) => ({ lastAct: number, ...answered(state, { confirmedAt: at }) }),
  disputed: (state, { number }, at) => ({ lastAct: number, ...answered(state, { disputedAt: at }) }),
  insisted: (state) => ({ ...ruled(state), ...absent('contestedAt') }),
  noted: (_state, fact) => noted(fact),
  acknowledged: (_state, { number, storedAt }) => ({ lastAct: number, acknowledgedAt: storedAt }),
  'acknowledge-reminded': (_state, _fact, at) => ({ acknowledgeRemindedAt: at }),
  'extension-asked': (_state, fact) => extensionAsked(fact),
  'ask-reminded': (state, { ordinal }, at) => {
    return { ...counted(state, { askReminders: ordinal }), ...askRemindersTaken(state, at) };
  },
  'clock-stopped': (state, { remindAt }, at) => {
    return { ...ruled(state), stop: { at, remindAt, remindersTaken: 0 } };
  },
  'stop-reminded': (state, { ordinal }, at) => {
    return { ...counted(state, { stopReminders: ordinal }), ...stopRemindersTaken(state, at) };
  },
  'clock-started': (state, fact, at) => ({ ...ruled(state), ...clockStarted(state, fact, at) }),
  'extension-refused': (state) => ({ ...ruled(state), ...absent('asking') }),
};

type Folding<T extends AssignmentFact['type']> = (
  state: AssignmentState,
  fact: Fact<T>,
  at: Instant,
) => Change;

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

function counted({ count }: AssignmentState, now: Partial<AssignmentState['count']>): Change {
  return { count: { ...count, ...now } };
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

function reviewRemindersTaken(state: AssignmentState, at: Instant): Change {
  const { submission } = state;
  if (submission === undefined) return {};
  return { submission: { ...submission, reviewRemindersTaken: passed(submission.reviewRemindAt, at) } };
}

function reviewHeadsTaken({ submission }: AssignmentState, at: Instant): Change {
  if (submission === undefined) return {};
  return { submission: { ...submission, reviewHeadsTaken: passed(submission.reviewHeadAt, at) } };
}

/** What was sent stays sent: only what is still to come lies elsewhere. */
function caughtUp({ submission }: AssignmentState, { timetable, review }: Fact<'caught-up'>): Change {
  if (submission === undefined || review === undefined) return { timetable };
  const { remindAt: reviewRemindAt, headAt: reviewHeadAt } = review;
  return { timetable, submission: { ...submission, reviewRemindAt, reviewHeadAt } };
}

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

/** How an assignment can have ended. */
const ENDINGS = [
  'acceptedAt',
  'waivedAt',
  'transferredAt',
  'transferredTo',
  'missedAt',
  'lapsedAt',
  'endedAt',
] as const;

/** As it was before it ended, with a new day. */
function reopened(
  state: AssignmentState,
  { timetable, reviewRemindAt }: Fact<'reopened'>,
  at: Instant,
): Change {
  const { submission } = state;
  return {
    ...(submission === undefined
      ? {}
      : { submission: { ...submission, reviewRemindAt, reviewRemindersTaken: 0 } }),
    ...ENDINGS.reduce<Change>((change, ending) => ({ ...change, ...absent(ending) }), {}),
    ...stillAsking(state),
    ...retimed(timetable, at),
  };
}

function accepted(state: AssignmentState, { automatic }: Fact<'accepted'>, at: Instant): Change {
  const now = { acceptedAt: at, endedAt: at, ...absent('contestedAt') };
  return automatic ? now : { ...now, ...ruled(state) };
}

function transferred({ to }: Fact<'transferred'>, at: Instant): Change {
  return { transferredAt: at, transferredTo: to, endedAt: at, ...UNSAID };
}

/** As of 0.2 an extension could be a move of the day. */
function extended(state: AssignmentState, { timetable, moved }: Fact<'extended'>, at: Instant): Change {
  if (moved !== undefined) return dayMoved(state, { timetable, moved }, at);
  const answered = { extendedAt: at, ...absent('asking'), ...granted(state, timetable) };
  // What was handed in already, and is judged by it, keeps a day that lies later; what has ended has none.
  const keepsDay = isDeciding(state) && timetable.dueAt <= state.timetable.dueAt;
  return keepsDay || state.endedAt !== undefined
    ? answered
    : { ...answered, ...retimed(timetable, at), ...stoppedAnew(state, at) };
}

/** A day that was moved for all is no extension of this unit's. */
function dayMoved(
  state: AssignmentState,
  { timetable, moved }: Omit<Fact<'day-moved'>, 'type'>,
  at: Instant,
): Change {
  if (!movesDue(moved, timetable)) return otherMornings(state, timetable, at);
  // For all there is as much time as this unit has asked for, or more.
  const isGiven = state.asking !== undefined && state.asking.newDueOn <= timetable.dueOn;
  return { ...(isGiven ? stillAsking(state) : {}), ...retimed(timetable, at), ...stoppedAnew(state, at) };
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

function stopRemindersTaken({ stop }: AssignmentState, at: Instant): Change {
  return stop === undefined ? {} : { stop: { ...stop, remindersTaken: passed(stop.remindAt, at) } };
}

/** Before due it has another day; after due what was sent stays sent, and the time between is nobody's. */
function clockStarted(state: AssignmentState, fact: Fact<'clock-started'>, at: Instant): Change {
  const { timetable, stoppedMs } = fact;
  if (state.overdueAt === undefined) return { ...retimed(timetable, at), ...absent('stop') };
  return { timetable, stoppedMs: state.stoppedMs + stoppedMs, ...absent('stop') };
}

/** With a day that was given meanwhile, the stop counts from there. */
function stoppedAnew({ stop }: AssignmentState, at: Instant): Change {
  return stop === undefined ? {} : { stop: { ...stop, at } };
}

function ruled(state: AssignmentState): Change {
  return counted(state, { rulings: state.count.rulings + 1 });
}

/** A new day starts the clocks again: what lies before the ruling is behind, overdue is lifted. */
function retimed(timetable: Timetable, at: Instant): Change {
  const now = { timetable, taken: behind(timetable, at), escalatedLevel: 0, stoppedMs: 0 };
  return { ...now, ...absent('overdueAt'), ...UNPROMISED };
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

/** What the unit has said against owing it, or asked for, is over with that. */
const UNSAID: Change = { ...absent('contestedAt'), ...absent('asking'), ...absent('stop') };

/** What was promised is kept, or lies before another day. */
const UNPROMISED: Change = { ...absent('promisedOn'), ...absent('pausedUntil') };
