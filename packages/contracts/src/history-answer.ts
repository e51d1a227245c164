import { z } from 'zod';
import { assignmentAnswer } from './assignment-answer.js';
import { eventAnswer } from './event-answer.js';
import { noticeAnswer } from './notice-answer.js';
import { submissionAnswer } from './submission-answer.js';
import { inBoth } from './values/in-both.js';

/** Everything that happened to an assignment, each part in its order; a unit sees the notices that went to itself. */
export const historyAnswer = z
  .object({
    assignment: assignmentAnswer,
    events: z.array(eventAnswer),
    notices: z.array(noticeAnswer),
    submissions: z.array(submissionAnswer),
    /** Of every unit that the events and submissions name, by its id. */
    unitNames: z.record(z.string(), inBoth),
  })
  .meta({ id: 'History' });

export type HistoryAnswer = z.infer<typeof historyAnswer>;
