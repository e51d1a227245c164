import type { Instant } from '@kyhan/calendar';
import type { AssignmentFact } from './assignment-event.js';
import { acknowledgeRemindAt } from './is-to-acknowledge.js';
import type { AssignmentState } from './assignment-state.js';
import { isAwaitingReview } from './ruling-refusal.js';
import type { Timetable } from './timetable/timetable.js';

/** The next fact that time alone has brought about by `now`; undefined where there is none. */
export function timeFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  if (state.endedAt !== undefined) return undefined;
  if (opensAt(state) <= now) return { type: 'step-opened', timetable: state.timetable };
  return askFact(state, now) ?? (state.stop === undefined ? unitsFact(state, now) : stopFact(state, now));
}

/** When what waits for another step opens at the latest; Infinity: it is open. */
function opensAt({ waitsFor, timetable }: AssignmentState): Instant {
  return waitsFor === undefined ? Infinity : timetable.opensAt;
}

function unitsFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  // Also of what corrects a version that waits for its reviewer.
  const approval = approvalFact(state, now);
  if (approval !== undefined) return approval;
  if (isAwaitingReview(state)) return reviewFact(state, now) ?? unansweredFact(state, now);
  if (now < state.timetable.dueAt) return acknowledgeFact(state, now) ?? reminderFact(state, now);
  return isInvited(state) ? silentFact(state, now) : overdueFact(state, now);
}

/**
 * When time alone will next bring something about; undefined where only a person can. After a decision at an instant
 * it lies beyond that instant: whatever the policy says, nothing wakes for what is not yet to be done.
 * Plan time, epoch milliseconds. Pure; throws nothing.
 */
export function nextWakeAt(state: AssignmentState): Instant | undefined {
  if (state.endedAt !== undefined) return undefined;
  const { asking, stop } = state;
  const next = Math.min(
    opensAt(state),
    asking?.remindAt[asking.remindersTaken] ?? Infinity,
    (stop === undefined ? nextUnitsWakeAt(state) : stop.remindAt[stop.remindersTaken]) ?? Infinity,
  );
  return next === Infinity ? undefined : next;
}

function nextUnitsWakeAt(state: AssignmentState): Instant | undefined {
  const { timetable, taken } = state;
  if (isAwaitingReview(state)) return nextReviewAt(state);
  if (state.overdueAt === undefined)
    return Math.min(
      isInvited(state) ? silentFrom(timetable) : timetable.dueAt,
      approvalAt(state),
      unpaused(state, timetable.remindAt[taken.reminders]),
      unpaused(state, acknowledgeRemindAt(state)),
    );
  const chasing = [
    unpaused(state, timetable.overdueRemindAt[taken.overdueReminders]),
    unpaused(state, timetable.escalateAt[taken.escalations]?.at),
    promiseOverAt(state),
    approvalAt(state),
  ].filter((at) => at < timetable.lockAt);
  return Math.min(...chasing, missedAt(timetable));
}

/** It may say something, and has not; whoever was asked to complete what it said owes that. */
function isInvited({ timetable, submission }: AssignmentState): boolean {
  return timetable.silentAt !== undefined && submission === undefined;
}

function silentFact({ timetable }: AssignmentState, now: Instant): AssignmentFact | undefined {
  return now >= silentFrom(timetable) ? { type: 'silent' } : undefined;
}

/** When nothing that was stamped before the day was over can come any more. */
function silentFrom({ dueAt }: Timetable): Instant {
  return dueAt + STAMPED_WITHIN_MS;
}

/** When the head of the unit is reminded next of what waits for that one; Infinity: not, or not before the lock. */
function approvalAt({ prepared, timetable }: AssignmentState): Instant {
  const next = prepared?.remindAt[prepared.remindersTaken] ?? Infinity;
  return next < timetable.lockAt ? next : Infinity;
}

function approvalFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  const { prepared } = state;
  if (prepared === undefined || approvalAt(state) > now) return undefined;
  // Each version has ordinals of its own, fewer than a hundred.
  return { type: 'approval-reminded', ordinal: prepared.version * 100 + prepared.remindersTaken + 1 };
}

/** While something is promised nobody is chased, and what would have been then is caught up afterwards. */
function unpaused({ pausedUntil = 0 }: AssignmentState, at = Infinity): Instant {
  return Math.max(pausedUntil, at);
}

/**
 * When somebody who was overdue before has not kept what was promised; Infinity: never, or it has been counted anew with
 * all else after a gap. Pure; throws nothing.
 */
export function promiseOverAt({ pausedUntil, overdueAt = Infinity, timetable }: AssignmentState): Instant {
  if (pausedUntil === undefined || pausedUntil <= overdueAt) return Infinity;
  return pausedUntil > (timetable.caughtUpAt ?? -Infinity) ? pausedUntil : Infinity;
}

