import { z } from 'zod';

/** How many people, or units where heads are counted, it concerned. */
export const trainingToldAnswer = z
  .object({ count: z.int(), session: z.string().exactOptional() })
  .meta({ id: 'TrainingTold' });
export type TrainingToldAnswer = z.infer<typeof trainingToldAnswer>;
