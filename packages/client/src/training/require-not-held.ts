import { UNTOLD_SESSION } from '@kyhan/engine/training';
import { KyhanError } from '@kyhan/errors';
import type { TrainingQuestion } from './training-question.js';

/** @throws KyhanError SESSION_HAS_BEEN_HELD where somebody has attended */
export function requireNotHeld({ known }: TrainingQuestion, session: string): void {
  const { attended, attendedHeads } = known.book.sessions.get(session) ?? UNTOLD_SESSION;
  if (attended.length + attendedHeads.length > 0) throw new KyhanError('SESSION_HAS_BEEN_HELD', { session });
}
