import { z } from 'zod';
import { day } from '../values/day.js';
import { inBoth } from '../values/in-both.js';
import { keptText } from '../values/kept-text.js';
import { pagingAnswer, pagingQuery } from '../values/paging-query.js';
import { namedTrainee } from './named-trainee.js';

export const TRAINEE_STATES = ['left', 'trained', 'all'] as const;
export type TraineeState = (typeof TRAINEE_STATES)[number];

export const traineesQuery = z.strictObject({
  roster: keptText,
  /** Of several targets with one roster; the first unless given. */
  target: keptText.exactOptional(),
  /** Unless asked for, today of the plan. */
  on: day.exactOptional(),
  unit: keptText.exactOptional(),
  state: z.enum(TRAINEE_STATES).default('left'),
  ...pagingQuery,
});

/** Who of a roster is left on a day, or trained, in the order of its list. */
export const traineesAnswer = z
  .object({
    trainees: z.array(
      z.object({
        ...namedTrainee,
        /** That they belong to on the day. */
        unit: z.string(),
        unitName: inBoth,
        /** The first day on which they attended; absent: they are left. */
        trainedOn: day.exactOptional(),
      }),
    ),
    ...pagingAnswer,
  })
  .meta({ id: 'Trainees' });
export type TraineesAnswer = z.infer<typeof traineesAnswer>;
