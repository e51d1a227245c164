import type { KnownSession } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import { sessionOf } from './session-of.js';
import type { TrainingQuestion } from './training-question.js';

/** A session of the plan that is not cancelled. @throws KyhanError SESSION_UNKNOWN, SESSION_CANCELLED */
export function heldSessionOf(question: TrainingQuestion, session: string): KnownSession {
  const found = sessionOf(question, session);
  if (found.isCancelled) throw new KyhanError('SESSION_CANCELLED', { session });
  return found;
}
