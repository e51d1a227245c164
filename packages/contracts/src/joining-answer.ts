import { z } from 'zod';
import { keptText } from './values/kept-text.js';
import { officialPaper } from './values/official-paper.js';

const LONGEST_REASON = 4000;

/** Units that joined the plan late, and the open cycle that is to ask them as well. */
export const joiningBody = z
  .strictObject({
    cycleId: keptText,
    units: z.array(keptText).min(1),
    reason: keptText.max(LONGEST_REASON),
    /** The paper that asks the units as well. */
    document: officialPaper.exactOptional(),
  })
  .meta({ id: 'Joining' });

export type JoiningBody = z.infer<typeof joiningBody>;

/** What they owe there. */
export const joiningAnswer = z.object({ assignmentIds: z.array(z.string()) }).meta({ id: 'Joined' });
