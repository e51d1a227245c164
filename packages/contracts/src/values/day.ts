import { isPlainDate } from '@kyhan/calendar';
import { z } from 'zod';

/** A day of the calendar, `YYYY-MM-DD`. */
export const day = z
  .string()
  .refine(isPlainDate, { params: { expected: 'day' } })
  .meta({ id: 'Day', format: 'date', examples: ['2026-03-31'] });
