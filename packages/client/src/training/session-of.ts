import { knownSessions, type KnownSession } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import type { TrainingQuestion } from './training-question.js';

/** A session of the plan. @throws KyhanError SESSION_UNKNOWN */
export function sessionOf({ plan, known }: TrainingQuestion, session: string): KnownSession {
  const found = knownSessions(plan, known.book.sessions).find((one) => one.session === session);
  if (found === undefined) throw new KyhanError('SESSION_UNKNOWN', { session });
  return found;
}
