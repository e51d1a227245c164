import type { FastifyReply } from 'fastify';
import { KyhanError } from '@kyhan/errors';
import { getSubmissionFile, listSubmissions, type Register } from '@kyhan/register';

/** A file of one submission of one assignment, as an address names it. */
export interface FileAddress {
  readonly assignmentId: string;
  readonly submissionId: string;
  readonly fileId: string;
}

type SubmissionFile = Awaited<ReturnType<typeof getSubmissionFile>>;

/**
 * A file of an assignment that the caller may read.
 * @throws KyhanError SUBMISSION_FILE_NOT_FOUND, also where the submission belongs to another assignment
 */
export async function submissionFile(
  register: Register,
  { assignmentId, submissionId, fileId }: FileAddress,
): Promise<SubmissionFile> {
  const submissions = await listSubmissions(register, assignmentId);
  if (!submissions.some((one) => one.submissionId === submissionId))
    throw new KyhanError('SUBMISSION_FILE_NOT_FOUND', { submissionId, fileId });
  return await getSubmissionFile(register, { submissionId, fileId });
}

/**
 * Sends a file of an assignment that the caller may read.
 * @throws KyhanError SUBMISSION_FILE_NOT_FOUND, also where the submission belongs to another assignment
 */
export async function sendSubmissionFile(
  register: Register,
  reply: FastifyReply,
  address: FileAddress,
): Promise<FastifyReply> {
  return await sendFile(reply, await submissionFile(register, address));
}

/** Sends a file to be saved, never to be shown: it comes from somebody else. Throws nothing. */
export async function sendFile(
  reply: FastifyReply,
  { name, mediaType, content }: SubmissionFile,
): Promise<FastifyReply> {
  return await reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .type(mediaType)
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
