import { committed } from '../commitment.js';
import type { SubmissionTable } from '../schema.js';
import { contentHash, type SubmissionContent } from './content-hash.js';

type Content = Pick<SubmissionContent, 'assignmentId' | 'nil' | 'files'> & {
  readonly formValues: Readonly<Record<string, unknown>>;
  readonly note: string | null;
};

type Columns = Pick<
  SubmissionTable,
  'valuesSalt' | 'valuesCommitment' | 'note' | 'noteSalt' | 'noteCommitment' | 'hash'
> & { readonly formValues: Content['formValues'] };

/** What was handed in as it is stored: values and note with their commitments, and the hash on the receipt over these. */
export function submittedContent({ formValues, note, ...content }: Content): Columns {
  const values = committed(formValues);
  const noted = note === null ? { salt: null, commitment: null } : committed(note);
  const commitments = { valuesCommitment: values.commitment, noteCommitment: noted.commitment };
  const hash = contentHash({ ...content, ...commitments });
  return { formValues, valuesSalt: values.salt, note, noteSalt: noted.salt, ...commitments, hash };
}
