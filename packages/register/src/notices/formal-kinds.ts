import type { NoticeKind } from '@kyhan/engine';

/**
 * Notices that are sent again, with the same Message-ID, where it is unknown whether they left: rather
 * twice than never. A reminder is not: the next one comes anyway.
 */
export const FORMAL_KINDS: readonly NoticeKind[] = ['escalation', 'receipt', 'ruling', 'cycle-summary'];

const FIRST_PAUSE_MS = 15 * 60_000;
const LONGEST_PAUSE_MS = 6 * 60 * 60_000;

/** Real milliseconds until a formal notice is tried again after so many unknown results: at once, then ever later. */
export function unknownPauseMs(unknownCount: number): number {
  if (unknownCount <= 1) return 0;
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (unknownCount - 2));
}
