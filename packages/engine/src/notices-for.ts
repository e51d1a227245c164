import type { Instant } from '@kyhan/calendar';
import { readActorId } from '@kyhan/plan/ids';
import type { AssignmentEvent, AssignmentFact } from './assignment-event.js';
import type { AssignmentState } from './assignment-state.js';
import { movesDue, type DayMove } from './day-move.js';
import type { ActWord, NoticeContent, NoticeContents, RulingWord } from './notice-content.js';
import type { NoticeDraft } from './notice-draft.js';
import { BEFORE_USE } from './on-behalf.js';
import { isAwaitingReview } from './ruling-refusal.js';
import type { Timetable } from './timetable/timetable.js';

type Message = NoticeContent &
  Pick<NoticeDraft, 'ordinal' | 'addressee' | 'toldUnitId'> & { readonly notBefore?: number };

/** The messages owed because of one event; `state` is the assignment after it. Pure; throws nothing. */
export function noticesFor(event: AssignmentEvent, state: AssignmentState): NoticeDraft[] {
  const { fact } = event;
  const own = fact.type === 'handed-over' ? handedOver(event, fact, state) : [messageFor(event, state)];
  const messages = [...own, ...besides(event, state)];
  const { assignmentId, timetable } = state;
  return messages
    .filter((one) => one !== undefined)
    .map((one) => ({ assignmentId, dueAt: timetable.dueAt, ...one, notBefore: one.notBefore ?? event.at }));
}

/** To others than the unit, beside what that one is told. */
function besides({ at, fact }: AssignmentEvent, state: AssignmentState): (Message | undefined)[] {
  if (fact.type === 'submitted') return [forReview(fact, state)];
  return fact.type === 'became-overdue' ? [contributionOverdue(at, state)] : [];
}

/** The lead is told what it waits for; nobody is late with what was only asked for. */
function contributionOverdue(
  at: Instant,
  { lead, asked, count, timetable }: AssignmentState,
): Message | undefined {
  if (lead === undefined || asked) return undefined;
  const notBefore = Math.max(at, timetable.overdueNoticeAt);
  const ordinal = count.overdueNotices;
  return { kind: 'contribution-overdue', ordinal, addressee: 'lead', data: {}, notBefore };
}

/** Whoever takes over is told what it takes over, and whoever gives up to whom it went. */
function handedOver(
  { reason = '', actor }: AssignmentEvent,
  { from, to }: Extract<AssignmentFact, { type: 'handed-over' }>,
  state: AssignmentState,
): Message[] {
  const { lastVersion: version, count } = state;
  const takes = toUnit(
    { kind: 'ruling', data: { ruling: 'taken-over', reason, from, version } },
    count.rulings,
  );
  // A unit that has ended has nobody to be told.
  if (isByPlan(actor)) return [takes];
  return [
    takes,
    {
      ...toUnit({ kind: 'ruling', data: { ruling: 'handed-over', reason, to } }, count.rulings),
      toldUnitId: from,
    },
  ];
}

/** Decided by a version of the plan: a successor takes over what a unit owed that has ended. */
function isByPlan(actor: string): boolean {
  return readActorId(actor)?.kind === 'plan';
}

/** A contribution is read by its lead, everything else by who coordinates. */
function reviewerOf({ lead }: AssignmentState): 'lead' | 'coordinator' {
  return lead === undefined ? 'coordinator' : 'lead';
}

/** The reviewer is told in the morning what came in; of what is accepted on arrival there is nothing to rule. */
function forReview(
  { version, nil, reviewer }: Extract<AssignmentFact, { type: 'submitted' }>,
  state: AssignmentState,
): Message | undefined {
  if (!state.review || reviewer === undefined) return undefined;
  const data = { version, nil };
  const addressee = reviewerOf(state);
  return { kind: 'for-review', ordinal: version, addressee, data, notBefore: reviewer.toldAt };
}

