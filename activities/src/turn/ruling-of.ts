import type { PlanMove } from '@kyhan/contracts';
import { endOfDay, localDate } from '@kyhan/calendar';
import { KyhanError } from '@kyhan/errors';
import { movesDue, type AssignmentState, type Ruling, type Timetable } from '@kyhan/engine';
import { timetableFor } from '@kyhan/engine/timetable';
import { assignmentIdOf, readAssignmentId } from '@kyhan/plan/ids';
import type { AskedRuling, TurnBasis } from '@kyhan/register';
import { policyOf, stepIdOf } from '../cycle-context.js';
import type { TurnContext } from './turn-context.js';

/** Working days that a unit has for a returned submission where the reviewer names no day. */
const RETURN_WORKING_DAYS = 3;

/**
 * Completes what a person asks for with what only plan and calendar know, as the assignment stands under lock. Pure.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, UNIT_UNKNOWN, TRANSFER_TARGET_OWES, NEW_DAY_PAST, DAY_CHANGED_MEANWHILE
 */
export function rulingOf(context: TurnContext, basis: TurnBasis, asked: AskedRuling): Ruling {
  const { assignmentId, ruling, reason = '', moved } = asked;
  const state = basis.shard.get(assignmentId);
  if (state === undefined) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  switch (ruling) {
    case 'accept':
    case 'withdraw':
      return { type: ruling };
    case 'waive':
    case 'insist':
      return { type: ruling, reason };
    case 'transfer':
      return transfer(context, basis, asked);
    case 'return':
    case 'extend':
      if (moved !== undefined) return movedDay({ context, basis, asked, state }, moved);
      return { type: ruling, reason, timetable: retimed({ context, basis, asked, state }) };
  }
}

function transfer({ newestPlan }: TurnContext, { owed }: TurnBasis, asked: AskedRuling): Ruling {
  const { assignmentId, reason = '', to = '' } = asked;
  if (!newestPlan.units.some(({ id }) => id === to)) throw new KyhanError('UNIT_UNKNOWN', { unit: to });
  const from = readAssignmentId(assignmentId);
  if (from === undefined) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  const toAssignmentId = assignmentIdOf({ ...from, unitId: to });
  if (owed.has(toAssignmentId)) throw new KyhanError('TRANSFER_TARGET_OWES', { unit: to });
  return { type: 'transfer', reason, to, toAssignmentId };
}

interface Retiming {
  readonly context: TurnContext;
  readonly basis: TurnBasis;
  readonly asked: AskedRuling;
  readonly state: AssignmentState;
}

/** The timetable for the new day: named by the reviewer, else some working days from now, never earlier. */
function retimed({ context, basis, asked, state }: Retiming): Timetable {
  const { plan, obligation, calendar, zone } = context.cycle;
  const { opensAt, dueOn: before } = state.timetable;
  const dueOn =
    asked.newDueOn ??
    laterOf(before, calendar.shiftWorkingDays(localDate(basis.now, zone), RETURN_WORKING_DAYS));
  const dueAt = endOfDay(dueOn, zone);
  if (dueAt <= basis.now) throw new KyhanError('NEW_DAY_PAST', { day: dueOn });
  const policy = policyOf(plan, obligation, stepIdOf(asked.assignmentId));
  return timetableFor({ policy, calendar, zone, opensAt, dueOn, dueAt });
}

/** A day that is over already helps nobody. */
function movedDay({ context, basis, asked, state }: Retiming, move: PlanMove): Ruling {
  const { assignmentId, reason = '' } = asked;
  const { because, from, to, ...versions } = move;
  const moved = { because, from };
  if (movesDue(moved, to) && to.dueAt <= basis.now) throw new KyhanError('NEW_DAY_PAST', { day: to.dueOn });
  const under = context.under(versions);
  // The wish was replaced while this turn began: whoever did that is answered by the next.
  if (under === undefined) throw new KyhanError('DAY_CHANGED_MEANWHILE', { assignmentId });
  const { plan, obligation, calendar, zone } = under;
  const policy = policyOf(plan, obligation, stepIdOf(assignmentId));
  const { opensAt } = state.timetable;
  return {
    type: 'extend',
    reason,
    moved,
    timetable: timetableFor({ policy, calendar, zone, opensAt, ...to }),
  };
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}
