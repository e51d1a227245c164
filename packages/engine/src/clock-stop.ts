import type { Instant } from '@kyhan/calendar';
import type { Timetable } from './timetable/timetable.js';

/** A clock that stands still: the next move is not the unit's (design, "The life of an assignment"). */
export interface ClockStop {
  /** When it was stopped, or got another day since. */
  readonly at: Instant;
  /** Mornings on which who coordinates is reminded of it, and how many of them are behind. */
  readonly remindAt: readonly Instant[];
  readonly remindersTaken: number;
}

/** What a clock that starts again goes by. */
export interface ClockStart {
  /** Stopped before due, with the day that lies as many working days later; after due, with the ladder and the lock so. */
  readonly timetable: Timetable;
  /** After due: for so long it was late in nobody's eyes; before due 0. */
  readonly stoppedMs: number;
}

/** Stopped before its day was over: it cannot fall due. Pure; throws nothing. */
export function isStoppedBeforeDue({ stop, overdueAt }: Stoppable): boolean {
  return stop !== undefined && overdueAt === undefined;
}

interface Stoppable {
  readonly stop?: ClockStop;
  readonly overdueAt?: Instant;
}
