import { z } from 'zod';
import { listedWord } from './listed-word.js';
import { MOST_NAMED, namedPeople } from './named-people.js';

export const trainingAttendanceBody = z
  .strictObject({
    session: listedWord,
    people: namedPeople.default([]),
    /** Recorded in error: they did not attend. */
    absent: namedPeople.default([]),
    /** Where names may not be kept: how many came, by unit. */
    heads: z
      .array(z.strictObject({ unit: listedWord, roster: listedWord, heads: z.int().min(0).max(1_000_000) }))
      .max(MOST_NAMED)
      .default([]),
  })
  .meta({ id: 'TrainingAttendance' });
export type TrainingAttendanceBody = z.input<typeof trainingAttendanceBody>;
