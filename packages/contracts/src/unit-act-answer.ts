import { UNIT_ACT_TYPES } from '@kyhan/engine';
import { z } from 'zod';
import { purgedPart } from './purge-subject.js';
import { day } from './values/day.js';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';
import { keptText } from './values/kept-text.js';

const LONGEST_ID = 100;
const LONGEST_REASON = 4000;

const unitActType = z.enum(UNIT_ACT_TYPES).meta({ id: 'UnitAct' });

/** What a unit does with what it owes, beside handing in; who does it is known to whoever receives it. */
export const unitActBody = z
  .strictObject({
    /** The sender's own id: sending the same again gives the same receipt. */
    actId: keptText.min(1).max(LONGEST_ID),
    act: unitActType,
    /** What who coordinates reads: why, what is noted, or what is wrong; for withdraw and confirm none is needed, nor to approve. */
    reason: keptText.max(LONGEST_REASON).exactOptional(),
    /** For note: by when it is promised. Noted by who coordinates, nobody is chased before that day is over. */
    promisedOn: day.exactOptional(),
    /** For ask: the last good day that is asked for. */
    newDueOn: day.exactOptional(),
    /** For contest: the id of the unit that this is for. */
    proposed: keptText.exactOptional(),
    /** For confirm and dispute, approve and send-back: the version that was read; the one in force where none is named. */
    version: z.int().positive().exactOptional(),
  })
  .meta({ id: 'NewUnitAct' });

export type UnitActBody = z.infer<typeof unitActBody>;

/** What a sender may rely on: it is stored, when, and as the how-manieth of its assignment. */
export const actReceiptAnswer = z
  .object({
    kind: z.enum(['stored', 'duplicate']),
    actId: z.string(),
    number: z.int(),
    storedAt: instant,
    hash: z.string(),
  })
  .meta({ id: 'ActReceipt' });

export type ActReceiptAnswer = z.infer<typeof actReceiptAnswer>;

/** What was done, and the event that took it in; none while that is still to come. */
export const unitActAnswer = z
  .object({
    actId: z.string(),
    number: z.int(),
    act: unitActType,
    /** Absent where it was erased. */
    reason: z.string().exactOptional(),
    /** What went by an act. */
    purged: z.array(purgedPart).exactOptional(),
    promisedOn: day.exactOptional(),
    newDueOn: day.exactOptional(),
    proposed: z.string().exactOptional(),
    actor: z.string(),
    /** The same in words: a person by name, as it is known now. */
    actorName: inBoth,
    storedAt: instant,
    storedRealAt: instant,
    hash: z.string(),
    takenInSequence: z.int().exactOptional(),
    takenInAt: instant.exactOptional(),
  })
  .meta({ id: 'StoredUnitAct' });
