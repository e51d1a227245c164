import { PAPER_KINDS } from '@kyhan/plan';
import { z } from 'zod';
import { paperDraft } from './paper-draft.js';
import { paperPeriod } from './paper-period.js';
import { paperOutcome } from './paper-outcome.js';
import { URGED_STANDINGS, type UrgedStanding } from './urged-standing.js';
import { day } from './values/day.js';
import { keptText } from './values/kept-text.js';

export const papersQuery = z.strictObject({
  plan: keptText,
  kind: z.enum(PAPER_KINDS),
  /** `2026-W48`, `2026-11`, `2026-Q4`, `2026-H2` or `2026`; unless asked for, this week or this month. */
  period: keptText.refine((key) => paperPeriod(key) !== undefined).exactOptional(),
  /** Of a letter that urges: to this unit alone. */
  unit: keptText.exactOptional(),
});

const ids = Object.fromEntries(URGED_STANDINGS.map((name) => [name, z.array(z.string())])) as {
  readonly [Name in UrgedStanding]: z.ZodArray<z.ZodString>;
};

/** Papers as they are drafted: bodies that are asked have letters of their own. */
export const papersAnswer = z
  .object({
    planSlug: z.string(),
    kind: z.enum(PAPER_KINDS),
    period: z.string(),
    from: day,
    to: day,
    papers: z.array(
      z.object({
        /** `units` for that to all units, `unit-…` for that to one, `asked-…` for that to a body that is asked; `results`. */
        paperId: z.string(),
        /** Of a letter that urges the ids of the assignments that it names. */
        assignments: z.object(ids).exactOptional(),
        /** What became of it, as it was said last; absent: it waits. */
        settled: paperOutcome.exactOptional(),
        paper: z.object({ vi: paperDraft, en: paperDraft }),
      }),
    ),
  })
  .meta({ id: 'Papers' });

export type PapersAnswer = z.infer<typeof papersAnswer>;
