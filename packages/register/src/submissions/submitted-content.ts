import { committed } from '../commitment.js';
import type { SubmissionTable } from '../schema.js';
import type { EntrySaid, NewEntry, ReceivedElsewhere } from '../new-entry.js';
import { contentHash, type SubmissionContent } from './content-hash.js';

type Content = Pick<SubmissionContent, 'assignmentId' | 'nil' | 'files'> & {
  readonly formValues: Readonly<Record<string, unknown>>;
  readonly note: string | null;
  /** Of what is entered for a unit. */
  readonly entry?: NewEntry | undefined;
};

type Columns = Pick<
  SubmissionTable,
  | 'valuesSalt'
  | 'valuesCommitment'
  | 'note'
  | 'noteSalt'
  | 'noteCommitment'
  | 'entrySalt'
  | 'entryCommitment'
  | 'hash'
> & {
  readonly formValues: Content['formValues'];
  readonly onBehalf: ReceivedElsewhere | null;
  readonly entrySaid: EntrySaid | null;
};

/** What was handed in as it is stored: values, note and the words of an entry with their commitments, and the hash on the receipt over these. */
export function submittedContent({ formValues, note, entry, ...content }: Content): Columns {
  const values = committed(formValues);
  const noted = note === null ? { salt: null, commitment: null } : committed(note);
  const entered = entryColumns(entry);
  const commitments = { valuesCommitment: values.commitment, noteCommitment: noted.commitment };
  const hash = contentHash({ ...content, ...commitments, ...entered });
  return {
    formValues,
    valuesSalt: values.salt,
    note,
    noteSalt: noted.salt,
    ...commitments,
    ...entered,
    hash,
  };
}

function entryColumns(entry: NewEntry | undefined) {
  if (entry === undefined) return { onBehalf: null, entrySaid: null, entrySalt: null, entryCommitment: null };
  const { said, ...onBehalf } = entry;
  const { salt, commitment } = committed(said);
  return { onBehalf, entrySaid: said, entrySalt: salt, entryCommitment: commitment };
}
