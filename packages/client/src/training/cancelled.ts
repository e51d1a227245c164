import type { TrainingSessionEndBody } from '@kyhan/contracts';
import type { NewTrainingDeed } from '@kyhan/register';
import { requireNotHeld } from './require-not-held.js';
import { sessionOf } from './session-of.js';
import type { TrainingQuestion } from './training-question.js';

/** A session that is not held. */
export function cancelled(
  question: TrainingQuestion,
  { session }: TrainingSessionEndBody,
): readonly NewTrainingDeed[] {
  const { isCancelled } = sessionOf(question, session);
  requireNotHeld(question, session);
  return isCancelled ? [] : [{ deed: { deed: 'session-cancelled', session } }];
}
