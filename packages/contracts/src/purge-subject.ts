import { z } from 'zod';
import { instant } from './values/instant.js';

/** What something typed by mistake can stand in. */
export const PURGE_KINDS = [
  'submission',
  'unit-act',
  'request',
  'ruling',
  'event',
  'finding',
  'cycle-paper',
  'office-paper',
  'plan-act',
] as const;

export type PurgeKind = (typeof PURGE_KINDS)[number];

/** Which of what was typed goes; of a form all its values, since they stand behind one commitment. */
export const PURGE_PARTS = ['values', 'note', 'entry', 'document', 'files', 'reason'] as const;

export type PurgePart = (typeof PURGE_PARTS)[number];

const LONGEST_ID = 400;

/** What is to be purged. */
export const purgeSubject = z.object({
  kind: z.enum(PURGE_KINDS),
  /** Of the submission, act, request, ruling or finding; of an event its stream, of a paper its cycle or plan. */
  id: z.string().min(1).max(LONGEST_ID),
  /** Of an act of a unit and of a ruling: their ids are their assignment's. */
  assignmentId: z.string().min(1).max(LONGEST_ID).exactOptional(),
  /** Of an act on a plan. */
  planSlug: z.string().min(1).max(LONGEST_ID).exactOptional(),
  /** Of an event in its stream, of a paper in its cycle or plan. */
  sequence: z.int().min(1).exactOptional(),
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

/** What can say the very words, or name the very paper, that is asked away. */
const ALSO_PURGED = ['cycle-paper', 'event', 'notice', 'plan-act', 'request', 'ruling', 'unit-act'] as const;

/** How much else goes with words that are purged, by kind. */
export const alsoPurged = z.object({ kind: z.enum(ALSO_PURGED), count: z.int() }).meta({ id: 'AlsoPurged' });

export type AlsoPurged = z.infer<typeof alsoPurged>;

/** What went of something by an act of two administrators: it stands in the place of what was typed. */
export const purgedPart = z
  .object({ part: z.enum(PURGE_PARTS), purge: z.int(), at: instant })
  .meta({ id: 'PurgedPart' });

/** The same as the register has it. */
export interface PurgedPart {
  readonly part: PurgePart;
  readonly purge: number;
  /** Plan time, epoch milliseconds. */
  readonly at: number;
}
