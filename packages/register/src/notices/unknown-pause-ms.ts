const FIRST_PAUSE_MS = 15 * 60_000;
const LONGEST_PAUSE_MS = 6 * 60 * 60_000;

/** Real milliseconds until a formal notice is tried again after so many unknown results: at once, then ever later. */
export function unknownPauseMs(unknownCount: number): number {
  if (unknownCount <= 1) return 0;
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (unknownCount - 2));
}
