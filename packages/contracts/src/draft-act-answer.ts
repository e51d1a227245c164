import { z } from 'zod';
import { day } from './values/day.js';
import { keptText } from './values/kept-text.js';
import { officialPaper } from './values/official-paper.js';

/** What a coordinator does with a cycle before it opens to units. */
export const DRAFT_ACTS = ['confirm', 'announce', 'skip'] as const;

export type DraftAct = (typeof DRAFT_ACTS)[number];

const LONGEST_REASON = 4000;

/** Recurrence and day are confirmed by a paper or a note, announced by a paper, left out with a reason. */
export const draftActBody = z
  .strictObject({
    cycleId: keptText,
    act: z.enum(DRAFT_ACTS).meta({ id: 'DraftAct' }),
    document: officialPaper.exactOptional(),
    /** For confirm: the last good day, where it is to be another than the plan's. */
    dueOn: day.exactOptional(),
    /** That day is meant, although nobody works on it. */
    onDayOff: z.literal(true).exactOptional(),
    /** Why, or what a confirmation rests on where no paper does. */
    reason: keptText.max(LONGEST_REASON).exactOptional(),
  })
  .meta({ id: 'NewDraftAct' });

export type DraftActBody = z.infer<typeof draftActBody>;

/** What the cycle is now. */
export const draftActAnswer = z
  .object({
    cycleId: z.string(),
    /** `opening`: nothing is left to do, and it opens to units within seconds. */
    outcome: z.enum(['opening', 'draft', 'open', 'skipped']),
  })
  .meta({ id: 'DraftActed' });

export type DraftActAnswer = z.infer<typeof draftActAnswer>;

export const announcementQuery = z.strictObject({ cycle: keptText });

/** The announcement as it is drafted, for the office to number, date and sign. */
export const announcementAnswer = z
  .object({ cycleId: z.string(), text: z.string() })
  .meta({ id: 'Announcement' });
