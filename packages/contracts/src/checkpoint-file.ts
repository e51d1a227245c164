import { z } from 'zod';
import { instant } from './values/instant.js';

/** SHA-256 in hexadecimal digits. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A checkpoint as it is kept elsewhere. Whoever has the file, or its root in print, can tell whether the register still
 * holds what it held.
 */
export const checkpointFile = z
  .strictObject({
    /** What is signed, as canonical JSON: instants stay the text that they are. */
    statement: z.strictObject({
      number: z.int().min(1),
      /** In plan time. */
      at: z.string(),
      realAt: z.string(),
      facts: z.int().min(0),
      /** Merkle root over the groups. */
      root: hash,
      /** The hash of the statement before; zeros before the first. */
      previous: hash,
      /** Of Ed25519. */
      publicKey: hash,
    }),
    signature: z.string().regex(/^[0-9a-f]{128}$/),
    /** What a time stamp authority said of it (RFC 3161), where one was asked. */
    timestampToken: z
      .string()
      .regex(/^([0-9a-f]{2})+$/)
      .exactOptional(),
    /** The facts of this checkpoint by what they belong to, each with the Merkle root over its leaves. */
    groups: z.array(z.strictObject({ group: z.string(), facts: z.int().min(1), root: hash })),
    /** Every checkpoint before, by root and hash of its statement. */
    earlier: z.array(z.strictObject({ number: z.int().min(1), root: hash, hash })),
  })
  .meta({ id: 'Checkpoint' });

export type CheckpointFile = z.infer<typeof checkpointFile>;

/** What a checkpoint says and its signature covers. */
export type CheckpointStatement = CheckpointFile['statement'];

/** A leaf as it is named: `key` is the values of the fact's key as a JSON array, as the database writes it. */
const leafName = z.object({ table: z.string(), key: z.string(), aspect: z.string() });

export type LeafName = Readonly<z.infer<typeof leafName>>;

/** Why the file of a checkpoint proves nothing. */
export type CheckpointFaultReason = 'root-differs' | 'facts-differ' | 'not-signed' | 'earlier-differs';

/** How a checkpoint can have left what a file holds of it. */
const ANCHOR_FAULT_REASONS = ['rewritten-since', 'gone'] as const;

export type AnchorFaultReason = (typeof ANCHOR_FAULT_REASONS)[number];

/** What a checkpoint that was kept elsewhere shows of the register. */
export const comparedAnswer = z
  .object({
    number: z.int(),
    at: instant,
    /** How many checkpoints were compared: this one and those before. */
    compared: z.int(),
    /** Those that are not what they were, this one first. */
    departed: z.array(
      z.object({
        number: z.int(),
        /** When the register says that it was taken. */
        at: instant.exactOptional(),
        reason: z.enum(ANCHOR_FAULT_REASONS),
        /** Which of its groups differ; of an earlier one only its own file tells. */
        groups: z.array(
          z.object({
            group: z.string(),
            /** How many facts the register has in it now, and the first of them. */
            count: z.int(),
            facts: z.array(leafName),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'ComparedCheckpoint' });

export type ComparedAnswer = z.infer<typeof comparedAnswer>;
