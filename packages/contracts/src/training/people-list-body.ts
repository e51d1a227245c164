import { z } from 'zod';
import { keptText } from '../values/kept-text.js';
import { listedWord, LONGEST_WORD } from './listed-word.js';

const MOST_ROWS = 20_000;
const MOST_COLUMNS = 20;

/** A list as it stands in a CSV or XLSX file: rows of cells, the first naming the columns. */
export const peopleListBody = z
  .strictObject({
    roster: listedWord,
    rows: z
      .array(z.array(keptText.max(LONGEST_WORD)).max(MOST_COLUMNS))
      .min(1)
      .max(MOST_ROWS),
  })
  .meta({ id: 'PeopleList' });
export type PeopleListBody = z.input<typeof peopleListBody>;
