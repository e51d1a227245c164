import type { ConsolidatedFigures } from '@kyhan/contracts';
import type { Language } from '../language.js';

/** The names of the units of a consolidation by their ids. Pure; throws nothing. */
export function consolidatedUnitNames(
  { units }: ConsolidatedFigures,
  language: Language,
): (unitId: string) => string {
  const known = new Map(units.map(({ unitId, unitName }) => [unitId, unitName[language]]));
  return (unitId) => known.get(unitId) ?? unitId;
}