/** Whom each fact is told, by its type; undefined where it is told nobody. */
const MESSAGES: { readonly [T in AssignmentFact['type']]: Telling<T> } = {
  opened: (told) => (told.state.waitsFor === undefined ? openingMessage(told) : undefined),
  'step-opened': openingMessage,
  reminded: ({ fact, state }) =>
    // Who is asked is reminded once.
    state.asked && fact.leadTime - fact.skipped > 1
      ? undefined
      : toUnit({ kind: 'reminder', data: {} }, fact.ordinal),
  'became-overdue': overdueMessage,
  // The second time deputy and clerk read it too.
  'overdue-reminded': ({ fact, state }) =>
    state.asked ? undefined : { ...toUnit({ kind: 'overdue', data: {} }, fact.ordinal), addressee: 'unit' },
  escalated: ({ fact: { ordinal, to, level, draft } }) =>
    draft
      ? { kind: 'escalation', ordinal, addressee: 'coordinator', data: { level, draftTo: to } }
      : { kind: 'escalation', ordinal, addressee: to, data: { level } },
  submitted: ({ fact, state }) =>
    // No letter about what had come before anybody was written to from here.
    fact.onBehalf?.means === BEFORE_USE
      ? undefined
      : toUnit({ kind: 'receipt', data: receiptData(fact, state) }, fact.version),
  prepared: ({ fact: { version, nil } }) => ({
    kind: 'approval',
    ordinal: version,
    addressee: 'head',
    data: { version, nil },
  }),
  'approval-reminded': ({ fact: { ordinal }, state: { prepared } }) =>
    prepared && {
      kind: 'approval-reminder',
      ordinal,
      addressee: 'head',
      data: { version: prepared.version, nil: prepared.nil },
    },
  // Its receipt tells the unit, and who reviews what came in.
  approved: nobody,
  'sent-back': (told) => ({ ...actMessage(told), addressee: 'focal-point' }),
  'review-reminded': ({ fact: { ordinal }, state }) => {
    return { kind: 'review-reminder', ordinal, addressee: reviewerOf(state), data: {} };
  },
  'reviewer-overdue': ({ fact: { ordinal }, state }) => {
    return { kind: 'review-overdue', ordinal, addressee: `${reviewerOf(state)}-head`, data: {} };
  },
  returned: rulingMessage,
  reopened: rulingMessage,
  'day-moved': rulingMessage,
  merged: mergedMessage,
  // To two.
  'handed-over': nobody,
  extended: rulingMessage,
  accepted: rulingMessage,
  waived: rulingMessage,
  'rule-waived': rulingMessage,
  transferred: rulingMessage,
  insisted: rulingMessage,
  contested: actMessage,
  // It is shown; nobody is written to for each.
  acknowledged: nobody,
  'acknowledge-reminded': () => toUnit({ kind: 'acknowledge-reminder', data: {} }, 1),
  'extension-asked': actMessage,
  'ask-reminded': ({ fact: { ordinal } }) => {
    return { kind: 'ask-reminder', ordinal, addressee: 'coordinator', data: {} };
  },
  'extension-refused': rulingMessage,
  // Who coordinates reads it where they look; only what is wrong is theirs to mend.
  confirmed: nobody,
  disputed: actMessage,
  'clock-stopped': rulingMessage,
  'stop-reminded': ({ fact: { ordinal } }) => {
    return { kind: 'stop-reminder', ordinal, addressee: 'coordinator', data: {} };
  },
  // Whoever has handed in has a receipt.
  'clock-started': (told) => (told.event.rulingId === undefined ? undefined : rulingMessage(told)),
  // Who coordinates knows what was told to them.
  noted: (told) => (told.fact.pausedUntil === undefined ? actMessage(told) : undefined),
  // What was missed leaves with facts of its own.
  'caught-up': nobody,
  // As of 0.2 it was no act.
  withdrawn: ({ fact }) => ('actId' in fact ? actMessage({ fact }) : undefined),
  // Whose time is over has had its letters.
  silent: nobody,
  missed: nobody,
  lapsed: nobody,
};

interface Told<T extends AssignmentFact['type']> {
  readonly event: AssignmentEvent;
  readonly fact: Extract<AssignmentFact, { type: T }>;
  readonly state: AssignmentState;
}
type Telling<T extends AssignmentFact['type']> = (told: Told<T>) => Message | undefined;

function messageFor(event: AssignmentEvent, state: AssignmentState): Message | undefined {
  const { fact } = event;
  // The table has a message for each type; TypeScript does not follow which fact goes with which.
  const message = MESSAGES[fact.type] as (told: object) => Message | undefined;
  return message({ event, fact, state });
}

function openingMessage({ event, state }: Pick<Told<'opened'>, 'event' | 'state'>): Message {
  return {
    ...toUnit({ kind: 'opening', data: {} }, 1),
    notBefore: Math.max(event.at, state.timetable.openingNoticeAt),
  };
}

function nobody(): undefined {
  return undefined;
}

