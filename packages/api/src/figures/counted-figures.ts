import { COUNTED_FIGURES, type CountedFigure } from '@kyhan/contracts';
import { rates, type Figures, type Rates } from '@kyhan/engine';
import { listedCount } from './counted-row.js';

interface CountedFigures {
  readonly figures: { readonly [Name in CountedFigure]: number };
  readonly rates: Rates;
}

/** Figures as lists can be asked for them, and the rates that follow from them. Pure; throws nothing. */
export function countedFigures(figures: Figures): CountedFigures {
  const counts = COUNTED_FIGURES.map((figure) => [figure, listedCount(figures, figure)] as const);
  return {
    figures: Object.fromEntries(counts) as { [Name in CountedFigure]: number },
    rates: rates(figures),
  };
}
