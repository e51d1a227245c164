import type { z } from 'zod';
import type { submissionFields } from '../submission-answer.js';

/** A submission to be sent, its files as bytes. */
export type SubmissionToSend = z.input<typeof submissionFields> & {
  readonly files: readonly { readonly name: string; readonly content: Uint8Array }[];
};

/** The same as a form: files of many megabytes go as they are. */
export function submissionForm({ files, ...submission }: SubmissionToSend): FormData {
  const form = new FormData();
  form.set('submission', JSON.stringify(submission));
  for (const { name, content } of files) form.append('files', new Blob([new Uint8Array(content)]), name);
  return form;
}
