import { endOfDay, instantAt, localDate, type Instant, type WorkingCalendar } from '@kyhan/calendar';
import { personActor, unitActor, versionIdOf } from '@kyhan/plan/ids';
import type { AssignmentInput, RulingInput } from '../assignment-input.js';
import type { AssignmentState } from '../assignment-state.js';
import { daysToMend } from '../days-to-mend.js';
import { approvalReminders, reviewReminders, reviewerTimes } from '../timetable/reviewer-times.js';
import { timetableFor } from '../timetable/timetable-for.js';
import type { Behaviour } from './behaviour.js';
import { drawn, drawnDays } from './drawn.js';
import type { SimulatedAssignment } from './simulated-cycles.js';

/** What simulated people know. */
export interface World {
  readonly seed: number;
  readonly behaviour: Behaviour;
  readonly calendar: WorkingCalendar;
  /** IANA zone of the plan. */
  readonly zone: string;
}

/** Something that a person will do. */
export interface Act {
  readonly at: Instant;
  readonly input: AssignmentInput;
}

/** Offices work from eight to five. */
const OPENING_HOUR = 8;
const WORKING_MINUTES = 9 * 60;

/** When and how a unit hands in its next version, drawn once; undefined: never. */
export function handingIn(
  world: World,
  { assignmentId, step, policy, unitId }: SimulatedAssignment,
  state: AssignmentState,
): Act | undefined {
  const { seed, behaviour, calendar, zone } = world;
  const version = state.lastVersion + 1;
  const chance = (word: string) => drawn(seed, assignmentId, String(version), word);
  const storedAt =
    chance('late') < behaviour.late ? lateAt(world, state, chance) : timelyAt(world, state, chance);
  if (storedAt === undefined) return undefined;
  const counted = { policy, calendar, zone, storedAt };
  const input = {
    kind: 'submission',
    submissionId: versionIdOf(assignmentId, version),
    version,
    nil: step.nil && chance('nil') < behaviour.nil,
    onTime: storedAt < state.timetable.dueAt,
    storedAt,
    reviewRemindAt: step.review ? reviewReminders(counted) : [],
    reviewer: reviewerTimes(counted),
    ...(policy.approval === undefined ? {} : { approvalRemindAt: approvalReminders(counted) }),
    actor: unitActor(unitId),
  } as const;
  return { at: storedAt, input };
}

/** When and how a reviewer rules on what has been handed in. */
export function ruling(
  world: World,
  { assignmentId, policy }: SimulatedAssignment,
  state: AssignmentState,
): Act | undefined {
  const { submission, lastVersion } = state;
  if (submission === undefined) return undefined;
  const { seed, behaviour, calendar, zone } = world;
  const chance = (word: string) => drawn(seed, assignmentId, String(lastVersion), word);
  const days = drawnDays(chance('review days'), behaviour.reviewDays);
  const at = atWork(world, { after: submission.storedAt, days, share: chance('review hour') });
  const by = {
    kind: 'ruling',
    rulingId: versionIdOf(assignmentId, lastVersion),
    actor: personActor('simulated'),
  } as const;
  const isReturned = lastVersion === 1 && !submission.nil && chance('returned') < behaviour.returned;
  if (!isReturned) return { at, input: { ...by, ruling: { type: 'accept' } } };
  const dueOn = calendar.shiftWorkingDays(localDate(at, zone), daysToMend(policy));
  const timetable = timetableFor({
    policy,
    calendar,
    zone,
    opensAt: at,
    dueOn,
    dueAt: endOfDay(dueOn, zone),
  });
  const input: RulingInput = { ...by, ruling: { type: 'return', reason: 'simulated', timetable } };
  return { at, input };
}

type Chance = (word: string) => number;

/** Before due, and mostly close to it. */
function timelyAt(world: World, state: AssignmentState, chance: Chance): Instant {
  const { opensAt, dueAt } = state.timetable;
  const from = Math.max(opensAt, state.returnedAt ?? opensAt);
  const moment = from + Math.sqrt(chance('moment')) * (dueAt - 1 - from);
  const on = world.calendar.rollBack(localDate(moment, world.zone));
  const worked = workingInstant(on, chance('hour'), world.zone);
  return worked >= from && worked < dueAt ? worked : Math.floor(moment);
}

/** Some working days after due; never where it would be locked by then. */
function lateAt(world: World, { timetable }: AssignmentState, chance: Chance): Instant | undefined {
  if (chance('never') < world.behaviour.never) return undefined;
  const days = 1 + drawnDays(chance('late days'), world.behaviour.lateDays - 1);
  const at = atWork(world, { after: timetable.dueAt - 1, days, share: chance('hour') });
  return at < timetable.lockAt ? at : undefined;
}

/** At work, some working days after an instant; on the same day not before it. */
function atWork(
  { calendar, zone }: World,
  { after, days, share }: { readonly after: Instant; readonly days: number; readonly share: number },
): Instant {
  const on = calendar.shiftWorkingDays(localDate(after, zone), days);
  const at = workingInstant(on, share, zone);
  return at > after ? at : after + 1 + Math.floor(share * 60 * 60 * 1000);
}

function workingInstant(on: string, share: number, zone: string): Instant {
  const minute = Math.floor(share * WORKING_MINUTES);
  const [hour, rest] = [OPENING_HOUR + Math.floor(minute / 60), minute % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return instantAt(on, `${hour}:${rest}`, zone);
}
