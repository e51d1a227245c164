import type { AskedCycleState } from '@kyhan/contracts';
import type { Cycle } from '@kyhan/register';

/** How a cycle stands, by the name under which pages have a word for it. */
export type CycleState = AskedCycleState | 'skipped';

export function cycleState({ draftSince, skippedAt, closedAt }: Cycle): CycleState {
  if (draftSince !== undefined) return 'draft';
  if (skippedAt !== undefined) return 'skipped';
  return closedAt === undefined ? 'open' : 'closed';
}
