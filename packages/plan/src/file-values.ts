import { isPlainDate } from '@kyhan/calendar';
import { z } from 'zod';
import type { Words } from './words.js';

const text = z.string().trim().min(1);

/**
 * A text in both languages; in one alone where the plan has one (`languages`), which `check` asks of each. Whoever reads in
 * the other is shown that one.
 */
function inBothLanguages(written: string | { vi?: string | undefined; en?: string | undefined }): Words {
  if (typeof written === 'string') return { vi: written, en: written };
  const { vi = '', en = '' } = written;
  return { vi: vi === '' ? en : vi, en: en === '' ? vi : en };
}

/** What stands in plan files in many places. Words in capitals name the error of the catalogue. */
export const fileValues = {
  text,
  words: z
    .union([z.strictObject({ vi: text.optional(), en: text.optional() }), text], 'WORDS')
    .transform(inBothLanguages),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ID'),
  date: z.string().refine(isPlainDate, 'DATE').meta({ format: 'date' }),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'TIME'),
  count: z.int().min(0).max(400),
  hours: z.int().min(1).max(2000),
  /** Of the year. */
  month: z.int().min(1).max(12),
};
