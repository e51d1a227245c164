import type { Instant } from '@kyhan/calendar';
import type { AssignmentState } from './assignment-state.js';
import { absent, type Change } from './folding.js';
import type { Timetable } from './timetable/timetable.js';

/** What was promised is kept, or lies before another day. */
export const UNPROMISED: Change = { ...absent('promisedOn'), ...absent('pausedUntil') };

/** A new day starts the clocks again: what lies before the ruling is behind, overdue is lifted. */
export function retimed(timetable: Timetable, at: Instant): Change {
  const now = { timetable, taken: behind(timetable, at), escalatedLevel: 0, stoppedMs: 0 };
  return { ...now, ...absent('overdueAt'), ...UNPROMISED };
}

/** How many entries of each list lie at or before `at`. */
export function behind(timetable: Timetable, at: Instant): AssignmentState['taken'] {
  return {
    reminders: passed(timetable.remindAt, at),
    overdueReminders: passed(timetable.overdueRemindAt, at),
    escalations: passed(
      timetable.escalateAt.map((rung) => rung.at),
      at,
    ),
  };
}

/** How many of them lie at or before `at`. Pure; throws nothing. */
export function passed(instants: readonly Instant[], at: Instant): number {
  return instants.filter((instant) => instant <= at).length;
}
