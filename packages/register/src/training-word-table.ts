import type { JSONColumnType } from 'kysely';

/** Who somebody of a roster is, as the office calls them. */
export interface Trainee {
  /** The office's own, by which the next list names them again. */
  readonly code: string;
  readonly name?: string;
  readonly office?: string;
}

/** The number of a certificate, and of which session. */
export interface CertificateNumber {
  readonly session: string;
  readonly number: string;
}

/** What can be erased of what an event tells. */
export type TrainingWord =
  | { readonly person: string; readonly word: 'trainee'; readonly value: Trainee }
  | { readonly person: string; readonly word: 'certificate'; readonly value: CertificateNumber };

/** As `schema` has tables. */
export interface TrainingWordTable {
  planSlug: string;
  sequence: number;
  place: number;
  person: string;
  word: TrainingWord['word'];
  value: JSONColumnType<Trainee | CertificateNumber | null, string | null, string | null>;
  salt: Buffer | null;
  commitment: Buffer;
}
