import { BEHALF_MEANS, ENTRY_MEANS } from '@kyhan/engine';
import { z } from 'zod';
import { purgedPart } from './purge-subject.js';
import { day } from './values/day.js';
import { MOST_FILES } from './upload-limits.js';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';
import { officialPaper } from './values/official-paper.js';
import { timeOfDay } from './values/time-of-day.js';

/** The doors through which something is handed in. */
export const SUBMISSION_CHANNELS = ['page', 'api', 'cli'] as const;

export type SubmissionChannel = (typeof SUBMISSION_CHANNELS)[number];

const LONGEST_ID = 100;
const LONGEST_NOTE = 20_000;
const LONGEST_REASON = 4000;
const LONGEST_DOCUMENT = 500;

/** What who coordinates enters for a unit: how and when it had come, and why the unit did not hand it in itself. */
const newEntry = z
  .strictObject({
    means: z.enum(ENTRY_MEANS),
    /** The day of receipt decides on time or late. */
    receivedOn: day,
    /** The hour; needed on a due day that has one. */
    receivedTime: timeOfDay.exactOptional(),
    /** The unit reads it. */
    reason: keptText.min(1).max(LONGEST_REASON),
    /** Number, sign and date of the unit's paper. */
    document: keptText.min(1).max(LONGEST_DOCUMENT).exactOptional(),
  })
  .meta({ id: 'NewEntry' });

export type EntryBody = z.infer<typeof newEntry>;

/** What is handed in, beside its files. */
export const submissionFields = z.strictObject({
  /** The sender's own id: sending the same again gives the same receipt. */
  submissionId: keptText.min(1).max(LONGEST_ID),
  /** Of the form, by field; under `FIELD.reason` why a figure differs from that of the period before, where the form asks. */
  values: z.record(z.string(), z.unknown()).default({}),
  /** A declared nil return (không phát sinh). */
  nil: z.boolean().default(false),
  note: keptText.max(LONGEST_NOTE).default(''),
  /** The unit's own signed paper, by what stands at its head and its foot. */
  document: officialPaper.exactOptional(),
  onBehalf: newEntry.exactOptional(),
  /** The newest version that its sender knows of (0: none): refused where another came meanwhile. */
  afterVersion: z.int().min(0).exactOptional(),
});

/** A submission in JSON, its files in base64. */
export const submissionBody = submissionFields
  .extend({
    files: z
      .array(
        z.strictObject({
          name: keptText,
          content: z.base64(),
          /** It is the photo or the scan of the signed paper: PDF, JPEG or PNG. */
          isDocument: z.literal(true).exactOptional(),
        }),
      )
      .max(MOST_FILES)
      .default([]),
  })
  .meta({ id: 'NewSubmission' });

/** What a sender may rely on: it is stored, as which version, and when. */
export const receiptAnswer = z
  .object({
    kind: z.enum(['stored', 'duplicate']),
    submissionId: z.string(),
    version: z.int(),
    storedAt: instant,
    dueAt: instant,
    onTime: z.boolean(),
    /** It has not left its unit: it counts, on time or late, from its head's approval on. */
    waitsForHead: z.literal(true).exactOptional(),
    hash: z.string(),
  })
  .meta({ id: 'Receipt' });

export type ReceiptAnswer = z.infer<typeof receiptAnswer>;

/** Why a file cannot be downloaded. */
const WITHHELD = ['waiting', 'infected'] as const;

const fileAnswer = z.object({
  fileId: z.string(),
  name: z.string(),
  mediaType: z.string(),
  /** Bytes. */
  size: z.int(),
  sha256: z.string(),
  /** It is the photo or the scan of the signed paper. */
  isDocument: z.literal(true).exactOptional(),
  /** Nobody can download it: a scanner has still to look at it, or found malicious software. */
  withheld: z.enum(WITHHELD).exactOptional(),
});

/** One version of what was handed in. */
export const submissionAnswer = z
  .object({
    submissionId: z.string(),
    assignmentId: z.string(),
    version: z.int(),
    values: z.record(z.string(), z.unknown()),
    nil: z.boolean(),
    note: z.string().exactOptional(),
    /** The unit's own signed paper; absent where it was erased. */
    document: officialPaper.exactOptional(),
    actor: z.string(),
    /** The same in words: a person by name, as it is known now. */
    actorName: inBoth,
    channel: z.enum(SUBMISSION_CHANNELS),
    /** Where who coordinates entered it for the unit; reason and document are absent where they were erased. */
    onBehalf: z
      .object({
        means: z.enum(BEHALF_MEANS),
        receivedOn: day,
        /** Within that day, or its last millisecond. */
        receivedAt: instant,
        reason: z.string().exactOptional(),
        document: z.string().exactOptional(),
      })
      .exactOptional(),
    storedAt: instant,
    storedRealAt: instant,
    dueAt: instant,
    onTime: z.boolean(),
    afterSequence: z.int(),
    hash: z.string(),
    takenInSequence: z.int().exactOptional(),
    takenInAt: instant.exactOptional(),
    files: z.array(fileAnswer),
    /** What went by an act: files are named still, and their contents gone. */
    purged: z.array(purgedPart).exactOptional(),
  })
  .meta({ id: 'Submission' });

export type SubmissionAnswer = z.infer<typeof submissionAnswer>;
