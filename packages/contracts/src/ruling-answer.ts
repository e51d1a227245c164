import { RULING_OUTCOMES, RULING_TYPES } from '@kyhan/engine';
import { z } from 'zod';
import { refusalAnswer } from './error-answer.js';
import { day } from './values/day.js';
import { keptText } from './values/kept-text.js';

export const LONGEST_REASON = 4000;
const LONGEST_ID = 100;
const LONGEST_GROUND = 500;

/** What a person decides about an assignment; who asks is known to whoever receives it. */
export const rulingWish = z
  .strictObject({
    /** The caller's own id: repeating a ruling with the same id changes nothing. */
    rulingId: keptText.min(1).max(LONGEST_ID),
    assignmentId: keptText,
    ruling: z.enum(RULING_TYPES).meta({ id: 'Ruling' }),
    /** What the unit reads; for accept none is needed. */
    reason: keptText.max(LONGEST_REASON).exactOptional(),
    /** For accept and return: the version that was read; refused where a newer one has come in. */
    version: z.int().min(1).exactOptional(),
    /** For return, extend and reopen: the new last good day. */
    newDueOn: day.exactOptional(),
    /** The new day is meant although it is no working day; without this such a day is refused, and asked again. */
    onDayOff: z.literal(true).exactOptional(),
    /** The paper that it rests on: number, sign and date. */
    document: keptText.min(1).max(LONGEST_GROUND).exactOptional(),
    /** For extend: who granted it. */
    grantor: keptText.min(1).max(LONGEST_GROUND).exactOptional(),
    /** For waive-rule: which rule of the form, as a refusal names it; it holds on for all others. */
    rule: keptText.min(1).max(LONGEST_GROUND).exactOptional(),
    /** For hand-over: the unit that takes over. */
    to: keptText.exactOptional(),
    /** For hand-over: the unit that was read as owing; refused where it has gone to another since. */
    from: keptText.exactOptional(),
  })
  .meta({ id: 'RulingWish' });

export type RulingWish = z.infer<typeof rulingWish>;

export const rulingsBody = z.strictObject({ rulings: z.array(rulingWish).min(1) }).meta({ id: 'Rulings' });

const asked = { assignmentId: z.string(), rulingId: z.string() };

/** What became of a ruling. */
export const rulingAnswer = z
  .discriminatedUnion('outcome', [
    z.object({ ...asked, outcome: z.enum(RULING_OUTCOMES).exclude(['refused']) }),
    z.object({ ...asked, outcome: z.enum(RULING_OUTCOMES).extract(['refused']), ...refusalAnswer }),
  ])
  .meta({ id: 'RulingOutcome' });

export type RulingAnswer = z.infer<typeof rulingAnswer>;

/** One for each ruling, the refused ones first. */
export const rulingsAnswer = z.object({ outcomes: z.array(rulingAnswer) }).meta({ id: 'RulingOutcomes' });