/** What was stamped before the lock may still be on its way into the register: it has a minute. */
const STAMPED_WITHIN_MS = 60_000;

/** When nothing that was stamped before the lock can come any more. */
function missedAt({ lockAt }: AssignmentState['timetable']): Instant {
  return lockAt + STAMPED_WITHIN_MS;
}

/** The unit has not said that it has taken note. */
function acknowledgeFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  return now < unpaused(state, acknowledgeRemindAt(state)) ? undefined : { type: 'acknowledge-reminded' };
}

function reminderFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  if (now < unpaused(state, 0)) return undefined;
  const waiting = due(state.timetable.remindAt, state.taken.reminders, now);
  if (waiting === 0) return undefined;
  const leadTime = state.taken.reminders + waiting;
  // After a stop only the last of the missed reminders is sent: three at once would be noise.
  return { type: 'reminded', ordinal: state.count.reminders + 1, leadTime, skipped: waiting - 1 };
}

function overdueFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  if (state.overdueAt === undefined) return { type: 'became-overdue' };
  const isPaused = now < unpaused(state, 0);
  const rung = isPaused ? undefined : state.timetable.escalateAt[state.taken.escalations];
  if (rung !== undefined && rung.at <= now && rung.at < state.timetable.lockAt)
    return escalatedFact(rung, state.count.escalations + 1);
  if (now >= missedAt(state.timetable))
    return { type: state.punctuality === undefined ? 'missed' : 'lapsed' };
  return isPaused ? undefined : overdueReminderFact(state, now);
}

function escalatedFact(
  { level, to, draft }: Timetable['escalateAt'][number],
  ordinal: number,
): AssignmentFact {
  const fact = { type: 'escalated', ordinal, level, to } as const;
  return draft === undefined ? fact : { ...fact, draft };
}

function overdueReminderFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  const { overdueRemindAt, lockAt } = state.timetable;
  // Nobody is chased from the lock on, also while what was stamped before it may still come.
  const until = Math.min(now, lockAt - 1);
  const waiting = due(overdueRemindAt, state.taken.overdueReminders, until);
  if (waiting === 0 && promiseOverAt(state) > until) return undefined;
  const ordinal = state.count.overdueNotices + 1;
  return { type: 'overdue-reminded', ordinal, skipped: Math.max(0, waiting - 1) };
}

/** Nobody has answered a unit that asks for an extension: who coordinates is reminded. */
function askFact({ asking, count }: AssignmentState, now: Instant): AssignmentFact | undefined {
  if (asking === undefined || due(asking.remindAt, asking.remindersTaken, now) === 0) return undefined;
  return { type: 'ask-reminded', ordinal: count.askReminders + 1 };
}

/** The clock stands still, and nobody but who coordinates can start it. */
function stopFact({ stop, count }: AssignmentState, now: Instant): AssignmentFact | undefined {
  if (stop === undefined || due(stop.remindAt, stop.remindersTaken, now) === 0) return undefined;
  return { type: 'stop-reminded', ordinal: count.stopReminders + 1 };
}

function reviewFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  const { submission } = state;
  if (submission === undefined) return undefined;
  const ordinal = state.count.reviewReminders + 1;
  const { reviewRemindAt, reviewRemindersTaken, reviewHeadAt, reviewHeadsTaken } = submission;
  if (due(reviewRemindAt, reviewRemindersTaken, now) > 0) return { type: 'review-reminded', ordinal };
  return due(reviewHeadAt, reviewHeadsTaken, now) > 0 ? { type: 'reviewer-overdue', ordinal } : undefined;
}

/**
 * What was entered for a unit that has not answered until the lock stands as it was entered, where nobody reviews. On
 * what it disputes who coordinates rules.
 */
function unansweredFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  return now >= unansweredAt(state) ? { type: 'accepted', automatic: true } : undefined;
}

function unansweredAt({ review, submission, timetable }: AssignmentState): Instant {
  const { entered } = submission ?? {};
  return review || entered === undefined || entered.disputedAt !== undefined ? Infinity : timetable.lockAt;
}

/**
 * When the reviewer is reminded next, his head told, or what was entered stands; undefined where all that has been, as
 * often as is said.
 */
function nextReviewAt(state: AssignmentState): Instant | undefined {
  const { submission } = state;
  if (submission === undefined) return undefined;
  const { reviewRemindAt, reviewRemindersTaken, reviewHeadAt, reviewHeadsTaken } = submission;
  const next = Math.min(
    reviewRemindAt[reviewRemindersTaken] ?? Infinity,
    reviewHeadAt[reviewHeadsTaken] ?? Infinity,
    unansweredAt(state),
    approvalAt(state),
  );
  return next === Infinity ? undefined : next;
}

/** How many instants of an ascending list have come since the first `taken` of them. */
function due(instants: readonly Instant[], taken: number, now: Instant): number {
  return instants.slice(taken).filter((at) => at <= now).length;
}
