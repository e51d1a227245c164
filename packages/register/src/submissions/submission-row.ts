import type { NewSubmission } from './new-submission.js';
import type { SubmissionContent } from './content-hash.js';
import { submittedContent } from './submitted-content.js';

type Submitted = Omit<NewSubmission, 'files'> & { readonly files: SubmissionContent['files'] };

/** What the table of submissions has of what was handed in, but where it stands in its assignment. */
export function submissionRow(submission: Submitted) {
  const { assignmentId, files, values: formValues, note, entry, document = null, ...rest } = submission;
  const { owedBy: _owedBy, afterVersion: _after, unsent: _unsent, ...facts } = rest;
  const content = { assignmentId, nil: facts.nil, formValues, note: note ?? null, files, entry, document };
  return { ...facts, ...submittedContent(content) };
}
