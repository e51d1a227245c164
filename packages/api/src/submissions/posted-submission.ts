import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { checked, type HandedInFile } from '@kyhan/client';
import { MOST_FILES, submissionBody, submissionFields } from '@kyhan/contracts';
import { KyhanError } from '@kyhan/errors';
import { requestWords } from '@kyhan/words';
import type { z } from 'zod';
import { formParts } from './form-parts.js';
import { uploadedFile } from './uploaded-file.js';

/** A submission as a program posts it. */
export type PostedSubmission = z.output<typeof submissionFields> & {
  readonly files: readonly HandedInFile[];
};

/**
 * Reads JSON with files in base64, or a multipart form with a field `submission` (JSON), `files`, and `document` for what shows
 * the signed paper.
 * @throws KyhanError REQUEST_INVALID, TOO_MANY_FILES, FILE_EMPTY, FILE_TOO_LARGE, FILE_TYPE_REFUSED
 */
export async function postedSubmission(request: FastifyRequest): Promise<PostedSubmission> {
  return request.isMultipart() ? await multipartSubmission(request) : jsonSubmission(request.body);
}

/** The same as a text that is the same for the same submission: files by what they hold. Pure; throws nothing. */
export function sentSubmission({ files, ...submission }: PostedSubmission): string {
  const named = files.map(({ name, content }) => [name, createHash('sha256').update(content).digest('hex')]);
  return JSON.stringify({ ...submission, files: named });
}

function jsonSubmission(body: unknown): PostedSubmission {
  const { files, ...submission } = checked(submissionBody, body);
  const sent = files.map(({ content, ...file }) => ({ ...file, content: Buffer.from(content, 'base64') }));
  return { ...submission, files: sent };
}

async function multipartSubmission(request: FastifyRequest): Promise<PostedSubmission> {
  let submission: unknown;
  const files: HandedInFile[] = [];
  for await (const part of formParts(request)) {
    if (files.length === MOST_FILES && part.type === 'file')
      throw new KyhanError('TOO_MANY_FILES', { most: MOST_FILES });
    if (part.type === 'file') files.push(await uploadedFile(part, part.fieldname === 'document'));
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
