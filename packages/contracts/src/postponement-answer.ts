import { z } from 'zod';
import { assignmentMove, assignmentStay } from './plan-changes-answer.js';
import { rulingAnswer } from './ruling-answer.js';
import { day } from './values/day.js';
import { keptText } from './values/kept-text.js';
import { officialPaper } from './values/official-paper.js';

const LONGEST_ID = 80;
const LONGEST_REASON = 4000;

/** Another day for the meeting of a cycle, for this cycle only: all that is counted from it moves along. */
export const postponementBody = z
  .strictObject({
    /** The caller's own id: sending the same again changes nothing. */
    postponementId: keptText.min(1).max(LONGEST_ID),
    cycleId: keptText,
    /** The new day of the meeting. */
    meetingOn: day,
    /** The day of the meeting as it was read; refused where it was moved since. */
    from: day.exactOptional(),
    /** That day is meant, although nobody works on it. */
    onDayOff: z.literal(true).exactOptional(),
    /** The units read it. */
    reason: keptText.max(LONGEST_REASON),
    /** The paper that it rests on. */
    document: officialPaper.exactOptional(),
    /** Answers what would move and who would be told, and changes nothing. */
    dryRun: z.boolean().default(false),
  })
  .meta({ id: 'Postponement' });

export type PostponementBody = z.input<typeof postponementBody>;

/** What a postponement came to; `planned`: nothing was changed. */
export const POSTPONEMENT_KINDS = ['planned', 'recorded', 'duplicate'] as const;

/** What moves, what stays, and what became of it. */
export const postponementAnswer = z
  .object({
    cycleId: z.string(),
    kind: z.enum(POSTPONEMENT_KINDS),
    /** The day of the meeting before and now. */
    from: day,
    to: day,
    moves: z.array(assignmentMove),
    stays: z.array(assignmentStay),
    outcomes: z.array(rulingAnswer),
  })
  .meta({ id: 'Postponed' });

export type PostponementAnswer = z.infer<typeof postponementAnswer>;
