import type { AssignmentEvent, AssignmentFact } from './assignment-event.js';
import type { AssignmentState } from './assignment-state.js';
import { movesDue, type DayMove } from './day-move.js';
import type { NoticeContent, NoticeContents, RulingWord } from './notice-content.js';
import type { NoticeDraft } from './notice-draft.js';
import { isAwaitingReview } from './ruling-refusal.js';
import type { Timetable } from './timetable/timetable.js';

type Message = NoticeContent & Pick<NoticeDraft, 'ordinal' | 'addressee'> & { readonly notBefore?: number };

/** The messages owed because of one event; `state` is the assignment after it. Pure; throws nothing. */
export function noticesFor(event: AssignmentEvent, state: AssignmentState): NoticeDraft[] {
  const message = messageFor(event, event.fact, state);
  if (message === undefined) return [];
  const { assignmentId, timetable } = state;
  return [{ assignmentId, dueAt: timetable.dueAt, ...message, notBefore: message.notBefore ?? event.at }];
}

function messageFor(
  event: AssignmentEvent,
  fact: AssignmentFact,
  state: AssignmentState,
): Message | undefined {
  switch (fact.type) {
    case 'opened':
      return {
        ...toUnit({ kind: 'opening', data: {} }, 1),
        notBefore: Math.max(event.at, state.timetable.openingNoticeAt),
      };
    case 'reminded':
      return toUnit({ kind: 'reminder', data: {} }, fact.ordinal);
    case 'became-overdue':
      return {
        ...toUnit({ kind: 'overdue', data: {} }, state.count.overdueNotices),
        notBefore: Math.max(event.at, state.timetable.overdueNoticeAt),
      };
    case 'overdue-reminded':
      return toUnit({ kind: 'overdue', data: {} }, fact.ordinal);
    case 'escalated':
      return { kind: 'escalation', ordinal: fact.ordinal, addressee: fact.to, data: { level: fact.level } };
    case 'submitted':
      return toUnit({ kind: 'receipt', data: receiptData(fact, state) }, fact.version);
    case 'review-reminded':
      return { kind: 'review-reminder', ordinal: fact.ordinal, addressee: 'coordinator', data: {} };
    case 'returned':
    case 'extended':
    case 'accepted':
    case 'waived':
    case 'transferred':
      return rulingMessage(event, fact, state);
    // A withdrawal was the unit's own act; whose time is over has had its letters.
    case 'withdrawn':
    case 'missed':
    case 'lapsed':
      return undefined;
  }
}

/** A correction changes no punctuality, and what mends a return is told by the day of the return. */
function receiptData(
  fact: Extract<AssignmentFact, { type: 'submitted' }>,
  { punctuality, lastReturn }: AssignmentState,
): NoticeContents['receipt'] {
  const { submissionId, version, nil, storedAt } = fact;
  const { onTime } = punctuality ?? fact;
  const mending = lastReturn === undefined ? {} : { mendedLate: lastReturn.mendedLate };
  return { submissionId, version, nil, onTime, storedAt, ...mending };
}

/** What a unit is told of as a ruling. */
type ToldRuling = Extract<AssignmentFact, { type: RulingWord }>;

function rulingMessage(
  event: AssignmentEvent,
  fact: ToldRuling,
  state: AssignmentState,
): Message | undefined {
  const data = rulingContent(event.reason ?? '', fact, state);
  return data === undefined ? undefined : toUnit({ kind: 'ruling', data }, state.count.rulings);
}

function rulingContent(
  reason: string,
  fact: ToldRuling,
  state: AssignmentState,
): NoticeContents['ruling'] | undefined {
  switch (fact.type) {
    case 'returned':
    case 'waived':
      return { ruling: fact.type, reason };
    case 'accepted':
      // What was accepted on arrival has its receipt.
      return fact.automatic ? undefined : { ruling: 'accepted', reason };
    case 'transferred':
      return { ruling: 'transferred', reason, to: fact.to };
    case 'extended':
      return fact.moved === undefined
        ? { ruling: 'extended', reason }
        : dayMoved(reason, { timetable: fact.timetable, moved: fact.moved }, state);
  }
}

/** Who has handed in has no day to keep, and other mornings alone concern nobody. */
function dayMoved(
  reason: string,
  { timetable, moved }: { readonly timetable: Timetable; readonly moved: DayMove },
  state: AssignmentState,
): NoticeContents['ruling'] | undefined {
  if (!movesDue(moved, timetable) || isAwaitingReview(state)) return undefined;
  return { ruling: 'moved', reason, because: moved.because, from: moved.from.dueOn };
}

function toUnit(content: NoticeContent, ordinal: number): Message {
  return { ...content, ordinal, addressee: 'focal-point' };
}
