import { z } from 'zod';

/** A time of the day in the plan's zone, `HH:MM`. */
export const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ id: 'TimeOfDay', examples: ['17:00'] });
