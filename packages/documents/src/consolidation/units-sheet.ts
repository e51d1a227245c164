import type { ConsolidatedFieldAnswer, ConsolidatedFigures } from '@kyhan/contracts';
import {
  CONSOLIDATION_WORDS,
  measuredLabel,
  saidIn,
  shownValue,
  UNIT_STANDING_NAMES,
  type Language,
} from '@kyhan/words';
import { getCellAddress } from 'write-excel-file/utility';
import { consolidationCell } from './consolidation-cell.js';

type NumberAnswer = Extract<ConsolidatedFieldAnswer, { type: 'number' }>;
type ColumnAnswer = Extract<ConsolidatedFieldAnswer, { type: 'number' | 'list' }>;
type Unit = ConsolidatedFigures['units'][number];

/** The units by fields, and where the totals of each number stand. */
export interface UnitsSheet {
  readonly data: readonly (readonly object[])[];
  readonly widths: readonly number[];
  /** Rows above and columns beside what scrolls. */
  readonly sticky: { readonly rows: number; readonly columns: number };
  /** Addresses by the id of the field. */
  readonly totals: ReadonlyMap<
    string,
    { readonly inTime: string; readonly late: string; readonly all: string }
  >;
}

const FIXED_COLUMNS = 3;

/** Each unit with what it gave: those in time, late ones, and whose figures are missing, with totals as formulas. Pure; throws nothing. */
export function unitsSheet(
  figures: ConsolidatedFigures,
  language: Language,
  heading: readonly object[][],
): UnitsSheet {
  const words = saidIn(CONSOLIDATION_WORDS, language);
  const fields = figures.sections.flatMap(({ fields: own }) => own.filter(isColumn));
  const { inTime, late, others } = grouped(figures.units);
  const rows = groupRows(heading.length + 1, { inTime, late });
  const unitRow = (unit: Unit, at: number) => [
    consolidationCell.number(at + 1),
    consolidationCell.text(unit.unitName[language]),
    consolidationCell.text(UNIT_STANDING_NAMES[unit.standing][language]),
    ...fields.map((field) => given(field, unit.unitId, language)),
  ];
  const totalRow = (name: string, of: (field: NumberAnswer, column: number) => object) => [
    consolidationCell.bold(''),
    consolidationCell.bold(name),
    consolidationCell.bold(''),
    ...fields.map((field, at) =>
      field.type === 'number' ? of(field, FIXED_COLUMNS + at) : consolidationCell.bold(''),
    ),
  ];
  const data = [
    ...heading,
    [
      words.column.place,
      words.column.unit,
      words.column.standing,
      ...fields.map(({ field }) => measuredLabel(field, language)),
    ].map(consolidationCell.head),
    ...inTime.map(unitRow),
    totalRow(words.row.inTime, (field, column) =>
      reckoned(field, ranges(column, [rows.inTime]), field.inTime),
    ),
    ...late.map((unit, at) => unitRow(unit, inTime.length + at)),
    totalRow(words.row.late, (field, column) => reckoned(field, ranges(column, [rows.late]), field.late)),
    totalRow(words.row.all, (field, column) =>
      reckoned(field, ranges(column, [rows.inTime, rows.late]), field.all),
    ),
    ...others.map((unit, at) => unitRow(unit, inTime.length + late.length + at)),
  ];
  const totals = new Map(
    fields.map(({ field }, at) => {
      const address = (row: number) => getCellAddress(row, FIXED_COLUMNS + at);
      return [
        field.id,
        { inTime: address(rows.inTime.total), late: address(rows.late.total), all: address(rows.allAt) },
      ] as const;
    }),
  );
  return {
    data,
    widths: [6, 40, 30, ...fields.map(() => 18)],
    sticky: { rows: heading.length + 1, columns: 2 },
    totals,
  };
}

const FUNCTIONS = { sum: 'SUM', average: 'AVERAGE' } as const;

/** Rows of a group, counted from nought. */
interface Rows {
  readonly from: number;
  readonly count: number;
}

function rangeOf({ from, count }: Rows, column: number): string {
  return `${getCellAddress(from, column)}:${getCellAddress(from + count - 1, column)}`;
}

function ranges(column: number, groups: readonly Rows[]): string[] {
  return groups.filter(({ count }) => count > 0).map((group) => rangeOf(group, column));
}

function reckoned({ rule }: NumberAnswer, over: readonly string[], value: number | undefined): object {
  return consolidationCell.formula(`${FUNCTIONS[rule]}(${over.join(',')})`, value);
}

/** Where each group stands, its total below it, and the total of both below the second. */
function groupRows(first: number, { inTime, late }: Pick<ReturnType<typeof grouped>, 'inTime' | 'late'>) {
  const below = first + inTime.length + 1;
  const total = below + late.length;
  return {
    inTime: { from: first, count: inTime.length, total: below - 1 },
    late: { from: below, count: late.length, total },
    allAt: total + 1,
  };
}

function grouped(units: readonly Unit[]) {
  const isInTime = ({ standing }: Unit) => standing === 'in' || standing === 'nil';
  const isLate = ({ standing }: Unit) => standing === 'late';
  return {
    inTime: units.filter(isInTime),
    late: units.filter(isLate),
    others: units.filter((unit) => !isInTime(unit) && !isLate(unit)),
  };
}

/** What is long is told on a sheet of its own. */
function isColumn(one: ConsolidatedFieldAnswer): one is ColumnAnswer {
  return one.type === 'number' || (one.type === 'list' && one.field.type !== 'long-text');
}

function given(one: ColumnAnswer, unitId: string, language: Language): object {
  if (one.type === 'number')
    return consolidationCell.number(one.given.find((own) => own.unitId === unitId)?.value);
  const value = one.answers.find((own) => own.unitId === unitId)?.value;
  if (typeof value === 'number') return consolidationCell.number(value);
  return consolidationCell.text(shownValue({ field: one.field, value, language }));
}
