import { z } from 'zod';
import { paperDraft } from './paper-draft.js';
import { day } from './values/day.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';
import { paperPeriod } from './paper-period.js';

export const checkpointsQuery = z.strictObject(pagingQuery);

/** The newest first. */
export const checkpointsAnswer = z
  .object({
    checkpoints: z.array(
      z.object({
        number: z.int(),
        at: instant,
        facts: z.int(),
        root: z.string(),
        /** Whether an authority stamped it (RFC 3161). */
        isStamped: z.boolean(),
        /** Its letter waits, none was written yet, or its file went along: with its own letter, or named by a later one. */
        letter: z.enum(['waits', 'unwritten', 'left']),
      }),
    ),
    ...pagingAnswer,
  })
  .meta({ id: 'Checkpoints' });

export type CheckpointsAnswer = z.infer<typeof checkpointsAnswer>;

export const sealingQuery = z.strictObject({
  /** Under whose office's name the minutes stand. */
  plan: keptText,
  /** `2026-Q4`, or another period of papers; unless asked for, the quarter of today. */
  period: keptText.refine((key) => paperPeriod(key) !== undefined).exactOptional(),
});

/** The minutes of what was sealed in a period, in both languages. */
export const sealingAnswer = z
  .object({
    planSlug: z.string(),
    period: z.string(),
    from: day,
    to: day,
    paper: z.object({ vi: paperDraft, en: paperDraft }),
  })
  .meta({ id: 'SealingMinutes' });

export type SealingAnswer = z.infer<typeof sealingAnswer>;
