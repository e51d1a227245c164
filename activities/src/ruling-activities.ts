import type { PlanMove, RulingRequest } from '@kyhan/contracts';
import { endOfDay, localDate } from '@kyhan/calendar';
import { isKyhanError, KyhanError } from '@kyhan/errors';
import {
  movesDue,
  type AddressedInput,
  type Ruling,
  type RulingInput,
  type RulingOutcome,
  type Timetable,
} from '@kyhan/engine';
import { timetableFor } from '@kyhan/engine/timetable';
import { assignmentIdOf, readAssignmentId, type ShardName } from '@kyhan/plan/ids';
import { findAssignment } from '@kyhan/register';
import { policyOf, stepIdOf, type CycleContext } from './cycle-context.js';
import type { ActivityDependencies } from './activity-dependencies.js';
import { rulingBasis, type RulingBasis } from './ruling-basis.js';

export interface PreparedRulings {
  readonly rulings: readonly AddressedInput<RulingInput>[];
  readonly refused: readonly RulingOutcome[];
}

/** Working days that a unit has for a returned submission where the reviewer names no day. */
const RETURN_WORKING_DAYS = 3;

/** Completes what people ask for with what only plan and calendar know. */
export function rulingActivities(dependencies: ActivityDependencies) {
  return {
    /** Looks up new days and units; a wish that cannot be understood is refused, the others go on. */
    async prepareRulings({
      cycleId,
      requests,
    }: ShardName & { requests: readonly RulingRequest[] }): Promise<PreparedRulings> {
      const assignmentIds = requests.map(({ assignmentId }) => assignmentId);
      const basis = await rulingBasis(dependencies, cycleId, assignmentIds);
      const rulings: AddressedInput<RulingInput>[] = [];
      const refused: RulingOutcome[] = [];
      for (const wish of requests) {
        const { assignmentId, rulingId, actor } = wish;
        try {
          const ruling = await rulingOf(dependencies, basis, wish);
          rulings.push({ assignmentId, input: { kind: 'ruling', rulingId, actor, ruling } });
        } catch (error) {
          if (!isKyhanError(error) || error.kind === 'unavailable') throw error;
          refused.push({
            assignmentId,
            rulingId,
            outcome: 'refused',
            code: error.code,
            details: error.details,
          });
        }
      }
      return { rulings, refused };
    },
  };
}

async function rulingOf(
  dependencies: ActivityDependencies,
  basis: RulingBasis,
  wish: RulingRequest,
): Promise<Ruling> {
  const reason = wish.reason ?? '';
  switch (wish.ruling) {
    case 'accept':
    case 'withdraw':
      return { type: wish.ruling };
    case 'waive':
      return { type: 'waive', reason };
    case 'transfer':
      return await transfer(dependencies, basis, wish);
    case 'return':
    case 'extend':
      if (wish.moved !== undefined) return await movedDay(basis, wish, wish.moved);
      return { type: wish.ruling, reason, timetable: await retimed(basis, wish) };
  }
}

async function transfer(
  { register }: ActivityDependencies,
  basis: RulingBasis,
  wish: RulingRequest,
): Promise<Ruling> {
  const to = wish.to ?? '';
  // Who takes over may have come into being after the cycle was opened: the newest version knows it.
  const { units } = await basis.newestPlan();
  if (!units.some(({ id }) => id === to)) throw new KyhanError('UNIT_UNKNOWN', { unit: to });
  const from = readAssignmentId(wish.assignmentId);
  if (from === undefined) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId: wish.assignmentId });
  const toAssignmentId = assignmentIdOf({ ...from, unitId: to });
  const existing = await findAssignment(register, toAssignmentId);
  if (existing !== undefined) throw new KyhanError('TRANSFER_TARGET_OWES', { unit: to });
  return { type: 'transfer', reason: wish.reason ?? '', to, toAssignmentId };
}

/** The timetable for the new day: named by the reviewer, else some working days from now, never earlier. */
async function retimed(basis: RulingBasis, wish: RulingRequest): Promise<Timetable> {
  const { now } = basis;
  const { plan, obligation, calendar, zone } = await basis.context();
  const { timetable } = basis.assignment(wish.assignmentId);
  const dueOn = wish.newDueOn ?? laterOf(timetable.dueOn, inWorkingDays(calendar, now, zone));
  const dueAt = endOfDay(dueOn, zone);
  if (dueAt <= now) throw new KyhanError('NEW_DAY_PAST', { day: dueOn });
  const policy = policyOf(plan, obligation, stepIdOf(wish.assignmentId));
  return timetableFor({ policy, calendar, zone, opensAt: timetable.opensAt, dueOn, dueAt });
}

/** @throws KyhanError NEW_DAY_PAST: a day that is over already helps nobody */
async function movedDay(
  basis: RulingBasis,
  { assignmentId, reason = '' }: RulingRequest,
  { because, from, to, ...versions }: PlanMove,
): Promise<Ruling> {
  const { opensAt } = basis.assignment(assignmentId).timetable;
  const moved = { because, from };
  if (movesDue(moved, to) && to.dueAt <= basis.now) throw new KyhanError('NEW_DAY_PAST', { day: to.dueOn });
  const { plan, obligation, calendar, zone } = await basis.context(versions);
  const policy = policyOf(plan, obligation, stepIdOf(assignmentId));
  return {
    type: 'extend',
    reason,
    moved,
    timetable: timetableFor({ policy, calendar, zone, opensAt, ...to }),
  };
}

function inWorkingDays(calendar: CycleContext['calendar'], now: number, zone: string): string {
  return calendar.shiftWorkingDays(localDate(now, zone), RETURN_WORKING_DAYS);
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
