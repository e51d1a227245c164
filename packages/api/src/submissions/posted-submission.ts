import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { KyhanError } from '@kyhan/errors';
import type { NewFile } from '@kyhan/register';
import { incomingFile, MOST_FILES, uploadedFile } from './incoming-file.js';

const submissionBody = z.object({
  submissionId: z.string().min(1).max(100),
  values: z.record(z.string(), z.unknown()).default({}),
  nil: z.boolean().default(false),
  note: z.string().max(20_000).default(''),
  files: z
    .array(z.object({ name: z.string(), content: z.base64() }))
    .max(MOST_FILES)
    .default([]),
});

/** A submission as a program posts it. */
export type PostedSubmission = Omit<z.infer<typeof submissionBody>, 'files'> & {
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
  const { files, ...submission } = parsed(body);
  const checked = files.map(({ name, content }) => incomingFile(name, Buffer.from(content, 'base64')));
  return { ...submission, files: await Promise.all(checked) };
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
  return { ...parsed(submission), files };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new KyhanError('REQUEST_INVALID', { problem: 'the field `submission` is not JSON' });
  }
}

function parsed(body: unknown): z.infer<typeof submissionBody> {
  const result = submissionBody.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new KyhanError('REQUEST_INVALID', {
    problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  });
}