/**
 * While something is promised nobody is told; whoever does not keep it is reminded then. Who is asked and was reminded
 * before the day is not written to again.
 */
function overdueMessage({ event, state }: Told<'became-overdue'>): Message | undefined {
  if (state.asked && state.taken.reminders > 0) return undefined;
  if (event.at < (state.pausedUntil ?? 0)) return undefined;
  return {
    ...toUnit({ kind: 'overdue', data: {} }, state.count.overdueNotices),
    notBefore: Math.max(event.at, state.timetable.overdueNoticeAt),
  };
}

/** A correction changes no punctuality, and what mends a return is told by the day of the return. */
function receiptData(
  fact: Extract<AssignmentFact, { type: 'submitted' }>,
  { punctuality, lastReturn }: AssignmentState,
): NoticeContents['receipt'] {
  const { submissionId, version, nil, storedAt, onBehalf } = fact;
  const { onTime } = punctuality ?? fact;
  const mending = lastReturn === undefined ? {} : { mendedLate: lastReturn.mendedLate };
  const entered = onBehalf && { means: onBehalf.means, receivedOn: onBehalf.receivedOn };
  return { submissionId, version, nil, onTime, storedAt, ...mending, ...entered };
}

type ToldAct = Extract<AssignmentFact, { readonly type: ActWord; readonly actId: string }>;

/** What a unit has done is told to who coordinates; its text is looked up when the letter is written. */
function actMessage({ fact: { type: act, actId, number } }: { readonly fact: ToldAct }): Message {
  return { kind: 'unit-act', ordinal: number, addressee: 'coordinator', data: { act, actId } };
}

/** What a unit is told of as a ruling. */
type ToldRuling = Extract<AssignmentFact, { type: Exclude<RulingWord, 'handed-over'> | 'day-moved' }>;

interface ToldAsRuling {
  readonly event: AssignmentEvent;
  readonly fact: ToldRuling;
  readonly state: AssignmentState;
}

function rulingMessage({ event, fact, state }: ToldAsRuling): Message | undefined {
  const data = rulingContent(event.reason ?? '', fact, state);
  return data === undefined ? undefined : toUnit({ kind: 'ruling', data }, state.count.rulings);
}

/** Whose report answers both is told, where who owed the other has ended. */
function mergedMessage(told: Told<'merged'>): Message | undefined {
  const merged = rulingMessage(told);
  if (merged === undefined || !isByPlan(told.event.actor)) return merged;
  return { ...merged, toldUnitId: told.fact.to };
}

function rulingContent(
  reason: string,
  fact: ToldRuling,
  state: AssignmentState,
): NoticeContents['ruling'] | undefined {
  switch (fact.type) {
    case 'waived':
    case 'reopened':
      return { ruling: aloneOrLed(fact), reason };
    case 'accepted':
      // What was accepted on arrival has its receipt.
      return fact.automatic ? undefined : { ruling: 'accepted', reason };
    case 'rule-waived':
      return { ruling: fact.type, reason, rule: fact.rule, ...fact.saying };
    case 'merged':
    case 'transferred':
      return { ruling: fact.type, reason, to: fact.to };
    case 'extended':
      return fact.moved === undefined
        ? { ruling: 'extended', reason }
        : dayMoved(reason, { timetable: fact.timetable, moved: fact.moved }, state);
    case 'day-moved':
      return dayMoved(reason, fact, state);
    default:
      return { ruling: fact.type, reason };
  }
}

/** Waived or reopened by itself, or because the lead's result was. */
function aloneOrLed(fact: Extract<AssignmentFact, { type: 'waived' | 'reopened' }>) {
  if (fact.type === 'waived') return fact.withLead ? 'lead-ended' : 'waived';
  return fact.lead === undefined ? 'reopened' : 'lead-reopened';
}

/** Who has handed in has no day to keep, and other mornings alone concern nobody. */
function dayMoved(
  reason: string,
  { timetable, moved }: { readonly timetable: Timetable; readonly moved: DayMove },
  state: AssignmentState,
): NoticeContents['ruling'] | undefined {
  if (!movesDue(moved, timetable) || isAwaitingReview(state)) return undefined;
  const { because, from, meetingOn } = moved;
  const meeting = meetingOn === undefined ? {} : { meetingOn };
  return { ruling: 'moved', reason, because, from: from.dueOn, fromAt: from.dueAt, ...meeting };
}

function toUnit(content: NoticeContent, ordinal: number): Message {
  return { ...content, ordinal, addressee: 'focal-point' };
}
