import writeXlsxFile from 'write-excel-file/node';
import type { ConsolidatedFieldAnswer, ConsolidatedFigures } from '@kyhan/contracts';
import {
  comparedWith,
  CONSOLIDATION_WORDS,
  measuredLabel,
  officialDay,
  periodWords,
  saidIn,
  shortDate,
  shownValue,
  UNIT_STANDING_NAMES,
  consolidatedUnitNames,
  type Language,
  type Said,
} from '@kyhan/words';
import { getCellAddress } from 'write-excel-file/utility';
import { computedValues } from './computed-values.js';
import { printedSheets } from './printed-sheets.js';
import { consolidationCell } from './consolidation-cell.js';
import { tallRows } from './tall-rows.js';
import { unitsSheet, type UnitsSheet } from './units-sheet.js';

const { text, bold, head, number, formula, title, told } = consolidationCell;

/**
 * A consolidation as an Excel file: the figures with totals as formulas, the units by fields, answers beside one another,
 * each joined table, and whence every figure comes. Throws nothing.
 */
export async function consolidationXlsx(figures: ConsolidatedFigures, language: Language): Promise<Buffer> {
  const words = saidIn(CONSOLIDATION_WORDS, language);
  const heading = headingOf(figures, words);
  const matrix = unitsSheet(figures, language, heading);
  const context: Context = { figures, language, words, matrix, heading };
  const fields = figures.sections.flatMap(({ fields: own }) => own);
  const tables = fields.flatMap((one) => (one.type === 'table' ? [one] : []));
  const sheets = [
    figuresSheet(context),
    {
      sheet: words.sheet.matrix,
      data: matrix.data.map((row) => [...row]),
      columns: matrix.widths.map((width) => ({ width })),
      stickyRowsCount: matrix.sticky.rows,
      stickyColumnsCount: matrix.sticky.columns,
    },
    answersSheet(context),
    ...tables.map((table, at) => joinedSheet(context, table, words.sheet.table({ at: at + 1 }))),
    sourcesSheet(context),
  ].map(({ data, columns, ...sheet }) => ({
    ...sheet,
    data: tallRows(
      data,
      columns.map(({ width }) => width),
    ),
    columns,
    orientation: 'landscape' as const,
  }));
  const features = [computedValues(sheets), printedSheets(sheets)];
  // A hand without a size is drawn as small as each program likes.
  return await writeXlsxFile(sheets, { fontFamily: 'Times New Roman', fontSize: 12, features }).toBuffer();
}

interface Context {
  readonly figures: ConsolidatedFigures;
  readonly language: Language;
  readonly words: Said<typeof CONSOLIDATION_WORDS>;
  readonly matrix: UnitsSheet;
  readonly heading: object[][];
}

function headingOf(figures: ConsolidatedFigures, words: Said<typeof CONSOLIDATION_WORDS>): object[][] {
  const { obligationTitle, periodKey, periodFrom, countedOn } = figures;
  const period = periodWords(periodKey, periodFrom);
  return [
    [title(words.heading({ title: obligationTitle, period }))],
    [told(words.counted({ day: officialDay(countedOn) }))],
  ];
}

function figuresSheet({ figures, language, words, matrix, heading }: Context) {
  const { column } = words;
  const heads = [
    column.place,
    column.figure,
    column.measure,
    column.rule,
    column.inTime,
    column.late,
    column.all,
    column.before,
    column.change,
    column.compared,
  ];
  let place = 0;
  const rows = figures.sections.flatMap(({ title: name, fields }) => {
    const numbers = fields.flatMap((one) => (one.type === 'number' ? [one] : []));
    if (numbers.length === 0) return [];
    const above = [text(''), bold(name[language]), ...heads.slice(2).map(() => text(''))];
    return [above, ...numbers.map((one) => figureRow(one))];
  });
  const notes = comparedWith(figures, language).map((note) => [told(note)]);
  return {
    sheet: words.sheet.figures,
    data: [...heading, heads.map(head), ...rows, ...notes],
    columns: [6, 46, 16, 14, 18, 18, 14, 14, 14, 14].map((width) => ({ width })),
    stickyRowsCount: heading.length + 1,
  };

  function figureRow({ field, rule, inTime, late, all, before, change }: NumberAnswer) {
    place += 1;
    const at = matrix.totals.get(field.id);
    const total = (address: string | undefined, value: number | undefined) =>
      formula(`'${words.sheet.matrix}'!${address}`, value);
    return [
      number(place),
      text(field.label[language]),
      text(field.measure?.[language] ?? ''),
      text(words.rule[rule]),
      total(at?.inTime, inTime),
      total(at?.late, late),
      total(at?.all, all),
      number(before),
      number(change?.difference),
      number(change?.units.length),
    ];
  }
}

