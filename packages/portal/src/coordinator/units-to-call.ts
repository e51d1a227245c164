import { whomToCall, type NamedNote, type PortalDependencies } from '@kyhan/api';
import type { Contact } from '@kyhan/plan';
import { unitKeyOf } from '@kyhan/plan/ids';
import type { Assignment } from '@kyhan/register';
import { reviewedWork, type ReviewedWork } from './reviewed-work.js';

/** What a unit owes, and what was last noted of it. */
export interface WorkToCall {
  readonly work: ReviewedWork;
  readonly note: NamedNote | undefined;
}

/** A unit with whom to call there, and about what. */
export interface UnitToCall {
  /** Of plan and unit. */
  readonly key: string;
  readonly contacts: readonly Contact[];
  readonly works: readonly [WorkToCall, ...WorkToCall[]];
}

/**
 * Assignments by the unit that owes them, in their order, with the contacts of the plan in force.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function unitsToCall(
  dependencies: Pick<PortalDependencies, 'register' | 'now'>,
  assignments: readonly Assignment[],
): Promise<readonly UnitToCall[]> {
  const { register } = dependencies;
  const works = await reviewedWork(dependencies, assignments);
  const toCall = await whomToCall(register, assignments);
  const callOf = new Map(toCall.map((one) => [one.assignment.assignmentId, one]));
  const units = new Map<string, UnitToCall>();
  for (const work of works) {
    const key = unitKeyOf(work.assignment);
    const { contacts = [], note } = callOf.get(work.assignment.assignmentId) ?? {};
    const one = { work, note };
    const known = units.get(key);
    units.set(key, { key, contacts, works: known === undefined ? [one] : [...known.works, one] });
  }
  return [...units.values()];
}
