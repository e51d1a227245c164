import { getAssignment, type Assignment } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Viewer } from './viewer.js';

/**
 * Whether the viewer's own result gathers a contribution: who leads reads it and reviews it.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function isGatheredBy(
  { register }: Pick<PortalDependencies, 'register'>,
  { rights }: Viewer,
  { lead }: Pick<Assignment, 'lead'>,
): Promise<boolean> {
  if (lead === undefined) return false;
  return rights.may('review-contribution', await getAssignment(register, lead.assignmentId));
}
