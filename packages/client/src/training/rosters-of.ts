import { knownSessions, type KnownSession } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import type { Plan } from '@kyhan/plan';
import type { StoredTraining } from '@kyhan/register';
import type { TrainingQuestion } from './training-question.js';

/** Whether all targets with a roster count heads. @throws KyhanError ROSTER_UNKNOWN */
export function isCountedRoster({ obligations }: Plan, roster: string): boolean {
  const targets = obligations.flatMap((one) => one.targets).filter((target) => target.roster === roster);
  if (targets.length === 0) throw new KyhanError('ROSTER_UNKNOWN', { roster });
  return targets.every(({ count }) => count === 'heads');
}

/** A session of the plan. @throws KyhanError SESSION_UNKNOWN */
export function sessionOf({ plan, known }: TrainingQuestion, session: string): KnownSession {
  const found = knownSessions(plan, known.book).find((one) => one.session === session);
  if (found === undefined) throw new KyhanError('SESSION_UNKNOWN', { session });
  return found;
}

/** The same, of one that is not cancelled. @throws KyhanError SESSION_UNKNOWN, SESSION_CANCELLED */
export function heldSessionOf(question: TrainingQuestion, session: string): KnownSession {
  const found = sessionOf(question, session);
  if (found.isCancelled) throw new KyhanError('SESSION_CANCELLED', { session });
  return found;
}

/** The id of somebody by their id or the office's code; undefined where nobody has it. */
export function personOf({ trainees }: StoredTraining, named: string): string | undefined {
  if (trainees.has(named)) return named;
  return [...trainees].find(([, { code }]) => code === named)?.[0];
}
