import type { Instant } from '@kyhan/calendar';
import type { AssignmentFact } from './assignment-event.js';
import type { AssignmentState } from './assignment-state.js';
import { isAwaitingReview } from './ruling-refusal.js';

/** The next fact that time alone has brought about by `now`; undefined where there is none. */
export function timeFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  if (state.endedAt !== undefined) return undefined;
  if (isAwaitingReview(state)) return reviewFact(state, now);
  if (now < state.timetable.dueAt) return reminderFact(state, now);
  return overdueFact(state, now);
}

/**
 * When time alone will next bring something about; undefined where only a person can. After a decision at an instant
 * it lies beyond that instant: whatever the policy says, nothing wakes for what is not yet to be done.
 * Plan time, epoch milliseconds. Pure; throws nothing.
 */
export function nextWakeAt(state: AssignmentState): Instant | undefined {
  if (state.endedAt !== undefined) return undefined;
  const { timetable, taken, submission } = state;
  if (isAwaitingReview(state)) return submission?.reviewRemindAt[submission.reviewRemindersTaken];
  if (state.overdueAt === undefined)
    return Math.min(timetable.dueAt, timetable.remindAt[taken.reminders] ?? Infinity);
  const chasing = [
    timetable.overdueRemindAt[taken.overdueReminders],
    timetable.escalateAt[taken.escalations]?.at,
  ].filter((at) => at !== undefined && at < timetable.lockAt) as Instant[];
  return Math.min(...chasing, missedAt(timetable));
}

/** What was stamped before the lock may still be on its way into the register: it has a minute. */
const STAMPED_WITHIN_MS = 60_000;

/** When nothing that was stamped before the lock can come any more. */
function missedAt({ lockAt }: AssignmentState['timetable']): Instant {
  return lockAt + STAMPED_WITHIN_MS;
}

function reminderFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  const waiting = due(state.timetable.remindAt, state.taken.reminders, now);
  if (waiting === 0) return undefined;
  const leadTime = state.taken.reminders + waiting;
  // After a stop only the last of the missed reminders is sent: three at once would be noise.
  return { type: 'reminded', ordinal: state.count.reminders + 1, leadTime, skipped: waiting - 1 };
}

function overdueFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  if (state.overdueAt === undefined) return { type: 'became-overdue' };
  const rung = state.timetable.escalateAt[state.taken.escalations];
  if (rung !== undefined && rung.at <= now && rung.at < state.timetable.lockAt)
    return { type: 'escalated', ordinal: state.count.escalations + 1, level: rung.level, to: rung.to };
  if (now >= missedAt(state.timetable))
    return { type: state.punctuality === undefined ? 'missed' : 'lapsed' };
  const { overdueRemindAt, lockAt } = state.timetable;
  // Nobody is chased from the lock on, also while what was stamped before it may still come.
  const waiting = due(overdueRemindAt, state.taken.overdueReminders, Math.min(now, lockAt - 1));
  if (waiting === 0) return undefined;
  return { type: 'overdue-reminded', ordinal: state.count.overdueNotices + 1, skipped: waiting - 1 };
}

function reviewFact(state: AssignmentState, now: Instant): AssignmentFact | undefined {
  const { submission } = state;
  if (submission === undefined) return undefined;
  const waiting = due(submission.reviewRemindAt, submission.reviewRemindersTaken, now);
  return waiting === 0 ? undefined : { type: 'review-reminded', ordinal: state.count.reviewReminders + 1 };
}

/** How many instants of an ascending list have come since the first `taken` of them. */
function due(instants: readonly Instant[], taken: number, now: Instant): number {
  return instants.slice(taken).filter((at) => at <= now).length;
}
