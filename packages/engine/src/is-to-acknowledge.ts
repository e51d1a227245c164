import type { Instant } from '@kyhan/calendar';
import type { AssignmentState } from './assignment-state.js';

/** Whether the policy asks the unit to say that it has taken note, and it has neither said so nor handed in. Pure; throws nothing. */
export function isToAcknowledge(state: AssignmentState): boolean {
  const { timetable, acknowledgedAt, lastVersion, endedAt } = state;
  const isAsked = timetable.acknowledgeAt !== undefined && acknowledgedAt === undefined;
  return isAsked && lastVersion === 0 && endedAt === undefined;
}

/** When the unit is reminded of that, once and before its day is over; Infinity: never. Pure; throws nothing. */
export function acknowledgeRemindAt(state: AssignmentState): Instant {
  const { acknowledgeRemindedAt, timetable } = state;
  const { acknowledgeAt = Infinity, dueAt } = timetable;
  const isOpen = isToAcknowledge(state) && acknowledgeRemindedAt === undefined && acknowledgeAt < dueAt;
  return isOpen ? acknowledgeAt : Infinity;
}
