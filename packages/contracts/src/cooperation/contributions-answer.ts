import { z } from 'zod';
import { assignmentAnswer } from '../assignment-answer.js';
import { submissionAnswer } from '../submission-answer.js';
import { inBoth } from '../values/in-both.js';

/** What a lead gathers: each contribution as it stands, with the version in force, and who was only told. */
export const contributionsAnswer = z
  .object({
    /** By due instant. */
    contributions: z.array(
      assignmentAnswer.extend({
        /** What was handed in last and is not to be completed; what waits for the head of its unit is not there yet. */
        submission: submissionAnswer.exactOptional(),
      }),
    ),
    /** Units that cooperate, were told, and contribute nothing. */
    told: z.array(z.object({ unitId: z.string(), unitName: inBoth })),
  })
  .meta({ id: 'Contributions' });

export type ContributionsAnswer = z.infer<typeof contributionsAnswer>;
