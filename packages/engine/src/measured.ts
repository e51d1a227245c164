import type { AssignmentFact } from './assignment-event.js';
import type { AssignmentState, Punctuality } from './assignment-state.js';

type Submitted = Extract<AssignmentFact, { readonly type: 'submitted' }>;

/**
 * What a version changes of punctuality, and of what mends a return: the state before it is asked. Design, "Punctuality".
 * Pure; throws nothing.
 */
export function measured(state: AssignmentState, fact: Submitted): Partial<AssignmentState> {
  return { punctuality: punctual(state, fact), ...mended(state, fact), ...found(state, fact) };
}

/** The first version fixes it, or one that had left the unit before that and was entered later. */
function punctual(state: AssignmentState, fact: Submitted): Punctuality {
  const { punctuality, timetable, stoppedMs } = state;
  if (punctuality !== undefined && !isFound(state, fact)) return punctuality;
  const { version, onTime, storedAt, onBehalf } = fact;
  const { receivedAt, dueAt } = onBehalf ?? { receivedAt: storedAt, dueAt: timetable.dueAt + stoppedMs };
  return { version, onTime, storedAt: receivedAt, dueAt };
}

function isFound({ punctuality }: AssignmentState, { onBehalf }: Submitted): boolean {
  return onBehalf !== undefined && punctuality !== undefined && onBehalf.receivedAt < punctuality.storedAt;
}

/** Found after a return: a withdrawal leads back to what had counted until then. */
function found(state: AssignmentState, fact: Submitted): Partial<AssignmentState> {
  const { lastReturn, punctuality } = state;
  if (lastReturn === undefined || punctuality === undefined || !isFound(state, fact)) return {};
  return { lastReturn: { punctuality, ...lastReturn } };
}

/**
 * The first version after a return mends it: in time, or late by the day that the return has set; what had been received
 * before the return is late by no day of its own.
 */
function mended(
  { returnedAt, lastReturn, timesMendedLate }: AssignmentState,
  { onTime, onBehalf }: Submitted,
): Partial<AssignmentState> {
  if (returnedAt === undefined || lastReturn === undefined || onTime) return {};
  if (onBehalf !== undefined && onBehalf.receivedAt < lastReturn.at) return {};
  return { lastReturn: { ...lastReturn, mendedLate: true }, timesMendedLate: timesMendedLate + 1 };
}
