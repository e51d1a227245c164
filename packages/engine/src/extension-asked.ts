import type { Instant } from '@kyhan/calendar';
import type { AssignmentFact } from './assignment-event.js';
import type { AssignmentState } from './assignment-state.js';
import type { Change } from './folding.js';
import { passed } from './retimed.js';
import type { Timetable } from './timetable/timetable.js';

/** What the asking of a unit changes. Pure; throws nothing. */
export function extensionAsked(fact: Extract<AssignmentFact, { type: 'extension-asked' }>): Change {
  const { actId, number, storedAt: askedAt, newDueOn, remindAt } = fact;
  return { lastAct: number, asking: { actId, askedAt, newDueOn, remindAt, remindersTaken: 0 } };
}

/** The reminders to answer it that lie behind an instant. Pure; throws nothing. */
export function askRemindersTaken({ asking }: AssignmentState, at: Instant): Change {
  if (asking === undefined) return {};
  return { asking: { ...asking, remindersTaken: passed(asking.remindAt, at) } };
}

/** Whether it was asked before that due instant was over. Pure; throws nothing. */
export function isAskedInTime({ asking }: AssignmentState, dueAt: Instant): boolean {
  return asking !== undefined && asking.askedAt < dueAt;
}

/** Another day makes an asking idle, but for one that decides whether what came late was late. Pure; throws nothing. */
export function stillAsking(state: AssignmentState): Change {
  // The type of the state knows it as absent, not as undefined.
  return isDeciding(state) ? {} : ({ asking: undefined } as object);
}

/**
 * What an extension makes of what has been handed in: late by the day that was in force, asked for before that day was
 * over and granted afterwards, it counts (design, "The life of an assignment"). Pure; throws nothing.
 */
export function granted(state: AssignmentState, { dueAt }: Timetable): Change {
  const { punctuality, submission, lastReturn, timesMendedLate } = state;
  if (punctuality !== undefined && isDeciding(state) && punctuality.storedAt < dueAt)
    return { punctuality: { ...punctuality, onTime: true, dueAt } };
  if (
    lastReturn?.mendedLate !== true ||
    state.asking === undefined ||
    (submission?.storedAt ?? dueAt) >= dueAt
  )
    return {};
  return { lastReturn: { ...lastReturn, mendedLate: false }, timesMendedLate: timesMendedLate - 1 };
}

/** What was handed in late was so by a day that the unit had asked to have put off before it was over. Pure; throws nothing. */
export function isDeciding(state: AssignmentState): boolean {
  const { punctuality } = state;
  return punctuality !== undefined && !punctuality.onTime && isAskedInTime(state, punctuality.dueAt);
}
