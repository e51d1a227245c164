import { z } from 'zod';

/** How a hash chain can be broken. */
export const CHAIN_FAULT_REASONS = [
  'event-missing',
  'link-broken',
  'content-changed',
  'tail-cut',
  'event-not-expected',
  'head-differs',
  'stream-unknown',
  'assignments-differ',
] as const;

export type ChainFaultReason = (typeof CHAIN_FAULT_REASONS)[number];

/** What can be wrong with the content of a file. */
const FILE_FAULT_REASONS = ['missing', 'changed'] as const;

export type FileFaultReason = (typeof FILE_FAULT_REASONS)[number];

/** What reading every kept file found; of those in `broken` the content is not there, or not what was handed in. */
const filesProof = z.object({
  checked: z.int(),
  broken: z.array(
    z.object({
      sha256: z.string(),
      assignmentId: z.string(),
      submissionId: z.string(),
      name: z.string(),
      reason: z.enum(FILE_FAULT_REASONS),
    }),
  ),
  /** Kept, and of no submission: an upload that was not sent, removed after a day. */
  orphans: z.array(z.object({ sha256: z.string(), size: z.int() })),
});

/** What recomputing the hash chains and reading the kept files found; without `broken` the chains are whole. */
export const verifyAnswer = z
  .object({
    streams: z.int(),
    events: z.int(),
    /** The first broken place. */
    broken: z
      .object({ stream: z.string(), sequence: z.int(), reason: z.enum(CHAIN_FAULT_REASONS) })
      .exactOptional(),
    files: filesProof,
  })
  .meta({ id: 'Proof' });

export type VerifyAnswer = z.infer<typeof verifyAnswer>;

/** What the invariants of the design came to, each by its number there. */
export const invariantsAnswer = z
  .object({
    invariants: z.array(
      z.object({
        invariant: z.int(),
        ok: z.boolean(),
        checked: z.int(),
        /** What breaks it, each beginning with an id. */
        broken: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Invariants' });

export type InvariantsAnswer = z.infer<typeof invariantsAnswer>;
