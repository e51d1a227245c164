import { z } from 'zod';
import { POSTPONEMENT_KINDS } from '../postponement-answer.js';
import { rulingAnswer } from '../ruling-answer.js';
import { day } from '../values/day.js';
import { inBoth } from '../values/in-both.js';
import { instant } from '../values/instant.js';
import { keptText } from '../values/kept-text.js';
import { ATTENDANCES, MEETING_ANSWERS } from './meeting-answered.js';

/** The meeting of which cycle. */
export const meetingQuery = z.strictObject({ cycle: keptText });

/** A unit that is invited, what it has said, and whether it was there. */
const invitedAnswer = z
  .object({
    unitId: z.string(),
    unitName: inBoth,
    answer: z.enum(MEETING_ANSWERS).exactOptional(),
    people: z.int().exactOptional(),
    /** Whom it sends, or why nobody comes; absent where it was erased. */
    text: z.string().exactOptional(),
    answeredAt: instant.exactOptional(),
    attendance: z.enum(ATTENDANCES).exactOptional(),
    /** How many of it were there. */
    attended: z.int().exactOptional(),
  })
  .meta({ id: 'InvitedUnit' });

/** The meeting of a cycle, and who is invited to it; whoever acts for one unit sees that one alone. */
export const meetingAnswer = z
  .object({
    cycleId: z.string(),
    meetingOn: day,
    beginsAt: instant,
    endsAt: instant,
    place: inBoth.exactOptional(),
    cancelledAt: instant.exactOptional(),
    invited: z.array(invitedAnswer),
  })
  .meta({ id: 'Meeting' });

/** What was kept; `changed` is false where it was said before. */
export const meetingDeedAnswer = z
  .object({ cycleId: z.string(), changed: z.boolean() })
  .meta({ id: 'MeetingDeed' });

/** What is waived, what stays with its day, who is told, and what became of it. */
export const cancellationAnswer = z
  .object({
    cycleId: z.string(),
    kind: z.enum(POSTPONEMENT_KINDS),
    meetingOn: day,
    /** Assignments that nobody owes any more, and those that stay. */
    waived: z.array(z.string()),
    kept: z.array(z.string()),
    /** Units that were invited, and are told. */
    told: z.array(z.string()),
    outcomes: z.array(rulingAnswer),
  })
  .meta({ id: 'MeetingCancelled' });

export type MeetingView = z.infer<typeof meetingAnswer>;
export type CancellationAnswer = z.infer<typeof cancellationAnswer>;
