import { z } from 'zod';

/**
 * What something typed by mistake can stand in. Not a ruling: the notice that told of it quotes its reason, and what a
 * notice tells stands behind no commitment.
 */
export const PURGE_KINDS = ['submission', 'unit-act', 'request'] as const;

export type PurgeKind = (typeof PURGE_KINDS)[number];

/** Which of what was typed goes; of a form all its values, since they stand behind one commitment. */
export const PURGE_PARTS = ['values', 'note', 'entry', 'document', 'files', 'reason'] as const;

export type PurgePart = (typeof PURGE_PARTS)[number];

/** What is to be purged. */
export const purgeSubject = z.object({
  kind: z.enum(PURGE_KINDS),
  /** Of the submission, the unit's act or the request. */
  id: z.string().min(1).max(300),
  /** Of an act of a unit: its id is its assignment's. */
  assignmentId: z.string().min(1).max(300).exactOptional(),
  parts: z.array(z.enum(PURGE_PARTS)).min(1),
});

type Subject = z.infer<typeof purgeSubject>;

export type PurgeSubject = Readonly<Omit<Subject, 'parts'>> & { readonly parts: readonly PurgePart[] };

/** A value that went: where it lay. Its commitment still stands there. */
export interface PurgedValue {
  readonly table: string;
  /** The values of its key as a JSON array. */
  readonly key: string;
  readonly column: string;
}
