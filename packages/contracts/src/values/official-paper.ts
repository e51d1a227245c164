import { z } from 'zod';
import { day } from './day.js';
import { keptText } from './kept-text.js';

const LONGEST = 200;
const line = keptText.trim().min(1).max(LONGEST);

/** An official paper by what stands at its head and its foot: number, sign, date and signatory. */
export const officialPaper = z
  .strictObject({
    /** `123`, as the office numbered it. */
    number: line,
    /** `UBND-KGVX`, what follows the stroke. */
    sign: line,
    on: day,
    signatory: line,
  })
  .meta({ id: 'OfficialPaper' });

export type OfficialPaper = z.infer<typeof officialPaper>;
