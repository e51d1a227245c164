import { findingIn, type FindingInput, type PlanFinding } from './plan-finding.js';
import { issueCode } from './issue-code.js';
import { nearestName } from '../meant/nearest-name.js';
import { scheduleRowFile, type ScheduleRowFile } from '../period-file.js';
import { csvLines, type CsvLine } from '../source/csv-lines.js';
import { scheduleFaults } from './schedule-faults.js';

/** The lines of a schedule that are well written, and what is wrong with the others. */
export interface ReadSchedule {
  readonly rows: readonly ScheduleRowFile[];
  readonly findings: readonly PlanFinding[];
}

/** What each line must say; `due` and `opens` may be left out. */
const COLUMNS = ['unit', 'period', 'from', 'to'] as const;
const FURTHER = ['due', 'opens'] as const;

/** A schedule that was read: its lines, and what is wrong with them by line and column. */
export function readSchedule(
  { file, text }: { readonly file: string; readonly text: string },
  units: ReadonlySet<string> | undefined,
): ReadSchedule {
  const told = tellingIn({ file, lines: text.split(/\r?\n/) });
  const read = csvLines(text);
  if ('reason' in read) {
    const { reason, line } = read;
    return { rows: [], findings: [told({ code: 'PLAN_ROSTER_NOT_CSV', details: { reason } }, line)] };
  }
  const { header } = read;
  const missing = COLUMNS.filter((column) => !header.includes(column)).map((column) => {
    const suggestion = nearestName(column, header);
    return told({ code: 'PLAN_SCHEDULE_COLUMN_MISSING', details: { column, file }, suggestion }, 1);
  });
  if (missing.length > 0) return { rows: [], findings: missing };
  const parsed = read.lines.map((line) => ({ line, row: scheduleRowFile.safeParse(written(line.record)) }));
  const whole = parsed.flatMap(({ line, row }) => (row.success ? [{ line, row: row.data }] : []));
  const rows = whole.map(({ row }) => row);
  const faults = scheduleFaults(rows, units).map(({ row: index, column, known, ...fault }) => {
    const value = rows[index]?.[column] ?? '';
    const suggestion = known && nearestName(value, known);
    return told({ ...fault, suggestion }, whole[index]?.line.info.lines ?? 1, value);
  });
  const unreadable = parsed.flatMap(({ line, row: { error } }) =>
    (error?.issues ?? []).map((issue) => {
      const column = String(issue.path[0]);
      const value = line.record[column] ?? '';
      const { code } = issueCode(issue, value);
      return value === ''
        ? told({ code: 'PLAN_ROSTER_VALUE_MISSING', details: { column } }, line.info.lines)
        : told({ code, details: { value, key: column } }, line.info.lines, value);
    }),
  );
  return { rows, findings: [...unreadable, ...faults] };
}

type Told = (input: Omit<FindingInput, 'place'>, line: number, value?: string) => PlanFinding;

/** A finding at a value of a line, or at its beginning. */
function tellingIn(source: Parameters<typeof findingIn>[0]): Told {
  return (input, line, value = '') => {
    const column = Math.max(source.lines[line - 1]?.indexOf(value) ?? 0, 0) + 1;
    return findingIn(source, { ...input, place: { line, column } });
  };
}

/** What is empty is absent; other columns are the office's own. */
function written(record: CsvLine['record']): Record<string, string> {
  const filled = [...COLUMNS, ...FURTHER].flatMap((column) => {
    const value = record[column] ?? '';
    return value === '' ? [] : [[column, value] as const];
  });
  return Object.fromEntries(filled);
}
