import { isPlainDate } from '@kyhan/calendar';
import { z } from 'zod';

const text = z.string().trim().min(1);

/** What stands in plan files in many places. Words in capitals name the error of the catalogue. */
export const fileValues = {
  text,
  words: z.strictObject({ vi: text, en: text }),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ID'),
  date: z.string().refine(isPlainDate, 'DATE').meta({ format: 'date' }),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'TIME'),
  count: z.int().min(0).max(400),
  hours: z.int().min(1).max(2000),
  /** Of the year. */
  month: z.int().min(1).max(12),
};
