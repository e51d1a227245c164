import { withActorNames, type PortalDependencies } from '@kyhan/api';
import { ASSIGNMENT_STATUSES, type AssignmentStatus } from '@kyhan/engine';
import { planNames, type Contact } from '@kyhan/plan';
import { unitKeyOf } from '@kyhan/plan/ids';
import { listLastNotes, listPlans, type Assignment, type StoredNote } from '@kyhan/register';
import type { InBoth } from '@kyhan/words';
import { reviewedWork, type ReviewedWork } from './reviewed-work.js';

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
export const TO_CALL = ASSIGNMENT_STATUSES.filter((status) => IS_TO_CALL[status]);

/** A note with who wrote it, in words. */
export type NamedNote = StoredNote & { readonly actorName: InBoth };

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
  const plans = (await listPlans(register)).map(({ plan }) => plan);
  const notes = await withActorNames(
    register,
    await listLastNotes(
      register,
      assignments.map(({ assignmentId }) => assignmentId),
    ),
    { atOf: ({ storedAt }) => storedAt, unitName: planNames(...plans).unitName },
  );
  const noteOf = new Map(notes.map((note) => [note.assignmentId, note]));
  const units = new Map<string, UnitToCall>();
  for (const work of works) {
    const { planSlug, unitId, assignmentId } = work.assignment;
    const key = unitKeyOf({ planSlug, unitId });
    const one = { work, note: noteOf.get(assignmentId) };
    const known = units.get(key);
    const plan = plans.find(({ slug }) => slug === planSlug);
    const contacts = plan?.units.find(({ id }) => id === unitId)?.contacts ?? [];
    units.set(key, {
      key,
      contacts,
      works: known === undefined ? [one] : [...known.works, one],
    });
  }
  return [...units.values()];
}
