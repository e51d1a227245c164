import { readCycleId, unitKeyOf } from '@kyhan/plan/ids';
import { hasEnded, unitsOf } from '../notices/addressee-holds.js';
import type { PlansInForce } from './addressee-faults.js';
import type { AssignmentRecord } from './assignment-record.js';
import type { Patience } from './receipt-faults.js';

/** What is known beside the assignments. */
export interface Successions {
  readonly plans: PlansInForce;
  /** Keys of the units of which a finding asks a person. */
  readonly asked: ReadonlySet<string>;
}

/**
 * Invariant 7: nobody who has ended owes. By the newest version of the plan the unit of what is open lives, or a finding
 * asks a person about it; a unit that has just ended is given the time to hand over. Pure; throws nothing.
 */
export function successionFaults(
  { row, states }: AssignmentRecord,
  { plans, asked }: Successions,
  { now, graceMs }: Patience,
): string[] {
  const state = states.at(-1);
  if (state === undefined || state.endedAt !== undefined) return [];
  const { planSlug = '' } = readCycleId(row.cycleId) ?? {};
  const plan = plans.get(planSlug)?.at(-1)?.plan;
  const unit = plan && unitsOf(plan).get(state.unitId);
  if (plan === undefined || unit === undefined || !hasEnded(unit, plan, now - graceMs)) return [];
  if (asked.has(unitKeyOf({ planSlug, unitId: unit.id }))) return [];
  return [`${row.assignmentId}: owed by ${unit.id}, which has ended, and nobody is asked`];
}
