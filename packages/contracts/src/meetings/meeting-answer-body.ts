import { z } from 'zod';
import { keptText } from '../values/kept-text.js';
import { officialPaper } from '../values/official-paper.js';
import { ATTENDANCES, MEETING_ANSWERS, people } from './meeting-answered.js';

const LONGEST_ID = 80;
const LONGEST_TEXT = 4000;

/** What a unit says to its invitation; said again, the later answer counts. */
export const meetingAnswerBody = z
  .strictObject({
    cycleId: keptText,
    unit: keptText,
    answer: z.enum(MEETING_ANSWERS),
    /** How many come, where somebody does. */
    people: people.exactOptional(),
    /** Whom it sends, or why nobody comes. */
    text: keptText.max(LONGEST_TEXT).exactOptional(),
  })
  .meta({ id: 'MeetingAnswer' });

export type MeetingAnswerBody = z.input<typeof meetingAnswerBody>;

/** Who of those invited was there; a unit that is not named stays as it was. */
export const attendanceBody = z
  .strictObject({
    cycleId: keptText,
    attended: z
      .array(
        z.strictObject({ unit: keptText, attendance: z.enum(ATTENDANCES), people: people.exactOptional() }),
      )
      .min(1)
      .max(1000),
  })
  .meta({ id: 'MeetingAttendance' });

export type AttendanceBody = z.input<typeof attendanceBody>;

/** The meeting of a cycle is not held, in this cycle alone. */
export const cancellationBody = z
  .strictObject({
    /** The caller's own id: sending the same again changes nothing. */
    cancellationId: keptText.min(1).max(LONGEST_ID),
    cycleId: keptText,
    /** Steps that nobody owes any more; what is not named is kept, with its day. */
    waive: z.array(keptText).max(50).default([]),
    /** Who was invited reads it. */
    reason: keptText.max(LONGEST_TEXT),
    /** The paper that it rests on. */
    document: officialPaper.exactOptional(),
    /** Answers what would be waived and who would be told, and changes nothing. */
    dryRun: z.boolean().default(false),
  })
  .meta({ id: 'MeetingCancellation' });

export type CancellationBody = z.input<typeof cancellationBody>;
