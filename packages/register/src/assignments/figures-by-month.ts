import type { Figures } from '@kyhan/engine';
import type { Register } from '../connection/register.js';
import { figuresByKey, type FiguresAsked } from './figures-by-key.js';

/** A month, `YYYY-MM`, with the figures of those assignments of cycles due in it that a filter leaves. */
export interface FiguresOfMonth {
  readonly month: string;
  readonly figures: Figures;
}

/**
 * Figures of each month in which a cycle falls due of which a filter leaves something, the earliest first. One
 * statement.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function figuresByMonth(register: Register, asked: FiguresAsked): Promise<FiguresOfMonth[]> {
  const months = await figuresByKey(register, asked, 'month');
  return [...months]
    .map(([month, figures]) => ({ month, figures }))
    .toSorted((a, b) => (a.month < b.month ? -1 : 1));
}
