import { z } from 'zod';
import { keptText } from '../values/kept-text.js';

const MOST_ROWS = 5000;
const MOST_COLUMNS = 20;
const LONGEST_CELL = 2000;
const LONGEST_SHEET = 200;

/** A list as it stands in a CSV or XLSX file: rows of cells, the first naming the columns. */
export const adoptionBody = z
  .strictObject({
    rows: z
      .array(z.array(keptText.max(LONGEST_CELL)).max(MOST_COLUMNS))
      .min(1)
      .max(MOST_ROWS),
    /** Of which sheet of a file they are: what is wrong with a line names it. */
    sheet: keptText.max(LONGEST_SHEET).exactOptional(),
    /** Answers what would be taken over, and takes over nothing. */
    dryRun: z.boolean().default(false),
  })
  .meta({ id: 'Adoption' });
export type AdoptionBody = z.input<typeof adoptionBody>;
