import { z } from 'zod';

/** A text in both languages; Vietnamese is the official one. */
export const inBoth = z.object({ vi: z.string(), en: z.string() }).meta({ id: 'InBoth' });
