import { z } from 'zod';
import { inBoth } from './values/in-both.js';
import { instant } from './values/instant.js';
import { pagingAnswer, pagingQuery } from './values/paging-query.js';

export const doorQuery = z.strictObject(pagingQuery);

/** What happened at the door, the last first: who was let in, by whose word, and who may what since. */
export const doorAnswer = z
  .object({
    events: z.array(
      z.object({
        sequence: z.int(),
        at: instant,
        actor: z.string(),
        /** The same in words: a person by name, as it is known now. */
        actorName: inBoth,
        type: z.string(),
        /** The same as a sentence. */
        text: inBoth,
      }),
    ),
    ...pagingAnswer,
  })
  .meta({ id: 'DoorEvents' });
