import type { Plan } from '@kyhan/plan';
import { trainingSessionIdOf } from '@kyhan/plan/ids';
import type { TrainingBook } from './training-book.js';
import type { TrainingSession } from './training-deed.js';

/** A session that the plan fixes or the register knows. */
export interface KnownSession extends TrainingSession {
  readonly isCancelled: boolean;
}

/**
 * Every session of a plan by day: those of the plan file as the register has moved them, and the register's own. Pure;
 * throws nothing.
 */
export function knownSessions(plan: Plan, book: TrainingBook): KnownSession[] {
  const sessions = new Map<string, TrainingSession>();
  for (const { id: obligation, steps } of plan.obligations)
    for (const { attends = [], sessions: fixed = [] } of steps)
      for (const { id, ...session } of fixed) {
        const key = trainingSessionIdOf(obligation, id);
        sessions.set(key, { session: key, obligation, rosters: attends, ...session });
      }
  for (const [id, { planned }] of book.sessions) if (planned !== undefined) sessions.set(id, planned);
  return [...sessions.values()]
    .map((session) => ({ ...session, isCancelled: book.sessions.get(session.session)?.cancelled ?? false }))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf({ on, session }: TrainingSession): string {
  return `${on} ${session}`;
}
