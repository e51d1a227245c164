import type { Instant } from '@kyhan/calendar';
import { assignmentClass, type ClassFacts } from './assignment-class.js';

/** The facts that lateness is counted from. */
export interface LateFacts extends ClassFacts {
  readonly asked: boolean;
  /** When the version that fixed the punctuality was stored, and the due instant that was in force. */
  readonly punctualAt?: Instant;
  readonly punctualDueAt?: Instant;
  /** For so long the clock has stood still after due, and since when it does now. */
  readonly stoppedMs?: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * By how many days, each that has begun counted, it was handed in late, or is overdue; undefined for what is neither,
 * has ended otherwise, need not be done, or was only asked for. `now` is plan time, epoch milliseconds.
 * Pure; throws nothing.
 */
export function daysLate(facts: LateFacts, now: Instant): number | undefined {
  if (facts.asked) return undefined;
  switch (assignmentClass(facts, now)) {
    case 'late':
      return daysBegun((facts.punctualAt ?? now) - (facts.punctualDueAt ?? facts.dueAt));
    case 'overdue':
      return daysBegun((facts.stoppedAt ?? now) - facts.dueAt - (facts.stoppedMs ?? 0));
    default:
      return undefined;
  }
}

/** At the due instant itself the first day has begun. */
function daysBegun(ms: number): number {
  return Math.floor(ms / DAY_MS) + 1;
}
