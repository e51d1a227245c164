import { endOfDay, localDate, type Instant } from '@kyhan/calendar';
import type { AssignmentEvent } from '@kyhan/engine';
import { ZONE } from './life-subject.js';
import type { LivedShard } from './lived-shard.js';
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
  return [...chased(look), ...locked(look, lived), ...caughtUp(look, lived)];
}

function chased({ now, events, before, after }: Look): string[] {
  const types = events.map(({ fact }) => fact.type);
  const chasing = types.filter((type) => CHASING.includes(type));
  const faults: string[] = [];
  const isUnits = after.ending === undefined && after.fresh.length === 0;
  if (chasing.length > 0 && !isUnits) faults.push('chased while it does not wait for its unit');
  if (chasing.length > 0 && now >= after.timetable.lockAt) faults.push('chased at the lock or after it');
  const pausedUntil = after.pausedUntil ?? 0;
  if (chasing.length > 0 && now < pausedUntil)
    faults.push(`chased before ${pausedUntil}, which was promised`);
  if (types.includes('reminded') && now >= after.timetable.dueAt) faults.push('reminded after the due day');
  if (chasing.some((type) => type !== 'reminded') && now < after.timetable.dueAt)
    faults.push('called late before the due day');
  for (const type of new Set(chasing))
    if (chasing.filter((one) => one === type).length > 1) faults.push(`${type} twice at once`);
  if (before.pausedUntil === undefined && types.filter((type) => type === 'became-overdue').length > 1)
    faults.push('became overdue twice');
  return faults;
}

/** Nothing locks over the heads of units: not after a gap of ours, nor where they could not hand in. */
function locked({ now, events, after: { timetable } }: Look, { outages, beginning }: LivedShard): string[] {
  if (!events.some(({ fact: { type } }) => type === 'missed' || type === 'lapsed')) return [];
  const { dueAt, lockAt } = timetable;
  const faults: string[] = [];
  if (localDate(lockAt, ZONE) !== localDate(now, ZONE))
    faults.push('locked on a day on which nobody was there');
  const over = outages.filter(({ from, to }) => [dueAt, lockAt].some((at) => from <= at && at <= to));
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
