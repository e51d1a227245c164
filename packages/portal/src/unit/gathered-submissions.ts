import { gatheredByLead, toldOfLead, type GatheredWork, type PortalDependencies } from '@kyhan/api';
import type { Owed } from '@kyhan/client';
import { cooperations } from '@kyhan/plan';
import { listAssignments, listSubmissions, type Submission } from '@kyhan/register';

/** With whose it is, and the step that it was accepted in. */
export type GatheredSubmission = Submission & { readonly unitId: string; readonly stepId: string };

/** What units contribute to what is owed here, each with what it has handed in. @throws KyhanError REGISTER_UNAVAILABLE */
export async function contributionsTo(
  { register }: Pick<PortalDependencies, 'register'>,
  { assignment, obligation }: Owed,
): Promise<readonly GatheredWork[]> {
  if (cooperations(obligation).length === 0) return [];
  return await gatheredByLead(register, assignment.assignmentId);
}

/** Units that were told of it, so that they cooperate, and contribute nothing. @throws KyhanError REGISTER_UNAVAILABLE */
export async function toldUnitsOf(
  { register }: Pick<PortalDependencies, 'register'>,
  { assignment, obligation }: Owed,
): Promise<readonly string[]> {
  if (cooperations(obligation).length === 0) return [];
  return await toldOfLead(register, assignment.assignmentId);
}

/** The accepted submissions that this step gathers, and what is contributed to it, each with its unit. */
export async function gatheredSubmissions(
  { register }: PortalDependencies,
  owed: Owed,
): Promise<GatheredSubmission[]> {
  const { step, assignment, obligation } = owed;
  if (step.gathers === undefined && cooperations(obligation).length === 0) return [];
  const all = await listAssignments(register, { cycleId: assignment.cycleId });
  const isGathered = gatheredUnits(owed);
  const accepted = all.filter(
    ({ stepId, acceptedAt, unitId, lead }) =>
      acceptedAt !== undefined &&
      (lead?.assignmentId === assignment.assignmentId || (stepId === step.gathers && isGathered(unitId))),
  );
  const found = await Promise.all(
    accepted.map(async ({ assignmentId, submissionId, unitId, stepId }) => {
      const submissions = await listSubmissions(register, assignmentId);
      return submissions
        .filter((one) => one.submissionId === submissionId)
        .map((submission) => ({ ...submission, unitId, stepId }));
    }),
  );
  return found.flat();
}

/** Of a unit with children, only the children's; of a lead, everybody's (plan-format, "Steps"). */
function gatheredUnits({ plan, step, assignment }: Owed): (unitId: string) => boolean {
  const children = plan.units.filter(({ parent }) => parent === assignment.unitId).map(({ id }) => id);
  if (step.gathersOf === 'all' || children.length === 0) return () => true;
  const own = new Set(children);
  return (unitId) => own.has(unitId);
}
