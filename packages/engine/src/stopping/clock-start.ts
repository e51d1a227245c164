import { addDays, endOfDay, localDate, type Instant, type PlainDate } from '@kyhan/calendar';
import type { AssignmentState } from '../assignment-state.js';
import type { ClockStart } from '../clock-stop.js';
import { isByTheHour, type Counting } from '../timetable/first-morning.js';
import { timetableFor } from '../timetable/timetable-for.js';
import type { Timetable } from '../timetable/timetable.js';

/**
 * What a clock that stands still goes by when it starts at an instant: before due the day moves by the working days for
 * which it stood; after due it stands, and the ladder and the lock move (design, "The life of an assignment"). Plan time,
 * epoch milliseconds. Pure.
 * @throws KyhanError DATE_INVALID, ZONE_UNKNOWN
 */
export function clockStart(counting: Counting, state: AssignmentState, at: Instant): ClockStart {
  const { stop, timetable, overdueAt } = state;
  // What was stored before it was stopped may be taken in after: for no time nothing moves.
  if (stop === undefined || at <= stop.at) return { timetable, stoppedMs: 0 };
  const still = { counting, from: stop.at, at };
  return overdueAt === undefined
    ? { timetable: laterDay(still, timetable), stoppedMs: 0 }
    : { timetable: laterLadder(still, state), stoppedMs: at - stop.at };
}

interface Still {
  readonly counting: Counting;
  readonly from: Instant;
  readonly at: Instant;
}

/** The day on which it was stopped counts, the day on which it starts does not. */
function workingDays({ counting: { calendar, zone }, from, at }: Still): number {
  return calendar.countWorkingDays(localDate(from, zone), addDays(localDate(at, zone), -1));
}

function laterDay(still: Still, { opensAt, dueOn, dueAt, silentAt }: Timetable): Timetable {
  const { counting, at } = still;
  const { calendar, zone } = counting;
  const moved = shifted(still, dueOn);
  const movedAt = dueAt + endOfDay(moved, zone) - endOfDay(dueOn, zone);
  // Over a day off it may have stood still on no working day, and its day be over all the same.
  const today = calendar.rollForward(localDate(at, zone));
  const day =
    movedAt > at ? { dueOn: moved, dueAt: movedAt } : { dueOn: today, dueAt: endOfDay(today, zone) };
  return timetableFor({ ...counting, opensAt, ...day, isInvitation: silentAt !== undefined });
}

/** What was sent stays; what is still to come lies later. */
function laterLadder(still: Still, { timetable, taken }: AssignmentState): Timetable {
  // Where the clock stood, the lock that follows is planned anew.
  const { plannedLockAt: _, ...planned } = timetable;
  const { overdueRemindAt, escalateAt, lockAt } = timetable;
  return {
    ...planned,
    overdueRemindAt: overdueRemindAt.map((at, i) => (i < taken.overdueReminders ? at : later(still, at))),
    escalateAt: escalateAt.map((rung, i) =>
      i < taken.escalations ? rung : { ...rung, at: later(still, rung.at) },
    ),
    lockAt: later(still, lockAt - 1) + 1,
    // Its mornings are its own from now on.
    caughtUpAt: still.at,
  };
}

function later(still: Still, instant: Instant): Instant {
  const { counting, from, at } = still;
  if (isByTheHour(counting)) return instant + at - from;
  const day = localDate(instant, counting.zone);
  return instant + endOfDay(shifted(still, day), counting.zone) - endOfDay(day, counting.zone);
}

function shifted(still: Still, day: PlainDate): PlainDate {
  const count = workingDays(still);
  return count === 0 ? day : still.counting.calendar.shiftWorkingDays(day, count);
}
