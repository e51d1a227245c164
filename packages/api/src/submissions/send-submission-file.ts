import type { FastifyReply } from 'fastify';
import { KyhanError } from '@kyhan/errors';
import {
  getSubmissionFile,
  listSubmissions,
  requireClean,
  type NewFile,
  type Register,
} from '@kyhan/register';

/** A file of one submission of one assignment, as an address names it. */
export interface FileAddress {
  readonly assignmentId: string;
  readonly submissionId: string;
  readonly fileId: string;
}

/**
 * A file of an assignment that the caller may read.
 * @throws KyhanError SUBMISSION_FILE_NOT_FOUND, also where the submission belongs to another assignment; FILE_PURGED
 */
export async function submissionFile(
  register: Register,
  { assignmentId, submissionId, fileId }: FileAddress,
): Promise<NewFile> {
  const submissions = await listSubmissions(register, assignmentId);
  const submission = submissions.find((one) => one.submissionId === submissionId);
  if (submission === undefined) throw new KyhanError('SUBMISSION_FILE_NOT_FOUND', { submissionId, fileId });
  const file = await getSubmissionFile(register, { submissionId, fileId });
  const gone = submission.purged?.findLast(({ part }) => part === 'files');
  if (gone !== undefined) throw new KyhanError('FILE_PURGED', { name: file.name, purge: gone.purge });
  return file;
}

/**
 * Sends a file of an assignment that the caller may read.
 * @throws KyhanError SUBMISSION_FILE_NOT_FOUND, also where the submission belongs to another assignment;
 * FILE_PURGED, FILE_BEING_CHECKED, FILE_INFECTED, FILES_UNAVAILABLE
 */
export async function sendSubmissionFile(
  register: Register,
  reply: FastifyReply,
  address: FileAddress,
): Promise<FastifyReply> {
  return await sendFile(register, reply, await submissionFile(register, address));
}

/**
 * Sends a file to be saved, never to be shown: it comes from somebody else. It is read as it goes.
 * @throws KyhanError FILE_BEING_CHECKED, FILE_INFECTED, FILES_UNAVAILABLE
 */
export async function sendFile(
  register: Register,
  reply: FastifyReply,
  file: Pick<NewFile, 'name' | 'mediaType' | 'size' | 'sha256'>,
): Promise<FastifyReply> {
  await requireClean(register, file);
  const content = await register.files.read(file.sha256);
  return await reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-length', file.size)
    .type(file.mediaType)
    .send(content);
}

/** The address of a file under the page of its assignment. Pure; throws nothing. */
export function fileOfAssignment(assignmentId: string): (submissionId: string, fileId: string) => string {
  return (submissionId, fileId) =>
    `/assignments/${assignmentId}/submissions/${encodeURIComponent(submissionId)}/files/${fileId}`;
}

/**
 * Whether an address under `/assignments/` is that of a file; ids of assignments have slashes of their own.
 * Pure; throws nothing.
 */
export function findFileAddress(path: string): FileAddress | undefined {
  const match = /^(.+)\/submissions\/([^/]+)\/files\/([^/]+)$/.exec(path);
  if (match === null) return undefined;
  const [, assignmentId = '', submissionId = '', fileId = ''] = match;
  return { assignmentId, submissionId, fileId };
}
