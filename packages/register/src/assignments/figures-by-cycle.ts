import type { Figures } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { figuresByKey, type FiguresAsked } from './figures-by-key.js';

/** A cycle with the figures of those of its assignments that a filter leaves. */
export interface FiguresOfCycle {
  readonly cycleId: string;
  readonly obligationId: string;
  readonly periodKey: string;
  readonly dueOn: string;
  readonly figures: Figures;
}

/**
 * Figures of each cycle of which a filter leaves something, the earliest due first. Two statements.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function figuresByCycle(register: Register, asked: FiguresAsked): Promise<FiguresOfCycle[]> {
  const figures = await figuresByKey(register, asked, 'cycle');
  const cycles = await register.db
    .selectFrom('cycles')
    .select(['cycleId', 'obligationId', 'periodKey', 'dueOn'])
    .where('cycleId', '=', sql<string>`any(${[...figures.keys()]})`)
    .orderBy('dueOn')
    .orderBy('cycleId')
    .execute();
  return cycles.flatMap((cycle) => {
    const own = figures.get(cycle.cycleId);
    return own === undefined ? [] : [{ ...cycle, figures: own }];
  });
}
