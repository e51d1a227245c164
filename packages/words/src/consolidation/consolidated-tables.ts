import type { ConsolidatedFieldAnswer, ConsolidatedFigures, PaperTable } from '@kyhan/contracts';
import type { UnitStanding } from '@kyhan/plan';
import type { Language } from '../language.js';
import { measuredLabel } from '../measured-label.js';
import { shortDate } from '../official-date.js';
import { periodWords } from '../period-name.js';
import { saidIn } from '../said-in.js';
import { shownValue } from '../shown-value.js';
import { CONSOLIDATION_WORDS, UNIT_STANDING_NAMES } from './consolidation-words.js';
import { changeWords } from './paper-values.js';

type NumberAnswer = Extract<ConsolidatedFieldAnswer, { type: 'number' }>;
type TableAnswer = Extract<ConsolidatedFieldAnswer, { type: 'table' }>;

/** A column after the names, and what stands in it. */
type Counted = readonly [name: string, of: (one: NumberAnswer) => string];

const WHOLE = 100;
const SHARE = { place: 6, measure: 12, counted: 12, unit: 24 } as const;

/** The numbers with their sums, all of them or those that are named; none where there are none. Pure; throws nothing. */
export function figuresTable(
  figures: ConsolidatedFigures,
  language: Language,
  ids?: readonly string[],
): PaperTable[] {
  const { column, rule } = saidIn(CONSOLIDATION_WORDS, language);
  const numbers = fieldsOf(figures).flatMap((one) => (one.type === 'number' ? [one] : []));
  const told = ids?.flatMap((id) => numbers.filter(({ field }) => field.id === id)) ?? numbers;
  if (told.length === 0) return [];
  const counted = countedColumns(figures, language);
  const label = ({ field, rule: own }: NumberAnswer) =>
    own === 'average' ? `${field.label[language]} (${rule.average})` : field.label[language];
  const rest = WHOLE - SHARE.place - SHARE.measure - SHARE.counted * counted.length;
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
    [column.inTime, (one) => shown(one.inTime, language)],
    [column.late, (one) => shown(one.late, language)],
  ];
  const compared: readonly Counted[] = [
    [column.before, (one) => shown(one.before, language)],
    [column.change, ({ change }) => changeWords(change?.difference, language)],
  ];
  return [
    ...(units.some(({ standing }) => standing === 'late') ? late : []),
    [column.all, (one) => shown(one.all, language)],
    ...(before === undefined ? [] : compared),
  ];
}

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

/** The tables of a field below one another, each row with its unit; none where nobody filled one in. Pure; throws nothing. */
export function joinedTable(figures: ConsolidatedFigures, language: Language, id: string): PaperTable[] {
  const { column, row } = saidIn(CONSOLIDATION_WORDS, language);
  const found = fieldsOf(figures).find(
    (one): one is TableAnswer => one.type === 'table' && one.field.id === id,
  );
  if (found === undefined || found.rows.length === 0) return [];
  const { columns, rows, totals } = found;
  const nameOf = unitNames(figures, language);
  const own = Math.floor((WHOLE - SHARE.place - SHARE.unit) / columns.length);
  const total = columns.map((field) => (field.id in totals ? shown(totals[field.id], language) : ''));
  return [
    {
      type: 'table',
      columns: [
        { name: column.place, percent: SHARE.place, align: 'center' },
        { name: column.unit, percent: WHOLE - SHARE.place - own * columns.length, align: 'left' },
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

/** Whom the change compares, in sentences; none where there is nothing to compare with. Pure; throws nothing. */
export function comparedWith({ before }: ConsolidatedFigures, language: Language): string[] {
  if (before === undefined) return [];
  const words = saidIn(CONSOLIDATION_WORDS, language);
  const names = (units: typeof before.joined) => units.map(({ unitName }) => unitName[language]).join('; ');
  return [
    words.same({ period: periodWords(before.periodKey), count: before.same.length }),
    ...(before.joined.length === 0 ? [] : [words.joined({ names: names(before.joined) })]),
    ...(before.left.length === 0 ? [] : [words.left({ names: names(before.left) })]),
  ];
}

/** The names of the units of a consolidation by their ids. Pure; throws nothing. */
export function unitNames({ units }: ConsolidatedFigures, language: Language): (unitId: string) => string {
  const known = new Map(units.map(({ unitId, unitName }) => [unitId, unitName[language]]));
  return (unitId) => known.get(unitId) ?? unitId;
}

function fieldsOf({ sections }: ConsolidatedFigures): readonly ConsolidatedFieldAnswer[] {
  return sections.flatMap(({ fields }) => fields);
}

function shown(value: number | undefined, language: Language): string {
  return value === undefined ? '–' : shownValue({ field: { type: 'number' }, value, language });
}
