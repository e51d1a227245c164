import { text } from '../text.js';

/** The first columns of a paper's tables. */
export const PAPER_COLUMNS = {
  place: text({ vi: 'TT', en: 'No.' }),
  unit: text({ vi: 'Cơ quan, đơn vị', en: 'Office' }),
} as const;
