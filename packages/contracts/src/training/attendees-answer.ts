import { z } from 'zod';
import { day } from '../values/day.js';
import { inBoth } from '../values/in-both.js';
import { keptText } from '../values/kept-text.js';
import { pagingAnswer, pagingQuery } from '../values/paging-query.js';
import { namedTrainee } from './named-trainee.js';

export const attendeesQuery = z.strictObject({
  session: keptText,
  unit: keptText.exactOptional(),
  ...pagingQuery,
});

/** Who was nominated for a session or came to it, in the order in which that was told. */
export const attendeesAnswer = z
  .object({
    attendees: z.array(
      z.object({
        ...namedTrainee,
        /** That nominated them; absent: they came without. */
        unit: z.string().exactOptional(),
        unitName: inBoth.exactOptional(),
        hasAttended: z.boolean(),
        certificate: z.string().exactOptional(),
        certifiedOn: day.exactOptional(),
      }),
    ),
    ...pagingAnswer,
  })
  .meta({ id: 'SessionAttendees' });
export type AttendeesAnswer = z.infer<typeof attendeesAnswer>;
