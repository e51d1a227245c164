import { isPlainDate } from '@kyhan/calendar';
import { findingIn, type PlanFinding } from './plan-finding.js';
import { nearestName } from '../meant/nearest-name.js';
import { csvLines, type CsvLine } from '../source/csv-lines.js';

/** A roster file that was read. */
export interface RosterText {
  readonly file: string;
  readonly text: string;
  /** Whether it counts heads. */
  readonly counts?: boolean;
}

/** What a roster must say of each person; other columns are the office's own. */
const COLUMNS = ['person', 'unit', 'from'] as const;
/** Of whom names may not be kept it says how many there are. */
const COUNTED = ['unit', 'from', 'heads'] as const;

/**
 * What is wrong with a roster: a column that is missing, a line that is no CSV, a date or a unit that is none.
 * Pure; throws nothing.
 */
export function rosterFindings(
  { file, text, counts = false }: RosterText,
  units: ReadonlySet<string> | undefined,
): PlanFinding[] {
  const columns = counts ? COUNTED : COLUMNS;
  const source = { file, lines: text.split(/\r?\n/) };
  const at = (line: number, value = '') => ({
    line,
    column: Math.max(source.lines[line - 1]?.indexOf(value) ?? 0, 0) + 1,
  });
  const read = csvLines(text);
  if ('reason' in read) {
    const { reason, line } = read;
    return [findingIn(source, { code: 'PLAN_ROSTER_NOT_CSV', details: { reason }, place: at(line) })];
  }
  const missing = columns.filter((column) => !read.header.includes(column));
  if (missing.length > 0)
    return missing.map((column) =>
      findingIn(source, {
        code: 'PLAN_ROSTER_COLUMN_MISSING',
        details: { column },
        place: { line: 1, column: 1 },
        suggestion: nearestName(column, read.header),
      }),
    );
  return read.lines.flatMap(({ record, info }) =>
    lineFaults(record, columns, units).map(({ value, ...fault }) =>
      findingIn(source, { ...fault, place: at(info.lines, value) }),
    ),
  );
}

type Fault = Pick<Parameters<typeof findingIn>[1], 'code' | 'details' | 'suggestion'> & {
  readonly value: string;
};

function lineFaults(
  record: CsvLine['record'],
  columns: readonly string[],
  units: ReadonlySet<string> | undefined,
): Fault[] {
  const faults: Fault[] = columns
    .filter((column) => (record[column] ?? '') === '')
    .map((column) => ({
      code: 'PLAN_ROSTER_VALUE_MISSING',
      details: { column },
      value: '',
    }));
  const { unit = '', from = '', to = '', heads = '' } = record;
  if (columns.includes('heads') && heads !== '' && !/^\d{1,6}$/.test(heads))
    faults.push({ code: 'PLAN_ROSTER_BAD_NUMBER', details: { value: heads }, value: heads });
  for (const value of [from, to].filter((date) => date !== '' && !isPlainDate(date)))
    faults.push({ code: 'PLAN_BAD_DATE', details: { value }, value });
  if (isPlainDate(from) && isPlainDate(to) && to < from)
    faults.push({ code: 'PLAN_DATES_REVERSED', details: { from, to }, value: to });
  if (unit !== '' && units !== undefined && !units.has(unit))
    faults.push({
      code: 'PLAN_UNKNOWN_UNIT',
      details: { name: unit },
      value: unit,
      suggestion: nearestName(unit, units),
    });
  return faults;
}
