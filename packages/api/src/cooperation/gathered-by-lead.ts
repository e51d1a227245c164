import {
  listAssignments,
  listNotices,
  listSubmissionsOf,
  type Assignment,
  type Register,
  type Submission,
} from '@kyhan/register';

/** A contribution with what its unit has handed in for it, where that has left the unit and is not to be completed. */
export interface GatheredWork {
  readonly assignment: Assignment;
  readonly submission?: Submission;
}

/** What an assignment gathers, by due instant. @throws KyhanError REGISTER_UNAVAILABLE */
export async function gatheredByLead(register: Register, leadId: string): Promise<GatheredWork[]> {
  const contributions = await listAssignments(register, { leadId });
  const inForce = new Set(contributions.map(({ submissionId }) => submissionId));
  const submissions = await listSubmissionsOf(
    register,
    contributions.map(({ assignmentId }) => assignmentId),
  );
  const byAssignment = new Map(
    submissions
      .filter(({ submissionId }) => inForce.has(submissionId))
      .map((submission) => [submission.assignmentId, submission]),
  );
  return contributions.map((assignment) => {
    const submission = byAssignment.get(assignment.assignmentId);
    const isThere = submission !== undefined && assignment.returnedAt === undefined;
    return isThere ? { assignment, submission } : { assignment };
  });
}

/** Units that cooperate in it, were told of it, and contribute nothing. @throws KyhanError REGISTER_UNAVAILABLE */
export async function toldOfLead(register: Register, assignmentId: string): Promise<string[]> {
  const notices = await listNotices(register, { assignmentId, kind: 'for-information' });
  return [...new Set(notices.map(({ contactUnitId }) => contactUnitId))];
}
