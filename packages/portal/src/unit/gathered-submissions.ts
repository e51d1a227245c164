import type { PortalDependencies } from '@kyhan/api';
import type { Owed } from '@kyhan/client';
import { listAssignments, listSubmissions, type Submission } from '@kyhan/register';

/** The accepted submissions that this step gathers, each with its unit. */
export async function gatheredSubmissions(
  { register }: PortalDependencies,
  owed: Owed,
): Promise<(Submission & { readonly unitId: string })[]> {
  const { step, assignment } = owed;
  if (step.gathers === undefined) return [];
  const all = await listAssignments(register, { cycleId: assignment.cycleId });
  const isGathered = gatheredUnits(owed);
  const accepted = all.filter(
    ({ stepId, acceptedAt, unitId }) =>
      stepId === step.gathers && acceptedAt !== undefined && isGathered(unitId),
  );
  const found = await Promise.all(
    accepted.map(async ({ assignmentId, submissionId, unitId }) => {
      const submissions = await listSubmissions(register, assignmentId);
      return submissions
        .filter((one) => one.submissionId === submissionId)
        .map((submission) => ({ ...submission, unitId }));
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