type NumberAnswer = Extract<ConsolidatedFieldAnswer, { type: 'number' }>;
type TableAnswer = Extract<ConsolidatedFieldAnswer, { type: 'table' }>;

function answersSheet({ figures, language, words, heading }: Context) {
  const { column } = words;
  const nameOf = consolidatedUnitNames(figures, language);
  const rows = figures.sections.flatMap(({ fields }) =>
    fields.flatMap((one) => {
      if (one.type !== 'list') return [];
      const { field, counted = [] } = one;
      const label = text(measuredLabel(field, language));
      const shown = (value: unknown) => shownValue({ field, value, language });
      return [
        ...one.answers.map(({ unitId, value }) => [
          label,
          text(nameOf(unitId)),
          typeof value === 'number' ? number(value) : text(shown(value)),
        ]),
        ...counted.map(({ value, count }) => [
          label,
          bold(`${column.count}: ${shown(value)}`),
          number(count),
        ]),
      ];
    }),
  );
  return {
    sheet: words.sheet.answers,
    data: [...heading, [column.figure, column.unit, column.answer].map(head), ...rows],
    columns: [36, 40, 90].map((width) => ({ width })),
    stickyRowsCount: heading.length + 1,
  };
}

function joinedSheet({ figures, language, words, heading }: Context, table: TableAnswer, sheet: string) {
  const nameOf = consolidatedUnitNames(figures, language);
  const first = heading.length + 2;
  const last = first + table.rows.length - 1;
  const cell = (column: TableAnswer['columns'][number], value: unknown) =>
    typeof value === 'number' ? number(value) : text(shownValue({ field: column, value, language }));
  const total = table.columns.map(({ id }, at) => {
    const rule = table.rules[id];
    if (rule === undefined) return bold('');
    const range = `${getCellAddress(first, at + 2)}:${getCellAddress(last, at + 2)}`;
    return formula(`${rule === 'sum' ? 'SUM' : 'AVERAGE'}(${range})`, table.totals[id]);
  });
  return {
    sheet,
    data: [
      ...heading,
      [title(table.field.label[language])],
      [
        words.column.place,
        words.column.unit,
        ...table.columns.map((column) => measuredLabel(column, language)),
      ].map(head),
      ...table.rows.map(({ unitId, cells }, at) => [
        number(at + 1),
        text(nameOf(unitId)),
        ...table.columns.map((column) => cell(column, cells[column.id])),
      ]),
      [bold(''), bold(words.row.all), ...total],
    ],
    columns: [6, 40, ...table.columns.map(() => 28)].map((width) => ({ width })),
    stickyRowsCount: heading.length + 2,
  };
}

function sourcesSheet({ figures, language, words, heading }: Context) {
  const { column } = words;
  const heads = [
    column.place,
    column.unit,
    column.standing,
    column.receivedOn,
    column.submission,
    column.version,
    column.hash,
  ];
  const rows = figures.units.map(({ unitName, standing, source }, at) => [
    number(at + 1),
    text(unitName[language]),
    text(UNIT_STANDING_NAMES[standing][language]),
    text(source === undefined ? '' : shortDate(source.receivedOn)),
    text(source?.submissionId ?? ''),
    number(source?.version),
    text(source?.hash ?? ''),
  ]);
  return {
    sheet: words.sheet.sources,
    data: [...heading, heads.map(head), ...rows],
    columns: [6, 40, 30, 14, 40, 10, 72].map((width) => ({ width })),
    stickyRowsCount: heading.length + 1,
  };
}
