import type { OfficialPaper } from '@kyhan/contracts';
import { committed } from '../commitment.js';
import type { SubmissionTable } from '../schema.js';
import type { EntrySaid, NewEntry, ReceivedElsewhere } from '../new-entry.js';
import { contentHash, type SubmissionContent } from './content-hash.js';

type Content = Pick<SubmissionContent, 'assignmentId' | 'nil' | 'files'> & {
  readonly formValues: Readonly<Record<string, unknown>>;
  readonly note: string | null;
  /** Of what is entered for a unit. */
  readonly entry?: NewEntry | undefined;
  /** The unit's own signed paper. */
  readonly document: OfficialPaper | null;
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
  | 'documentSalt'
  | 'documentCommitment'
  | 'hash'
> & {
  readonly formValues: Content['formValues'];
  readonly onBehalf: ReceivedElsewhere | null;
  readonly entrySaid: EntrySaid | null;
  readonly document: OfficialPaper | null;
};

/** What was handed in as it is stored: values, note, the words of an entry and the paper with their commitments, and the hash on the receipt over these. */
export function submittedContent({ formValues, note, entry, document, ...content }: Content): Columns {
  const values = committed(formValues);
  const noted = note === null ? { salt: null, commitment: null } : committed(note);
  const entered = entryColumns(entry);
  const papered = document === null ? { salt: null, commitment: null } : committed(document);
  const paper = { documentSalt: papered.salt, documentCommitment: papered.commitment };
  const commitments = { valuesCommitment: values.commitment, noteCommitment: noted.commitment };
  const hash = contentHash({ ...content, ...commitments, ...entered, ...paper });
  return {
    formValues,
    valuesSalt: values.salt,
    note,
    noteSalt: noted.salt,
    ...commitments,
    ...entered,
    document,
    ...paper,
    hash,
  };
}

function entryColumns(entry: NewEntry | undefined) {
  if (entry === undefined) return { onBehalf: null, entrySaid: null, entrySalt: null, entryCommitment: null };
  const { said, ...onBehalf } = entry;
  const { salt, commitment } = committed(said);
  return { onBehalf, entrySaid: said, entrySalt: salt, entryCommitment: commitment };
}
