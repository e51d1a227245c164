import type { Instant } from '@kyhan/calendar';
import type { AssignmentState } from './assignment-state.js';
import { absent, counted, ruled, type Change, type Fact, type Foldings } from './folding.js';
import { passed, retimed } from './retimed.js';

/** What a clock that stands still, and one that starts again, change (design, "The life of an assignment"). */
export const STOP_FOLDS: Foldings<'clock-stopped' | 'stop-reminded' | 'clock-started'> = {
  'clock-stopped': (state, { remindAt }, at) => {
    return { ...ruled(state), stop: { at, remindAt, remindersTaken: 0 } };
  },
  'stop-reminded': (state, { ordinal }, at) => {
    return { ...counted(state, { stopReminders: ordinal }), ...stopRemindersTaken(state, at) };
  },
  'clock-started': (state, fact, at) => ({ ...ruled(state), ...clockStarted(state, fact, at) }),
};

function stopRemindersTaken({ stop }: AssignmentState, at: Instant): Change {
  return stop === undefined ? {} : { stop: { ...stop, remindersTaken: passed(stop.remindAt, at) } };
}

/** Before due it has another day; after due what was sent stays sent, and the time between is nobody's. */
function clockStarted(state: AssignmentState, fact: Fact<'clock-started'>, at: Instant): Change {
  const { timetable, stoppedMs } = fact;
  if (state.overdueAt === undefined) return { ...retimed(timetable, at), ...absent('stop') };
  return { timetable, stoppedMs: state.stoppedMs + stoppedMs, ...absent('stop') };
}

/** With a day that was given meanwhile, the stop counts from there. Pure; throws nothing. */
export function stoppedAnew({ stop }: AssignmentState, at: Instant): Change {
  return stop === undefined ? {} : { stop: { ...stop, at } };
}
