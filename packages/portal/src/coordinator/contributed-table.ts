import { CONTRIBUTED_FIGURES } from '@kyhan/contracts';
import { type Language, pageWords } from '@kyhan/words';
import type { FigureRow } from './figure-row.js';
import { listAt } from './list-wish.js';
import { planCell } from '../shared/plan-text.js';
import type { Cell } from '../shared/rows-table.js';

/**
 * What units contribute to the results of leads, each number with the list of what it counts: the same for a page and
 * for a file. Pure; throws nothing.
 */
export function contributedTable(first: string, rows: readonly FigureRow[], language: Language) {
  return {
    head: [first, ...CONTRIBUTED_FIGURES.map((figure) => pageWords.contributions[figure][language])],
    rows: rows.map(({ name, unit, figures, wish }): readonly Cell[] => [
      unit === undefined ? name : planCell({ words: unit, language }),
      ...CONTRIBUTED_FIGURES.map((figure): Cell => {
        const count = figures[figure];
        return count === 0 ? '0' : { text: String(count), href: listAt({ ...wish, figure }) };
      }),
    ]),
  };
}
