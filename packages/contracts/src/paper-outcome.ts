import { PAPER_KINDS } from '@kyhan/plan';
import { RESULTS_PAPER_ID, readUrgingPaperId } from '@kyhan/plan/ids';
import { z } from 'zod';
import { paperPeriod } from './paper-period.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';
import { officialPaper } from './values/official-paper.js';

const LONGEST_REASON = 4000;

/** Under which number and day the office issued a paper that was drafted from the register, or why it issued none. */
export const settledPaperBody = z
  .strictObject({
    plan: keptText,
    kind: z.enum(PAPER_KINDS),
    period: keptText.refine((key) => paperPeriod(key) !== undefined),
    /** As drafts name it: `results`, `units`, `unit-…`, `asked-…`. */
    paperId: keptText,
    /** Absent: none is issued, and a reason says why. */
    document: officialPaper.exactOptional(),
    reason: keptText.max(LONGEST_REASON).exactOptional(),
  })
  .refine(
    ({ kind, paperId }) =>
      kind === 'results' ? paperId === RESULTS_PAPER_ID : readUrgingPaperId(paperId) !== undefined,
    { path: ['paperId'] },
  )
  .meta({ id: 'SettledPaper' });

export type SettledPaperBody = z.infer<typeof settledPaperBody>;

/** What became of a paper, and by whom it was said. */
export const paperOutcome = z
  .object({
    isIssued: z.boolean(),
    document: officialPaper.exactOptional(),
    reason: z.string().exactOptional(),
    actor: z.string(),
    at: instant,
  })
  .meta({ id: 'PaperOutcome' });

export type PaperOutcome = z.infer<typeof paperOutcome>;

/** `duplicate`: it was said before, by the same person. */
export const settledPaperAnswer = z
  .object({ kind: z.enum(['recorded', 'duplicate']) })
  .meta({ id: 'PaperSettled' });

export type SettledPaperAnswer = z.infer<typeof settledPaperAnswer>;
