import { z } from 'zod';

/** A part of what was owed; the share is null where nothing was. */
export const rateAnswer = z
  .object({ part: z.int(), of: z.int(), share: z.number().nullable() })
  .meta({ id: 'Rate' });
