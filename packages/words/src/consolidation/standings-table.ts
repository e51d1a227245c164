import type { ConsolidatedFigures, PaperTable } from '@kyhan/contracts';
import type { UnitStanding } from '@kyhan/plan';
import type { Language } from '../language.js';
import { shortDate } from '../official-date.js';
import { saidIn } from '../said-in.js';
import { CONSOLIDATION_WORDS, UNIT_STANDING_NAMES } from './consolidation-words.js';

/** Units by where they stand; none where no unit stands there. Pure; throws nothing. */
export function standingsTable(
  { units }: ConsolidatedFigures,
  language: Language,
  standings: readonly UnitStanding[],
): PaperTable[] {
  const { column } = saidIn(CONSOLIDATION_WORDS, language);
  const told = units.filter(({ standing }) => standings.includes(standing));
  if (told.length === 0) return [];
  return [
    {
      type: 'table',
      columns: [
        { name: column.place, percent: 8, align: 'center' },
        { name: column.unit, percent: 42, align: 'left' },
        { name: column.standing, percent: 32, align: 'left' },
        { name: column.receivedOn, percent: 18, align: 'center' },
      ],
      rows: told.map(({ unitName, standing, source }, at) => [
        String(at + 1),
        unitName[language],
        UNIT_STANDING_NAMES[standing][language],
        source === undefined ? '' : shortDate(source.receivedOn),
      ]),
    },
  ];
}
