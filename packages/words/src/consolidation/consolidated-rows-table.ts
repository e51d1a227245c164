import type { ConsolidatedFieldAnswer, ConsolidatedFigures, PaperTable } from '@kyhan/contracts';
import type { Language } from '../language.js';
import { measuredLabel } from '../measured-label.js';
import { saidIn } from '../said-in.js';
import { shownValue } from '../shown-value.js';
import { consolidatedFieldsOf } from './consolidated-fields-of.js';
import { figureText } from './figure-text.js';
import { consolidatedUnitNames } from './consolidated-unit-names.js';
import { CONSOLIDATION_WORDS } from './consolidation-words.js';

type TableAnswer = Extract<ConsolidatedFieldAnswer, { type: 'table' }>;

/** Of the width, in hundredths; its own columns have the rest. */
const SHARE = { place: 6, unit: 24 } as const;

/** The tables of a field below one another, each row with its unit; none where nobody filled one in. Pure; throws nothing. */
export function consolidatedRowsTable(
  figures: ConsolidatedFigures,
  language: Language,
  id: string,
): PaperTable[] {
  const { column, row } = saidIn(CONSOLIDATION_WORDS, language);
  const found = consolidatedFieldsOf(figures).find(
    (one): one is TableAnswer => one.type === 'table' && one.field.id === id,
  );
  if (found === undefined || found.rows.length === 0) return [];
  const { columns, rows, totals } = found;
  const nameOf = consolidatedUnitNames(figures, language);
  const own = Math.floor((100 - SHARE.place - SHARE.unit) / columns.length);
  const total = columns.map((field) => (field.id in totals ? figureText(totals[field.id], language) : ''));
  return [
    {
      type: 'table',
      columns: [
        { name: column.place, percent: SHARE.place, align: 'center' },
        { name: column.unit, percent: 100 - SHARE.place - own * columns.length, align: 'left' },
        ...columns.map((one) => ({
          name: measuredLabel(one, language),
          percent: own,
          align: one.type === 'number' ? ('center' as const) : ('left' as const),
        })),
      ],
      rows: rows.map(({ unitId, cells }, at) => [
        String(at + 1),
        nameOf(unitId),
        ...columns.map((field) => shownValue({ field, value: cells[field.id], language })),
      ]),
      ...(Object.keys(totals).length === 0 ? {} : { total: ['', row.all, ...total] }),
    },
  ];
}
