import { localDate, type Instant } from '@kyhan/calendar';
import type { Span } from '@kyhan/plan';
import type { CaughtUp } from '../assignment-event.js';
import type { AssignmentState } from '../assignment-state.js';
import { isAwaitingReview } from '../ruling-refusal.js';
import { promiseOverAt } from '../time-fact.js';
import {
  ladder,
  lockAfterGap,
  multiples,
  overdueReminders,
  rungs,
  steps,
  type LadderStep,
} from '../timetable/ladder.js';
import { leavingAfter, nextSending, type Counting } from '../timetable/first-morning.js';
import { reviewReminders, reviewerTimes } from '../timetable/reviewer-times.js';
import type { Timetable } from '../timetable/timetable.js';

/**
 * The timetable after a gap of ours: what should have left on an earlier day leaves once, and the ladder goes on at
 * its own spacing, counted from there (design, "After a gap"). Undefined where nothing was missed. `now` is plan time,
 * epoch milliseconds. Pure.
 * @throws KyhanError ZONE_UNKNOWN
 */
export function caughtUp(
  counting: Counting,
  state: AssignmentState,
  { now, outages = [] }: Now,
): CaughtUp | undefined {
  if (state.endedAt !== undefined || state.stop !== undefined) return undefined;
  const gap = { counting, state, now, outages, leavesAt: nextSending(counting, now) };
  if (isAwaitingReview(state)) return reviewedAnew(gap);
  // What is promised is waited for; what would have left meanwhile is caught up when it is over.
  if (now < Math.min(state.pausedUntil ?? 0, state.timetable.lockAt)) return undefined;
  const timetable = retimed(gap);
  return timetable === undefined ? undefined : { timetable };
}

function retimed(gap: Gap): Timetable | undefined {
  const { now, state } = gap;
  if (now < state.timetable.dueAt) return remindedOnce(gap);
  return state.overdueAt === undefined ? calledOverdue(gap) : goneOn(gap);
}

interface Now {
  readonly now: Instant;
  /** In which units could not hand in. */
  readonly outages?: readonly { readonly from: Instant; readonly to: Instant }[];
}

interface Gap extends Required<Now> {
  readonly counting: Counting;
  readonly state: AssignmentState;
  /** When what was missed leaves. */
  readonly leavesAt: Instant;
}

/** Of an earlier day: what only the same day's turn is late with leaves as it is. */
function isMissed({ counting: { zone }, now }: Gap, at: Instant = Infinity): boolean {
  return at < now && localDate(at, zone) < localDate(now, zone);
}

/** Reminders before due that were missed are one, and it does not leave at night. */
function remindedOnce(gap: Gap): Timetable | undefined {
  const { state, now, leavesAt } = gap;
  const { timetable, taken } = state;
  const waiting = timetable.remindAt.slice(taken.reminders).filter((at) => at <= now);
  if (leavesAt === now || leavesAt >= timetable.dueAt || !isMissed(gap, waiting.at(-1))) return undefined;
  const remindAt = timetable.remindAt
    .map((at, i) => (i >= taken.reminders && at <= now ? leavesAt : at))
    .sort((a, b) => a - b);
  return { ...timetable, remindAt, caughtUpAt: now };
}

/** Nobody was there when it became overdue: reminders and levels count from the notice that leaves now. */
function calledOverdue(gap: Gap): Timetable | undefined {
  const { counting, leavesAt, state } = gap;
  const { timetable } = state;
  // A level of hours may be missed on the day itself.
  const isClimbed = timetable.escalateAt.some(({ at }) => at > timetable.overdueNoticeAt && at <= gap.now);
  if (!isClimbed && !isMissed(gap, timetable.overdueNoticeAt)) return lockedLater(gap);
  return {
    ...timetable,
    overdueNoticeAt: leavesAt,
    overdueRemindAt: overdueReminders(counting, leavesAt),
    escalateAt: ladder(counting, leavesAt),
    ...lockPutOff(timetable, lockAfterGap(counting, leavesAt)),
    caughtUpAt: gap.now,
  };
}

/** What locks on its due day locks nobody out who could not hand in then: its letters leave as they would have. */
function lockedLater(gap: Gap): Timetable | undefined {
  const { timetable } = gap.state;
  const lockAt = graceUntil(gap, false);
  return lockAt > timetable.lockAt
    ? { ...timetable, ...lockPutOff(timetable, lockAt), caughtUpAt: gap.now }
    : undefined;
}

