import { realSpanMs, type PlanClock } from '@kyhan/engine';
import type { Message } from './waiting-messages.js';

/** A refused message is tried again after these pauses, then every six hours. */
const PAUSE_MINUTES = [1, 5, 30, 120] as const;
const LAST_PAUSE_MINUTES = 360;
const SHORTEST_PAUSE_MS = 1000;

/** Real time of the next try; a fast clock waits for less, so that a demonstration's mail catches up. */
export function retryRealAt({ notices }: Message, clock: PlanClock): number {
  return pauseAfter(Math.max(...notices.map((notice) => notice.attempts)), clock);
}

/** The same of anything that was refused after so many attempts before. */
export function pauseAfter(attempts: number, clock: PlanClock): number {
  const minutes = PAUSE_MINUTES[attempts] ?? LAST_PAUSE_MINUTES;
  return Date.now() + Math.max(SHORTEST_PAUSE_MS, realSpanMs(minutes * 60_000, clock));
}
