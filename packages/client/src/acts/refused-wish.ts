import type { PlannedRuling } from '@kyhan/contracts';
import type { Refusal, RulingOutcome } from '@kyhan/engine';

/** What becomes of a ruling that is not carried out. Pure; throws nothing. */
export function refusedWish({ assignmentId, rulingId }: PlannedRuling, why: Refusal): RulingOutcome {
  return { assignmentId, rulingId, outcome: 'refused', ...why };
}
