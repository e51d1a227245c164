import { addDays, endOfDay, localDate, type Instant } from '@kyhan/calendar';
import type { AssignmentEvent } from '@kyhan/engine';
import { ZONE } from './life-subject.js';
import type { LivedShard } from './lived-shard.js';
import { isToAcknowledge } from './plain-life.js';
import type { Paper } from './plain-paper.js';

/** One look at one assignment. */
export interface Look {
  readonly now: Instant;
  /** Its own, of this turn. */
  readonly events: readonly AssignmentEvent[];
  readonly before: Paper;
  readonly after: Paper;
}

const CHASING = ['reminded', 'overdue-reminded', 'escalated'];

/** What time alone did wrong in one look: told too early, too often, to whom it does not belong, or locked too soon. */
export function chasingFaults(look: Look, lived: LivedShard): string[] {
  return [
    ...chased(look),
    ...asked(look),
    ...locked(look, lived),
    ...caughtUp(look, lived),
    ...started(look, lived),
  ];
}

function chased({ now, events, before, after }: Look): string[] {
  const types = events.map(({ fact }) => fact.type);
  const chasing = types.filter((type) => CHASING.includes(type));
  const { ending, fresh, timetable, pausedUntil = 0, stoppedAt } = after;
  const isUnits = ending === undefined && fresh.length === 0;
  const isLate = now >= timetable.dueAt;
  const faults: readonly (readonly [isFault: boolean, what: string])[] = [
    [!isUnits, 'chased while it does not wait for its unit'],
    [now >= timetable.lockAt, 'chased at the lock or after it'],
    [now < pausedUntil, `chased before ${pausedUntil}, which was promised`],
    [stoppedAt !== undefined, 'chased while the clock stands still'],
    [isLate && chasing.includes('reminded'), 'reminded after the due day'],
    [!isLate && chasing.some((type) => type !== 'reminded'), 'called late before the due day'],
    [new Set(chasing).size !== chasing.length, 'told the same twice at once'],
  ];
  const overdue = types.filter((type) => type === 'became-overdue').length;
  return [
    ...(chasing.length === 0 ? [] : faults.flatMap(([isFault, what]) => (isFault ? [what] : []))),
    ...(before.pausedUntil === undefined && overdue > 1 ? ['became overdue twice'] : []),
  ];
}

/** Of taking note a unit is reminded while it can, and before its day is over. */
function asked({ now, events, after }: Look): string[] {
  if (!events.some(({ fact }) => fact.type === 'acknowledge-reminded')) return [];
  const { timetable, pausedUntil = 0, stoppedAt } = after;
  const { acknowledgeAt = Infinity, dueAt } = timetable;
  const isAsked = isToAcknowledge(after) && stoppedAt === undefined;
  return isAsked && acknowledgeAt <= now && now < dueAt && now >= pausedUntil
    ? []
    : ['asked to take note out of time'];
}

/** After due a stop moves no day, but as many working days the ladder that is left and the lock. */
function started({ events, before }: Look, { beginning: { calendar } }: LivedShard): string[] {
  const { stoppedAt, timetable } = before;
  const start = events.flatMap(({ fact }) => (fact.type === 'clock-started' ? [fact] : []))[0];
  const isOverdue =
    before.isCalledOverdue && !events.some(({ fact }) => 'moved' in fact || fact.type === 'extended');
  if (start === undefined || stoppedAt === undefined || !isOverdue) return [];
  const until = localDate(stoppedAt + start.stoppedMs, ZONE);
  let locksOn = localDate(timetable.lockAt - 1, ZONE);
  for (let day = localDate(stoppedAt, ZONE); day < until; day = addDays(day, 1))
    if (calendar.isWorkingDay(day)) locksOn = calendar.shiftWorkingDays(locksOn, 1);
  const isSooner = (['overdueRemindAt', 'escalateAt'] as const).some(
    (list) => start.timetable[list].length !== timetable[list].length,
  );
  return [
    ...(start.timetable.dueAt === timetable.dueAt ? [] : ['another due day by a stop after it']),
    ...(localDate(start.timetable.lockAt - 1, ZONE) === locksOn ? [] : ['locks on another day by a stop']),
    ...(isSooner ? ['another ladder by a stop'] : []),
  ];
}

/** Nothing locks over the heads of units: not after a gap of ours, nor where they could not hand in. */
function locked({ now, events, after: { timetable } }: Look, { outages, beginning }: LivedShard): string[] {
  if (!events.some(({ fact: { type } }) => type === 'missed' || type === 'lapsed')) return [];
  const { dueAt, lockAt, plannedLockAt = lockAt } = timetable;
  const faults: string[] = [];
  if (localDate(lockAt, ZONE) !== localDate(now, ZONE))
    faults.push('locked on a day on which nobody was there');
  // An outage over what another has left puts nothing off again.
  const over = outages.filter(({ from, to }) => [dueAt, plannedLockAt].some((at) => from <= at && at <= to));
  for (const { to } of over)
    if (now < endOfDay(beginning.calendar.shiftWorkingDays(localDate(to, ZONE), 2), ZONE))
      faults.push(
        `locked within two working days after an outage that ended at ${new Date(to).toISOString()}`,
      );
  return faults;
}

/** What is counted anew keeps its day, shortens nothing and lies ahead. */
function caughtUp({ now, events, before, after }: Look, { beginning }: LivedShard): string[] {
  const anew = events.flatMap(({ fact }) => (fact.type === 'caught-up' ? [fact] : []))[0];
  if (anew === undefined || anew.review !== undefined) return [];
  const { timetable } = anew;
  const faults: string[] = [];
  const days = timetable.escalateAt.filter(({ at }) => at >= now).map(({ at }) => localDate(at, ZONE));
  const isByTheDay = beginning.policy.escalate.every(({ after: span }) => span.unit !== 'hours');
  if (isByTheDay && new Set(days).size !== days.length) faults.push('two levels in one morning');
  if (events.every(({ fact: { type } }) => !type.startsWith('return'))) {
    if (timetable.dueAt !== after.timetable.dueAt) faults.push('another due day after a gap');
    if (before.timetable.dueAt === timetable.dueAt && timetable.lockAt < before.timetable.lockAt)
      faults.push('locks sooner after a gap');
  }
  return faults;
}
