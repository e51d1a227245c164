import { z } from 'zod';
import { day } from '../values/day.js';
import { listedWord } from './listed-word.js';

export const sessionBody = z
  .strictObject({
    /** Of a session that is there: it is planned anew. */
    session: listedWord.exactOptional(),
    obligation: listedWord,
    /** Of the targets of the obligation; all of them unless some are named. */
    rosters: z.array(listedWord).min(1).exactOptional(),
    on: day,
    hours: z.number().gt(0).max(24),
    capacity: z.int().min(1).exactOptional(),
    place: listedWord.exactOptional(),
  })
  .meta({ id: 'NewTrainingSession' });
export type SessionBody = z.input<typeof sessionBody>;
