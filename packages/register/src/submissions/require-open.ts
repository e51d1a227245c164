import { KyhanError } from '@kyhan/errors';
import { assignmentStatus, statusFacts, type AssignmentState, type AssignmentStatus } from '@kyhan/engine';
import { wordedDetails } from '@kyhan/words';

/**
 * Whether an assignment takes a submission at an instant (plan time, epoch milliseconds). At the lock instant itself
 * it is locked, also where nobody was awake to miss it.
 * @throws KyhanError ASSIGNMENT_ENDED
 */
export function requireOpen(state: AssignmentState, storedAt: number): void {
  const { assignmentId, endedAt, timetable } = state;
  if (endedAt !== undefined)
    throw assignmentEnded(assignmentId, assignmentStatus(statusFacts(state), storedAt));
  // While the clock stands still nothing locks.
  if (state.stop === undefined && storedAt >= timetable.lockAt)
    throw assignmentEnded(assignmentId, lockedStatus(state));
}

/** Who has handed in is not told to have missed it. */
function lockedStatus({ submission, returnedAt }: AssignmentState): AssignmentStatus {
  if (submission === undefined) return 'missed';
  return returnedAt === undefined ? 'submitted' : 'lapsed';
}

/** The refusal of whatever comes for an assignment that has ended. */
export function assignmentEnded(assignmentId: string, status: AssignmentStatus): KyhanError {
  return new KyhanError('ASSIGNMENT_ENDED', wordedDetails({ assignmentId, status }));
}
