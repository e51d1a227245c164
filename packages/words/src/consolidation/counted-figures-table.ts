import type { ConsolidatedFieldAnswer, ConsolidatedFigures, PaperTable } from '@kyhan/contracts';
import type { Language } from '../language.js';
import { saidIn } from '../said-in.js';
import { consolidatedFieldsOf } from './consolidated-fields-of.js';
import { figureText } from './figure-text.js';
import { CONSOLIDATION_WORDS } from './consolidation-words.js';
import { changeWords } from './paper-values.js';

type NumberAnswer = Extract<ConsolidatedFieldAnswer, { type: 'number' }>;

/** A column after the names, and what stands in it. */
type Counted = readonly [name: string, of: (one: NumberAnswer) => string];

/** Of the width, in hundredths; the names have the rest. */
const SHARE = { place: 5, measure: 12, counted: 12 } as const;

/** The numbers with their sums, all of them or those that are named; none where there are none. Pure; throws nothing. */
export function countedFiguresTable(
  figures: ConsolidatedFigures,
  language: Language,
  ids?: readonly string[],
): PaperTable[] {
  const { column, rule } = saidIn(CONSOLIDATION_WORDS, language);
  const numbers = consolidatedFieldsOf(figures).flatMap((one) => (one.type === 'number' ? [one] : []));
  const told = ids?.flatMap((id) => numbers.filter(({ field }) => field.id === id)) ?? numbers;
  if (told.length === 0) return [];
  const counted = countedColumns(figures, language);
  const label = ({ field, rule: own }: NumberAnswer) =>
    own === 'average' ? `${field.label[language]} (${rule.average})` : field.label[language];
  const rest = 100 - SHARE.place - SHARE.measure - SHARE.counted * counted.length;
  return [
    {
      type: 'table',
      columns: [
        { name: column.place, percent: SHARE.place, align: 'center' },
        { name: column.figure, percent: rest, align: 'left' },
        { name: column.measure, percent: SHARE.measure, align: 'center' },
        ...counted.map(([name]) => ({ name, percent: SHARE.counted, align: 'center' as const })),
      ],
      rows: told.map((one, at) => [
        String(at + 1),
        label(one),
        one.field.measure?.[language] ?? '',
        ...counted.map(([, of]) => of(one)),
      ]),
    },
  ];
}

/** Late ones apart where there are any, the period before where there was one. */
function countedColumns({ units, before }: ConsolidatedFigures, language: Language): Counted[] {
  const { column } = saidIn(CONSOLIDATION_WORDS, language);
  const late: readonly Counted[] = [
    [column.inTime, (one) => figureText(one.inTime, language)],
    [column.late, (one) => figureText(one.late, language)],
  ];
  const compared: readonly Counted[] = [
    [column.before, (one) => figureText(one.before, language)],
    [column.change, ({ change }) => changeWords(change?.difference, language)],
  ];
  return [
    ...(units.some(({ standing }) => standing === 'late') ? late : []),
    [column.all, (one) => figureText(one.all, language)],
    ...(before === undefined ? [] : compared),
  ];
}