/** In the middle of the ladder: one reminder, or where the policy has none the next level, then the others. */
function goneOn(gap: Gap): Timetable | undefined {
  const { counting, leavesAt, now, state } = gap;
  const { timetable, taken } = state;
  const { overdueRemindAt, escalateAt, lockAt } = timetable;
  const reminders = overdueRemindAt.slice(taken.overdueReminders).filter((at) => at <= now && at < lockAt);
  const levels = escalateAt.slice(taken.escalations).filter(({ at }) => at <= now && at < lockAt);
  const waited = [reminders.at(-1), levels[0]?.at, promiseOverAt(state)];
  const wasAway = levels.length > 1 || waited.some((at) => isMissed(gap, at));
  const until = graceUntil(gap, wasAway);
  const isLocked = until > lockAt;
  if (!isLocked && !wasAway) return undefined;
  // Who is only found to be locked by now is told that there are two days more.
  const isReminded =
    reminders.length > 0 ||
    state.pausedUntil !== undefined ||
    (isLocked && levels.length === 0 && counting.policy.overdue !== undefined);
  return {
    ...timetable,
    overdueRemindAt: isReminded ? remindersFrom(gap, reminders.length) : overdueRemindAt,
    escalateAt: [
      ...escalateAt.slice(0, taken.escalations),
      ...rungs(counting, leavesAt, stepsLeft(gap, isReminded)),
    ],
    ...lockPutOff(timetable, until),
    caughtUpAt: now,
  };
}

/** It locks no sooner than then; when it was to lock is remembered. */
function lockPutOff({ lockAt, plannedLockAt = lockAt }: Timetable, until: Instant): Partial<Timetable> {
  return until > lockAt ? { lockAt: until, plannedLockAt } : {};
}

/**
 * Until when nothing locks: nobody was there at the lock, or units could not hand in over the due or lock instant (design,
 * "Time"). An outage over the two working days that one has left puts nothing off again: a machine that is off on every
 * night would let nothing end. Its finding offers to move the day.
 */
function graceUntil(gap: Gap, wasAway: boolean): Instant {
  const { counting, leavesAt, now, outages, state } = gap;
  const { dueAt, lockAt, plannedLockAt = lockAt } = state.timetable;
  if (now < lockAt) return -Infinity;
  const over = outages.filter(({ from, to }) => [dueAt, plannedLockAt].some((at) => from <= at && at <= to));
  const backAt = [...over.map(({ to }) => to), ...(wasAway || isMissed(gap, lockAt) ? [leavesAt] : [])];
  return Math.max(-Infinity, ...backAt.map((at) => lockAfterGap(counting, at)));
}

/** Those that were missed leave as one; the others follow in the rhythm of the policy. */
function remindersFrom({ counting, leavesAt, state }: Gap, missed: number): Instant[] {
  const { timetable, taken } = state;
  const { overdueRemindAt } = timetable;
  const left = overdueRemindAt.length - taken.overdueReminders - missed;
  const every: Span = counting.policy.overdue?.every ?? { unit: 'working-days', count: 1 };
  return [
    ...overdueRemindAt.slice(0, taken.overdueReminders),
    ...Array.from({ length: Math.max(1, missed) }, () => leavesAt),
    ...multiples(every, left).map((span) => leavingAfter(counting, leavesAt, span)),
  ];
}

/** The levels that are left, each as long after the last one as the policy has them apart. */
function stepsLeft({ counting, state }: Gap, isReminded: boolean): LadderStep[] {
  const { escalateAt } = state.timetable;
  const written = steps(counting);
  const afterOf = ({ level }: { readonly level: number }) => written[level - 1]?.after;
  const left = escalateAt.slice(state.taken.escalations);
  const last = escalateAt[state.taken.escalations - 1];
  const base = isReminded ? last && afterOf(last) : left[0] && afterOf(left[0]);
  return left.map(({ at: _at, ...rung }, i) => {
    const after = afterOf(rung);
    // A level that the policy of today does not know any more: a morning for each, counted from now on.
    if (after === undefined) return { ...rung, after: { unit: 'working-days', count: i + 1 } };
    return { ...rung, after: base === undefined ? after : apart(after, base) };
  });
}

/** The reviewer is reminded once, and has his days from there before his head is told. */
function reviewedAnew(gap: Gap): CaughtUp | undefined {
  const { counting, leavesAt, now, state } = gap;
  const { submission, timetable } = state;
  if (submission === undefined) return undefined;
  const { reviewRemindAt, reviewRemindersTaken, reviewHeadAt, reviewHeadsTaken } = submission;
  const isDue = (at: Instant) => at <= now;
  const reminders = reviewRemindAt.slice(reviewRemindersTaken).filter(isDue);
  const heads = reviewHeadAt.slice(reviewHeadsTaken).filter(isDue);
  if (![reminders.at(-1), heads[0]].some((at) => isMissed(gap, at))) return undefined;
  const anew = { ...counting, storedAt: leavesAt };
  const left = reviewRemindAt.length - reviewRemindersTaken - reminders.length;
  return {
    timetable,
    review: {
      remindAt: [
        ...reviewRemindAt.slice(0, reviewRemindersTaken),
        ...Array.from({ length: Math.max(1, reminders.length) }, () => leavesAt),
        ...reviewReminders(anew).slice(0, left),
      ],
      headAt: [
        ...reviewHeadAt.slice(0, reviewHeadsTaken),
        ...reviewerTimes(anew).headAt.slice(0, reviewHeadAt.length - reviewHeadsTaken),
      ],
    },
  };
}

function apart(after: Span, base: Span): Span {
  return after.unit === base.unit ? { ...after, count: Math.max(0, after.count - base.count) } : after;
}
