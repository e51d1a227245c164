import type { PortalDependencies } from '@kyhan/api';
import type { Owed } from '@kyhan/client';
import { listAssignments, listSubmissions, type Submission } from '@kyhan/register';

/** The accepted submissions of the step that this one gathers, each with its unit. */
export async function gatheredSubmissions(
  { register }: PortalDependencies,
  { step, assignment }: Owed,
): Promise<(Submission & { readonly unitId: string })[]> {
  if (step.gathers === undefined) return [];
  const all = await listAssignments(register, { cycleId: assignment.cycleId });
  const accepted = all.filter(
    ({ stepId, acceptedAt }) => stepId === step.gathers && acceptedAt !== undefined,
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
