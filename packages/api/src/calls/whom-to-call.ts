import { ASSIGNMENT_STATUSES, type AssignmentStatus, type Reach } from '@kyhan/engine';
import { planNames, type Contact } from '@kyhan/plan';
import {
  listLastNotes,
  listPlans,
  type Assignment,
  type AssignmentFilter,
  type Register,
  type StoredNote,
} from '@kyhan/register';
import type { InBoth } from '@kyhan/words';
import { given } from '../given.js';
import { withActorNames } from '../names/who-acted.js';

/** What somebody is called about: bodies that are asked stand in no list of late ones. */
const IS_TO_CALL: Readonly<Record<AssignmentStatus, boolean>> = {
  upcoming: false,
  open: false,
  'due-soon': true,
  overdue: true,
  returned: true,
  submitted: false,
  accepted: false,
  waived: false,
  transferred: false,
  missed: false,
  lapsed: false,
};
const TO_CALL = ASSIGNMENT_STATUSES.filter((status) => IS_TO_CALL[status]);

interface AskedCalls {
  readonly within: readonly Reach[];
  readonly plan: string | undefined;
  readonly obligation: string | undefined;
  /** Plan time, epoch milliseconds. */
  readonly now: number;
}

/** The list of what somebody has to be called about, as the register is asked for it. Pure; throws nothing. */
export function askedCalls({ within, plan, obligation, now }: AskedCalls): AssignmentFilter {
  const among = { statuses: TO_CALL, now };
  return given({ within, planSlug: plan, obligationId: obligation, among });
}

/** A note with who wrote it, in words. */
export type NamedNote = StoredNote & { readonly actorName: InBoth };

/** What a unit owes, whom to call about it, and what was last noted of it. */
export interface ToCall {
  readonly assignment: Assignment;
  readonly contacts: readonly Contact[];
  readonly note: NamedNote | undefined;
}

/**
 * Assignments in their order with the contacts of the plan in force, by a number of statements that does not depend on
 * how many there are.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function whomToCall(
  register: Register,
  assignments: readonly Assignment[],
): Promise<readonly ToCall[]> {
  const ids = assignments.map(({ assignmentId }) => assignmentId);
  const newest = (await listPlans(register)).map(({ plan }) => plan);
  const notes = await withActorNames(register, await listLastNotes(register, ids), {
    atOf: ({ storedAt }) => storedAt,
    unitName: planNames(...newest).unitName,
  });
  const noteOf = new Map(notes.map((note) => [note.assignmentId, note]));
  const plans = new Map(newest.map((plan) => [plan.slug, plan]));
  return assignments.map((assignment) => {
    const { planSlug, unitId, assignmentId } = assignment;
    const contacts = plans.get(planSlug)?.units.find(({ id }) => id === unitId)?.contacts ?? [];
    return { assignment, contacts, note: noteOf.get(assignmentId) };
  });
}
