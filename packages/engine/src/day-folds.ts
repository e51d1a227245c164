import type { Instant } from '@kyhan/calendar';
import type { AssignmentState } from './assignment-state.js';
import { movesDue } from './day-move.js';
import { granted, isDeciding, stillAsking } from './extension-asked.js';
import { absent, ruled, type Change, type Fact, type Foldings } from './folding.js';
import { behind, retimed } from './retimed.js';
import { stoppedAnew } from './stop-folds.js';
import type { Timetable } from './timetable/timetable.js';

/** What another day changes: for this unit, for all, or for what had ended (design, "The life of an assignment"). */
export const DAY_FOLDS: Foldings<'step-opened' | 'extended' | 'day-moved' | 'reopened'> = {
  'step-opened': (state, { timetable }, at) => {
    return { ...otherMornings(state, timetable, at), ...absent('waitsFor') };
  },
  extended: (state, fact, at) => ({ ...ruled(state), ...extended(state, fact, at) }),
  'day-moved': (state, fact, at) => ({ ...ruled(state), ...dayMoved(state, fact, at), ...led(fact) }),
  reopened: (state, fact, at) => ({ ...ruled(state), ...reopened(state, fact, at), ...led(fact) }),
};

/** What gathers it, and the day of that: a contribution has its day from there. */
function led({ lead }: Fact<'day-moved' | 'reopened'>): Change {
  return lead === undefined ? {} : { lead };
}

/** As of 0.2 an extension could be a move of the day. */
function extended(state: AssignmentState, { timetable, moved }: Fact<'extended'>, at: Instant): Change {
  if (moved !== undefined) return dayMoved(state, { timetable, moved }, at);
  const answered = { extendedAt: at, ...absent('asking'), ...granted(state, timetable) };
  // What was handed in already, and is judged by it, keeps a day that lies later; what has ended has none.
  const keepsDay = isDeciding(state) && timetable.dueAt <= state.timetable.dueAt;
  return keepsDay || state.endedAt !== undefined
    ? answered
    : { ...answered, ...retimed(timetable, at), ...stoppedAnew(state, at) };
}

/** A day that was moved for all is no extension of this unit's. */
function dayMoved(
  state: AssignmentState,
  { timetable, moved }: Omit<Fact<'day-moved'>, 'type'>,
  at: Instant,
): Change {
  if (!movesDue(moved, timetable)) return otherMornings(state, timetable, at);
  // For all there is as much time as this unit has asked for, or more.
  const isGiven = state.asking !== undefined && state.asking.newDueOn <= timetable.dueOn;
  return { ...(isGiven ? stillAsking(state) : {}), ...retimed(timetable, at), ...stoppedAnew(state, at) };
}

/** The same day with other mornings: what was sent stays sent, what is overdue stays overdue. */
function otherMornings({ taken }: AssignmentState, timetable: Timetable, at: Instant): Change {
  const now = behind(timetable, at);
  return {
    timetable,
    taken: {
      reminders: Math.max(taken.reminders, now.reminders),
      overdueReminders: Math.max(taken.overdueReminders, now.overdueReminders),
      escalations: Math.max(taken.escalations, now.escalations),
    },
  };
}

/** How an assignment can have ended. */
const ENDINGS = [
  'acceptedAt',
  'waivedAt',
  'transferredAt',
  'transferredTo',
  'missedAt',
  'lapsedAt',
  'endedAt',
] as const;

/** As it was before it ended, with a new day. */
function reopened(
  state: AssignmentState,
  { timetable, reviewRemindAt, reviewHeadAt }: Fact<'reopened'>,
  at: Instant,
): Change {
  const { submission } = state;
  const head = reviewHeadAt === undefined ? {} : { reviewHeadAt, reviewHeadsTaken: 0 };
  return {
    ...(submission === undefined
      ? {}
      : { submission: { ...submission, reviewRemindAt, reviewRemindersTaken: 0, ...head } }),
    ...ENDINGS.reduce<Change>((change, ending) => ({ ...change, ...absent(ending) }), {}),
    ...stillAsking(state),
    ...retimed(timetable, at),
  };
}
