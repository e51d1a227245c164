import { assignmentStatus } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import { getAssignment, getPlan, listSubmissions, type Assignment } from '@kyhan/register';
import { wordedDetails } from '@kyhan/words';
import type { FastifyRequest } from 'fastify';
import type { PortalDependencies } from '../portal-dependencies.js';
import type { Viewer } from '../viewers/viewer.js';
import { visibleAssignment } from '../viewers/visible-assignment.js';
import { requireRoom, type UploadedFor } from '../submissions/upload.js';

interface Admitting {
  readonly request: FastifyRequest;
  readonly viewer: Viewer;
  readonly assignmentId: string;
}

/**
 * Asks, before anything that is uploaded is read, whether it can be taken: by whom, for what, and how much.
 * @throws KyhanError ASSIGNMENT_NOT_FOUND, ASSIGNMENT_ENDED, UPLOAD_TOO_LARGE, UPLOADED_TOO_MUCH
 */
export async function admitUpload(
  dependencies: PortalDependencies,
  { request, viewer, assignmentId }: Admitting,
): Promise<void> {
  const assignment = await visibleAssignment(dependencies, viewer, assignmentId);
  // What they may read and not hand in is answered as it is by the front door.
  if (!viewer.rights.may('submit', assignment))
    throw new KyhanError('ASSIGNMENT_NOT_FOUND', { assignmentId });
  await requireTaking(dependencies, assignment);
  await requireRoom(dependencies, request, await uploadedFor(dependencies, assignmentId));
}

/**
 * Nothing is taken for what has ended; who repeats what was stored before gets its receipt again, and is read.
 * @throws KyhanError ASSIGNMENT_ENDED
 */
export async function requireTaking(
  { register, now }: Pick<PortalDependencies, 'register' | 'now'>,
  assignment: Assignment,
): Promise<void> {
  const { assignmentId, endedAt } = assignment;
  if (endedAt === undefined || (await listSubmissions(register, assignmentId)).length > 0) return;
  const status = assignmentStatus(assignment, now());
  throw new KyhanError('ASSIGNMENT_ENDED', wordedDetails({ assignmentId, status }));
}

/** @throws KyhanError ASSIGNMENT_NOT_FOUND */
export async function uploadedFor(
  { register }: Pick<PortalDependencies, 'register'>,
  assignmentId: string,
): Promise<UploadedFor> {
  const { planSlug } = await getAssignment(register, assignmentId);
  const { plan } = await getPlan(register, planSlug);
  return { assignmentId, timeZone: plan.timeZone };
}
