import type { AssignmentEvent, AssignmentFact } from './assignment-event.js';
import type { AssignmentState } from './assignment-state.js';
import { movesDue, type DayMove } from './day-move.js';
import type { NoticeDraft } from './notice-draft.js';
import { isAwaitingReview } from './ruling-refusal.js';
import type { Timetable } from './timetable/timetable.js';

type Message = Pick<NoticeDraft, 'kind' | 'ordinal' | 'addressee' | 'data'> & { readonly notBefore?: number };

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
        ...toUnit('opening', 1, {}),
        notBefore: Math.max(event.at, state.timetable.openingNoticeAt),
      };
    case 'reminded':
      return toUnit('reminder', fact.ordinal, {});
    case 'became-overdue':
      return {
        ...toUnit('overdue', state.count.overdueNotices, {}),
        notBefore: Math.max(event.at, state.timetable.overdueNoticeAt),
      };
    case 'overdue-reminded':
      return toUnit('overdue', fact.ordinal, {});
    case 'escalated':
      return { kind: 'escalation', ordinal: fact.ordinal, addressee: fact.to, data: { level: fact.level } };
    case 'submitted':
      return toUnit('receipt', fact.version, receiptData(fact));
    case 'review-reminded':
      return { kind: 'review-reminder', ordinal: fact.ordinal, addressee: 'coordinator', data: {} };
    default:
      return rulingMessage(event, fact, state);
  }
}

function receiptData(fact: Extract<AssignmentFact, { type: 'submitted' }>): NoticeDraft['data'] {
  const { submissionId, version, nil, onTime, storedAt } = fact;
  return { submissionId, version, nil, onTime, storedAt };
}

function rulingMessage(
  event: AssignmentEvent,
  fact: AssignmentFact,
  state: AssignmentState,
): Message | undefined {
  const { type } = fact;
  // What was accepted on arrival has its receipt; a withdrawal was the unit's own act.
  if (type === 'withdrawn' || type === 'missed' || (type === 'accepted' && fact.automatic)) return undefined;
  if (fact.type === 'extended' && fact.moved !== undefined)
    return dayMoved(event, { ...fact, moved: fact.moved }, state);
  const to = fact.type === 'transferred' ? { to: fact.to } : {};
  return toUnit('ruling', state.count.rulings, { ruling: type, reason: event.reason ?? '', ...to });
}

/** Who has handed in has no day to keep, and other mornings alone concern nobody. */
function dayMoved(
  event: AssignmentEvent,
  { timetable, moved }: { readonly timetable: Timetable; readonly moved: DayMove },
  state: AssignmentState,
): Message | undefined {
  if (!movesDue(moved, timetable) || isAwaitingReview(state)) return undefined;
  const data = {
    ruling: 'moved',
    because: moved.because,
    from: moved.from.dueOn,
    reason: event.reason ?? '',
  };
  return toUnit('ruling', state.count.rulings, data);
}

function toUnit(kind: NoticeDraft['kind'], ordinal: number, data: NoticeDraft['data']): Message {
  return { kind, ordinal, addressee: 'focal-point', data };
}
