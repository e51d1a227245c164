import { z } from 'zod';
import { instant } from './values/instant.js';

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

/** Letters that were taken, and of how many of them the hash of the bytes handed over is kept. */
const lettersProof = z.object({ taken: z.int(), hashed: z.int() });

/** What can be wrong with a fact beside its leaf. */
const FACT_FAULT_REASONS = ['removed', 'changed', 'value-changed', 'value-gone', 'no-leaf'] as const;

export type FactFaultReason = (typeof FACT_FAULT_REASONS)[number];

const factFault = z.object({
  table: z.string(),
  /** The values of its key as a JSON array. */
  key: z.string(),
  /** `written`, or the name of what was noted later. */
  aspect: z.string(),
  reason: z.enum(FACT_FAULT_REASONS),
  /** Which holds its leaf. */
  checkpoint: z.int().exactOptional(),
});

export type FactFault = z.infer<typeof factFault>;

/** What can be wrong with a checkpoint of the register itself. */
const KEPT_CHECKPOINT_FAULTS = [
  'missing',
  'previous-differs',
  'not-signed',
  'root-differs',
  'facts-differ',
  'group-differs',
  'stamp-differs',
  'stamp-gone',
  'other-key',
] as const;

export type KeptCheckpointFault = (typeof KEPT_CHECKPOINT_FAULTS)[number];

const checkpointFault = z.object({
  number: z.int(),
  reason: z.enum(KEPT_CHECKPOINT_FAULTS),
  group: z.string().exactOptional(),
});

export type CheckpointFault = z.infer<typeof checkpointFault>;

/** What comparing every fact with its leaf, and leaves with their checkpoints, found. */
const factsProof = z.object({
  /** Only what was anchored after this checkpoint was looked at; absent: everything. */
  after: z.int().exactOptional(),
  anchored: z.object({
    checkpoints: z.int(),
    facts: z.int(),
    /** The last checkpoint. */
    last: z.object({ number: z.int(), at: instant }).exactOptional(),
    /**
     * Of them what an authority has stamped (RFC 3161), itself or by a later checkpoint: each names the one before.
     * Absent where none was.
     */
    stamped: z
      .object({
        checkpoints: z.int(),
        facts: z.int(),
        /** The last with a stamp of its own, and when by the authority's clock. */
        last: z.object({ number: z.int(), at: instant }),
        /**
         * How many came under a stamp more than three days after they say that they were taken, and the one for which
         * that is longest: no stamp tells what they held until then. Absent where none did.
         */
        late: z
          .object({ checkpoints: z.int(), number: z.int(), realAt: instant, stampedAt: instant })
          .exactOptional(),
        /** Whether stamps were compared with authorities that are known outside the register. */
        authorityCompared: z.boolean(),
      })
      .exactOptional(),
    /** Keys that signed them, by fingerprint (SHA-256 of the public key), each with the first that it signed. */
    keys: z.array(z.object({ fingerprint: z.string(), from: z.int() })),
    /** Whether they were compared with keys that are known outside the register. */
    keysCompared: z.boolean(),
  }),
  /** What no checkpoint holds yet: of that the register alone tells. */
  unanchored: z.object({ facts: z.int() }),
  /** What went by an act, by its number: so many values, and the contents of so many files. */
  purged: z.array(z.object({ purge: z.int(), at: instant, values: z.int(), files: z.int() })),
  /** The first of them; all are counted. */
  broken: z.array(factFault),
  brokenCount: z.int(),
  brokenCheckpoints: z.array(checkpointFault),
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
    /** Of the whole register; absent where only what came since was looked at. */
    letters: lettersProof.exactOptional(),
    facts: factsProof,
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
