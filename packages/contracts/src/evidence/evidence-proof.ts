import { z } from 'zod';

/** How the parts of an evidence bundle are written; a reader refuses what it does not know. */
export const EVIDENCE_FORMAT = 'kyhan-evidence/1';

/** Of what a bundle can be. */
export const EVIDENCE_KINDS = ['assignment', 'cycle', 'unit'] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A step up a tree of hashes: the node beside, which stands on the left or on the right. */
const step = z.string().regex(/^[LR][0-9a-f]{64}$/);

/**
 * The proof within an evidence bundle (`proof.json`). What is hashed is written as the very text that was hashed, so that
 * whoever checks it in another language needs no canonical JSON of their own.
 */
export const evidenceProof = z
  .strictObject({
    format: z.literal(EVIDENCE_FORMAT),
    of: z.strictObject({
      kind: z.enum(EVIDENCE_KINDS),
      id: z.string(),
      /** Of a unit: in which plan. */
      plan: z.string().exactOptional(),
      /** Of a unit: due from and to these days; absent: all. */
      from: z.string().exactOptional(),
      to: z.string().exactOptional(),
    }),
    deployment: z.string(),
    /** Plan time; epoch milliseconds. */
    madeAt: z.int(),
    zone: z.string(),
    /** What was signed, and the signature, in hexadecimal. */
    checkpoints: z.array(
      z.strictObject({ text: z.string(), signature: z.string().regex(/^[0-9a-f]{128}$/) }),
    ),
    /** A tree of facts within a checkpoint, by its place above. */
    groups: z.array(z.strictObject({ checkpoint: z.int(), text: z.string(), path: z.array(step) })),
    /** A fact within a group, by its place above. */
    leaves: z.array(z.strictObject({ group: z.int(), text: z.string(), path: z.array(step) })),
    /** Facts that came since the last checkpoint: nothing outside of the register holds them yet. */
    unanchored: z.array(z.strictObject({ text: z.string() })),
    /** Values to which facts commit, each with its salt: a commitment without one was erased, or is not told to whoever asked. */
    contents: z.array(z.strictObject({ salt: z.string().regex(/^([0-9a-f]{2})*$/), text: z.string() })),
  })
  .meta({ id: 'EvidenceProof' });

export type EvidenceProof = z.infer<typeof evidenceProof>;
