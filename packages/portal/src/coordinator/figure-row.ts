import type { CountedRow } from '@kyhan/api';
import type { ListedFigure } from '@kyhan/contracts';
import type { Figures } from '@kyhan/engine';
import type { InBoth, Language } from '@kyhan/words';
import type { ListWish } from './list-wish.js';

/** A line of a table of figures, and a column or a bar of its chart, in the language of the page. */
export interface FigureRow {
  readonly name: string;
  /** Of a unit, as its plan calls it. */
  readonly unit?: InBoth;
  /** As short as a chart has room for. */
  readonly label: string;
  readonly figures: Figures;
  /** What the list is asked for that has just what is counted here. */
  readonly wish: ListWish;
}

/** The four classes (design, section 4), as lists can be asked for them. */
export const CLASS_FIGURES = [
  'onTime',
  'late',
  'inTime',
  'notDone',
] as const satisfies readonly ListedFigure[];

/** The same rows as a page says them. Pure; throws nothing. */
export function figureRows(rows: readonly CountedRow[], language: Language): readonly FigureRow[] {
  return rows.map(({ name, label, figures, filter: wish }) => {
    const unit = wish.unit === undefined ? {} : { unit: name };
    return { name: name[language], ...unit, label: label ?? name[language], figures, wish };
  });
}
