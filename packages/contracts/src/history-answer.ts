import { z } from 'zod';
import { assignmentAnswer } from './assignment-answer.js';
import { eventAnswer } from './event-answer.js';
import { noticeAnswer } from './notice-answer.js';
import { submissionAnswer } from './submission-answer.js';
import { unitActAnswer } from './unit-act-answer.js';
import { inBoth } from './values/in-both.js';

/** Everything that happened to an assignment, each part in its order; a unit sees the notices that went to itself. */
export const historyAnswer = z
  .object({
    assignment: assignmentAnswer,
    events: z.array(eventAnswer),
    notices: z.array(noticeAnswer),
    submissions: z.array(submissionAnswer),
    /** What the unit did beside handing in, also what is still to be taken in. */
    acts: z.array(unitActAnswer),
    /** Of every unit that the events, submissions and acts name, by its id. */
    unitNames: z.record(z.string(), inBoth),
  })
  .meta({ id: 'History' });

export type HistoryAnswer = z.infer<typeof historyAnswer>;
