import type { FastifyRequest } from 'fastify';
import { checked, checkedFile } from '@kyhan/client';
import { submissionBody, submissionFields, UPLOAD_LIMITS } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { requestWords } from '@kyhan/words';
import type { z } from 'zod';
import type { NewFile } from '@kyhan/register';
import type { PortalDependencies } from '../portal-dependencies.js';
import { formParts } from './form-parts.js';
import type { Upload } from './upload.js';
import { uploadedFile } from './uploaded-file.js';

/** A submission as a program posts it. */
export type PostedSubmission = z.output<typeof submissionFields> & {
  readonly files: readonly NewFile[];
};

/**
 * Reads JSON with files in base64, or a multipart form with a field `submission` (JSON), `files`, and `document` for what shows
 * the signed paper.
 * Files are taken in as they come.
 * @throws KyhanError REQUEST_INVALID, TOO_MANY_FILES, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED, UPLOADED_TOO_MUCH,
 * FILES_UNAVAILABLE
 */
export async function postedSubmission(
  door: Door,
  request: FastifyRequest,
  upload: Upload,
): Promise<PostedSubmission> {
  return request.isMultipart()
    ? await multipartSubmission(door, request, upload)
    : await jsonSubmission(door, request.body, upload);
}

type Door = Pick<PortalDependencies, 'register' | 'limits'>;

/** The same as a text that is the same for the same submission: files by what they hold. Pure; throws nothing. */
export function sentSubmission({ files, ...submission }: PostedSubmission): string {
  return JSON.stringify({ ...submission, files: files.map(({ name, sha256 }) => [name, sha256]) });
}

async function jsonSubmission(
  { register, limits = UPLOAD_LIMITS }: Door,
  body: unknown,
  upload: Upload,
): Promise<PostedSubmission> {
  const { files: sent, ...submission } = checked(submissionBody, body);
  const { files: most } = limits;
  if (sent.length > most) throw new KyhanError('TOO_MANY_FILES', { most });
  const files: NewFile[] = [];
  for (const { content, ...file } of sent) {
    const bytes = Buffer.from(content, 'base64');
    upload.count(bytes.length);
    const taken = await checkedFile(register, limits, { ...file, content: bytes });
    upload.taken.push(taken);
    files.push(taken);
  }
  return { ...submission, files };
}

async function multipartSubmission(
  door: Door,
  request: FastifyRequest,
  upload: Upload,
): Promise<PostedSubmission> {
  let submission: unknown;
  const { files: most } = door.limits ?? UPLOAD_LIMITS;
  const files: NewFile[] = [];
  for await (const part of formParts(request)) {
    if (files.length === most && part.type === 'file') throw new KyhanError('TOO_MANY_FILES', { most });
    const isDocument = part.fieldname === 'document';
    if (part.type === 'file') files.push(await uploadedFile(door, part, { upload, isDocument }));
    else if (part.fieldname === 'submission') submission = jsonOf(String(part.value));
  }
  return { ...checked(submissionFields, submission), files };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new KyhanError('REQUEST_INVALID', {
      problem: requestWords.notJson({ name: 'submission' }),
      place: 'submission',
    });
  }
}
