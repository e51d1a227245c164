import { z } from 'zod';
import { instant } from './values/instant.js';

/** SHA-256 in hexadecimal digits. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The heads of all chains at one time and one root over them. Whoever keeps it elsewhere, or its root in print, can
 * tell whether the register still holds what it held.
 */
export const checkpoint = z
  .strictObject({
    /** In plan time. */
    at: instant,
    realAt: instant,
    streams: z.int(),
    events: z.int(),
    /** SHA-256 of the heads as canonical JSON, in the order of their streams. */
    root: hash,
    /** The last event of each chain. */
    heads: z.array(z.strictObject({ stream: z.string(), sequence: z.int().min(1), hash })),
  })
  .meta({ id: 'Checkpoint' });

export type CheckpointAnswer = z.infer<typeof checkpoint>;

/** Why a checkpoint proves nothing. */
export type CheckpointFaultReason = 'root-differs' | 'stream-twice' | 'counts-differ';

/** How a chain can have left what a checkpoint holds of it. */
const ANCHOR_FAULT_REASONS = ['rewritten-since', 'cut-since', 'stream-gone'] as const;

export type AnchorFaultReason = (typeof ANCHOR_FAULT_REASONS)[number];

/** What an earlier checkpoint proves of the register, and what it cannot, being later. */
export const anchoringAnswer = z
  .object({
    /** Up to the checkpoint, as it holds them. */
    anchored: z.object({ streams: z.int(), events: z.int() }),
    /** After it. */
    unanchored: z.object({
      /** Streams that began after it. */
      begun: z.int(),
      events: z.int(),
      /** Which events of which streams, the first and the last. */
      ranges: z.array(z.object({ stream: z.string(), from: z.int(), to: z.int() })),
    }),
    /** The first stream that is not what the checkpoint holds of it. */
    departed: z
      .object({ stream: z.string(), sequence: z.int(), reason: z.enum(ANCHOR_FAULT_REASONS) })
      .exactOptional(),
  })
  .meta({ id: 'Anchoring' });

export type AnchoringAnswer = z.infer<typeof anchoringAnswer>;
