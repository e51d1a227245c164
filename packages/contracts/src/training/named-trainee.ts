import { z } from 'zod';

/** Who somebody of a roster is; their id alone where they were erased. */
export const namedTrainee = {
  person: z.string(),
  code: z.string().exactOptional(),
  name: z.string().exactOptional(),
  office: z.string().exactOptional(),
};
