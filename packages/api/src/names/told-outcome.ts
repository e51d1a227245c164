import type { RulingAnswer } from '@kyhan/contracts';
import type { RulingOutcome } from '@kyhan/engine';
import { errorBody } from '../error-body.js';

/** What became of a ruling, as the API tells it. Pure; throws nothing. */
export function toldOutcome(outcome: RulingOutcome): RulingAnswer {
  if (outcome.outcome !== 'refused') return outcome;
  const { assignmentId, rulingId, ...why } = outcome;
  return { assignmentId, rulingId, outcome: 'refused', ...errorBody(why) };
}
