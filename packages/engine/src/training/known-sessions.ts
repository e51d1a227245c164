import type { Plan } from '@kyhan/plan';
import { trainingSessionIdOf } from '@kyhan/plan/ids';
import type { SessionRecord } from './training-book.js';
import type { TrainingSession } from './training-deed.js';

/** What is known of sessions beside the plan file, by their ids. */
type ToldSessions = ReadonlyMap<string, Pick<SessionRecord, 'planned' | 'cancelled'>>;

/** A session that the plan fixes or the register knows. */
export interface KnownSession extends TrainingSession {
  readonly isCancelled: boolean;
}

/**
 * Every session of a plan by day: those of the plan file as the register has moved them, and the register's own. Pure;
 * throws nothing.
 */
export function knownSessions(plan: Plan, told: ToldSessions): KnownSession[] {
  const sessions = new Map<string, TrainingSession>();
  for (const { id: obligation, steps } of plan.obligations)
    for (const { attends = [], sessions: fixed = [] } of steps)
      for (const { id, ...session } of fixed) {
        const key = trainingSessionIdOf(obligation, id);
        sessions.set(key, { session: key, obligation, rosters: attends, ...session });
      }
  for (const [id, { planned }] of told) if (planned !== undefined) sessions.set(id, planned);
  return [...sessions.values()]
    .map((session) => ({ ...session, isCancelled: told.get(session.session)?.cancelled ?? false }))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf({ on, session }: TrainingSession): string {
  return `${on} ${session}`;
}
