import { KyhanError } from '@kyhan/errors';
import { assignmentHistory, getAssignment, type Assignment, type AssignmentHistory } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Viewer } from './viewer.js';

/** @throws KyhanError ASSIGNMENT_NOT_FOUND, also for one that is not the viewer's: they learn nothing. */
export async function visibleAssignment(
  { register }: PortalDependencies,
  viewer: Viewer,
  assignmentId: string,
): Promise<Assignment> {
  const assignment = await getAssignment(register, assignmentId);
  if (!viewer.rights.may('read', assignment)) throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  return assignment;
}

/**
 * The history of an assignment; a unit sees of the notices those that went to itself.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function visibleHistory(
  { register }: PortalDependencies,
  viewer: Viewer,
  { assignmentId, planSlug }: Assignment,
): Promise<AssignmentHistory> {
  const history = await assignmentHistory(register, assignmentId);
  const notices = history.notices.filter(({ contactUnitId: unitId }) =>
    viewer.rights.may('read', { planSlug, unitId }),
  );
  return { ...history, notices };
}
