import type { FastifyRequest } from 'fastify';
import { MOST_FILES, submissionBody, submissionFields } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import type { NewFile } from '@kyhan/register';
import { requestWords } from '@kyhan/words';
import type { z } from 'zod';
import { checked } from '../checked.js';
import { incomingFile, uploadedFile } from './incoming-file.js';

/** A submission as a program posts it. */
export type PostedSubmission = z.output<typeof submissionFields> & {
  readonly files: readonly NewFile[];
};

/**
 * Reads JSON with files in base64, or a multipart form with a field `submission` (JSON) and `files`.
 * @throws KyhanError REQUEST_INVALID, TOO_MANY_FILES, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED
 */
export async function postedSubmission(request: FastifyRequest): Promise<PostedSubmission> {
  return request.isMultipart() ? await multipartSubmission(request) : await jsonSubmission(request.body);
}

async function jsonSubmission(body: unknown): Promise<PostedSubmission> {
  const { files, ...submission } = checked(submissionBody, body);
  const taken = files.map(({ name, content }) => incomingFile(name, Buffer.from(content, 'base64')));
  return { ...submission, files: await Promise.all(taken) };
}

async function multipartSubmission(request: FastifyRequest): Promise<PostedSubmission> {
  let submission: unknown;
  const files: NewFile[] = [];
  for await (const part of request.parts()) {
    if (files.length === MOST_FILES && part.type === 'file')
      throw new KyhanError('TOO_MANY_FILES', { most: MOST_FILES });
    if (part.type === 'file') files.push(await uploadedFile(part));
    else if (part.fieldname === 'submission') submission = jsonOf(String(part.value));
  }
  return { ...checked(submissionFields, submission), files };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new KyhanError('REQUEST_INVALID', { problem: requestWords.notJson({ name: 'submission' }) });
  }
}
