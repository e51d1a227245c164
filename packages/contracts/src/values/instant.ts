import { z } from 'zod';

const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

/** An instant in ISO 8601 with the offset of the plan's zone; the engine has epoch milliseconds. */
export const instant = z
  .string()
  .regex(FORM)
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .meta({ id: 'Instant', format: 'date-time', examples: ['2026-03-31T17:00:00+07:00'] })
  .brand<'Instant'>();

/** The text of an instant; what is kept as a number where it is stored. */
export type InstantText = z.infer<typeof instant>;
