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

/** What recomputing the hash chains found; without `broken` they are whole. */
export const verifyAnswer = z
  .object({
    streams: z.int(),
    events: z.int(),
    /** The first broken place. */
    broken: z
      .object({ stream: z.string(), sequence: z.int(), reason: z.enum(CHAIN_FAULT_REASONS) })
      .exactOptional(),
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
