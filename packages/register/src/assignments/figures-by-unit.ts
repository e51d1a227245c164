import type { Figures } from '@kyhan/engine';
import type { Register } from '../connection/register.js';
import { figuresByKey, type FiguresAsked } from './figures-by-key.js';

/** A unit with the figures of those of its assignments that a filter leaves. */
export interface FiguresOfUnit {
  readonly unitId: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly figures: Figures;
}

/** Ă and Â follow A, Đ follows D: SQL would need collation data that the embedded server lacks. */
const vietnamese = new Intl.Collator('vi');

/**
 * Figures of each unit that owes something of what a filter leaves, in the Vietnamese order of their names. Two
 * statements.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function figuresByUnit(register: Register, asked: FiguresAsked): Promise<FiguresOfUnit[]> {
  const figures = await figuresByKey(register, asked, 'unit');
  const units = await register.db
    .selectFrom('units')
    .select(['unitId', 'nameVi', 'nameEn'])
    .where('planSlug', '=', asked.filter.planSlug)
    .execute();
  const names = new Map(units.map(({ unitId, nameVi, nameEn }) => [unitId, { vi: nameVi, en: nameEn }]));
  return [...figures]
    .map(([unitId, own]) => {
      return { unitId, name: names.get(unitId) ?? { vi: unitId, en: unitId }, figures: own };
    })
    .sort((a, b) => vietnamese.compare(a.name.vi, b.name.vi));
}
