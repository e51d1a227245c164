import { folded } from '@kyhan/plan';
import type { ErrorCode, ErrorDetails } from '@kyhan/errors';
import type { Columns, Field } from './columns.js';
import { readDay, type UnreadDay } from './read-day.js';
import type { Duty, ImportFinding, ReadDuties, UnreadRow } from './duty.js';
import { readFrequency, type Frequency, type UnreadFrequency } from './frequency.js';
import { cellName, type Table } from './table.js';
import { isCollective, unitNames } from './unit-names.js';

/**
 * Reads the rows below the headings; each is a duty, several, or kept as it stands with the reason.
 * Never throws for what is in the rows: each that is not understood is kept with its reason.
 */
export function readDuties(table: Table, columns: Columns): ReadDuties {
  const rows = table.rows.map((cells) => cells.map(keepableText));
  const reader = new RowReader({ ...table, rows }, columns);
  for (let row = columns.headingRow + 1; row < table.rows.length; row += 1) reader.read(row);
  return reader;
}

/** What no plan can hold (NUL, half a character) is shown as what it is: a sign that could not be read. */
function keepableText(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, '\u{FFFD}');
}

interface Cell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

class RowReader implements ReadDuties {
  readonly duties: Duty[] = [];
  readonly unread: UnreadRow[] = [];
  readonly warnings: ImportFinding[] = [];
  rows = 0;
  /** Offices merge the cells of a unit over its rows: only the first of them holds the name. */
  private unitAbove: Cell | undefined;
  private readonly told = new Set<string>();

  constructor(
    private readonly table: Table,
    private readonly columns: Columns,
  ) {}

  read(row: number): void {
    const cells = this.table.rows[row] ?? [];
    if (cells.every((cell) => cell.trim() === '')) return;
    this.rows += 1;
    const unit = this.unitOf(row);
    const duty = this.cell('duty', row);
    if (duty.text === '') return this.keep(duty, 'IMPORT_DUTY_MISSING');
    if (unit === undefined) return this.keep(this.cell('unit', row), 'IMPORT_UNIT_MISSING');
    const stated = this.frequencyOf(row, duty);
    if ('code' in stated) return this.keep(stated.cell, stated.code, { value: stated.cell.text });
    const read = stated.frequencies.map((frequency) => this.duty({ unit, duty, stated, frequency }));
    const failed = read.find((one) => 'code' in one);
    if (failed !== undefined && 'code' in failed)
      return this.keep(failed.cell, failed.code, { value: failed.cell.text });
    this.warnOfGroups(unit);
    for (const one of read) if (!('code' in one)) this.duties.push(one);
  }

  private unitOf(row: number): Cell | undefined {
    const own = this.cell('unit', row);
    if (own.text === '') return this.unitAbove;
    if (unitNames(own.text).length === 0) return undefined;
    this.unitAbove = own;
    return own;
  }

  private cell(field: Field, row: number): Cell {
    const column = this.columns.of[field] ?? 0;
    const text = this.columns.of[field] === undefined ? '' : (this.table.rows[row]?.[column] ?? '');
    return { text: text.trim(), row, column };
  }

  /** From its own cell, else from the words of the duty ("Báo cáo tháng"). */
  private frequencyOf(row: number, duty: Cell): Stated | Failed {
    const own = this.cell('frequency', row);
    if (own.text !== '') {
      const read = readFrequency(own.text);
      return 'unread' in read ? { cell: own, code: FREQUENCY_CODES[read.unread] } : { ...read, cell: own };
    }
    const guessed = frequencyIn(duty.text);
    return guessed === undefined
      ? {
          cell: { ...own, column: this.columns.of.frequency ?? duty.column },
          code: 'IMPORT_FREQUENCY_MISSING',
        }
      : { frequencies: [guessed], cell: duty };
  }

  private duty({ unit, duty, stated, frequency }: DutyParts): Duty | Failed {
    const day = this.cell('day', duty.row);
    const cells = [
      unit.row === duty.row ? undefined : unit,
      duty === stated.cell ? undefined : stated.cell,
      stated.cell === duty ? duty : undefined,
    ];
    const common = {
      units: unitNames(unit.text),
      title: duty.text,
      frequency,
      row: duty.row,
      remarks: this.remarks(duty.row),
      basis: 'inferred' as const,
      inferredFrom: cells.filter((cell) => cell !== undefined).map(quoted),
    };
    if (frequency.type === 'on-request')
      return { ...common, remarks: day.text === '' ? common.remarks : [...common.remarks, quoted(day)] };
    if (day.text === '') return this.withoutDay(common, day);
    const read = readDay(day.text, frequency);
    if ('unread' in read) return { cell: day, code: DAY_CODES[read.unread] };
    if (frequency.type === 'once' && !('date' in read)) return { cell: day, code: 'IMPORT_DAY_WITHOUT_YEAR' };
    const inferredFrom = [...common.inferredFrom, quoted(day)];
    return { ...common, ...read, inferredFrom, basis: 'ambiguous' in read ? 'ambiguous' : 'inferred' };
  }

  /** Nothing says when: the last day of the period stands in, marked as open. */
  private withoutDay(common: Omit<Duty, 'due'>, day: Cell): Duty | Failed {
    if (common.frequency.type === 'once') return { cell: day, code: 'IMPORT_DAY_WITHOUT_YEAR' };
    this.warn(day, 'IMPORT_DAY_MISSING', {});
    return { ...common, due: { day: 'last' }, basis: 'ambiguous' };
  }

  private remarks(row: number): string[] {
    const known = new Set(Object.values(this.columns.of));
    const headings = this.table.rows[this.columns.headingRow] ?? [];
    return (this.table.rows[row] ?? []).flatMap((text, column) => {
      const isNumbering =
        /^(stt|tt|so thu tu|no|#)?\.?$/.test(folded(headings[column] ?? '')) &&
        /^[\d.IVXivx]*$/.test(text.trim());
      if (known.has(column) || text.trim() === '' || isNumbering) return [];
      return [`${(headings[column] ?? '').trim() || cellName({ row, column })}: ${text.trim()}`];
    });
  }

  private warnOfGroups(unit: Cell): void {
    for (const name of unitNames(unit.text))
      if (isCollective(name)) this.warn(unit, 'IMPORT_UNIT_COLLECTIVE', { name });
  }

  private warn({ row, column }: Cell, code: ErrorCode, details: ErrorDetails): void {
    const key = `${row} ${column} ${code}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.warnings.push({ row, column, code, severity: 'warning', details });
  }

  private keep({ row, column }: Cell, code: ErrorCode, details: ErrorDetails = {}): void {
    const finding = { row, column, code, severity: 'error', details } as const;
    this.unread.push({ row, cells: this.table.rows[row] ?? [], finding });
  }
}

interface Stated {
  readonly frequencies: readonly Frequency[];
  readonly cell: Cell;
}

interface Failed {
  readonly cell: Cell;
  readonly code: ErrorCode;
}

interface DutyParts {
  readonly unit: Cell;
  readonly duty: Cell;
  readonly stated: Stated;
  readonly frequency: Frequency;
}

const FREQUENCY_CODES = {
  unknown: 'IMPORT_FREQUENCY_UNREAD',
  'too-often': 'IMPORT_FREQUENCY_TOO_OFTEN',
  uneven: 'IMPORT_FREQUENCY_UNEVEN',
} as const satisfies Record<UnreadFrequency, ErrorCode>;

const DAY_CODES = {
  unknown: 'IMPORT_DAY_UNREAD',
  several: 'IMPORT_DAYS_SEVERAL',
  'day-of-year': 'IMPORT_DAY_OF_YEAR',
  'no-year': 'IMPORT_DAY_WITHOUT_YEAR',
} as const satisfies Record<UnreadDay, ErrorCode>;

/** The last words of a duty often name its frequency, or its first: "Báo cáo công tác quý", "Monthly report". */
function frequencyIn(duty: string): Frequency | undefined {
  const words = withoutLookalikes(duty).split(/\s+/);
  for (const some of [words.slice(-3), words.slice(-2), words.slice(-1), words.slice(0, 1)]) {
    const read = readFrequency(some.join(' '));
    if ('frequencies' in read && read.frequencies.length === 1) return read.frequencies[0];
  }
  return undefined;
}

/** Without accents "Nam" is a year and "quỹ" a quarter: in a text with accents they are not. */
function withoutLookalikes(text: string): string {
  const written = text.normalize('NFC');
  if (folded(written) === written.toLowerCase().replaceAll(/\s+/g, ' ').trim()) return written;
  return written.replaceAll(/\p{L}+/gu, (word) => {
    const plain = folded(word);
    const meant = { nam: 'năm', quy: 'quý', thang: 'tháng' }[plain];
    return meant === undefined || word.toLowerCase() === meant ? word : '·';
  });
}

function quoted({ text, row, column }: Cell): string {
  return `${cellName({ row, column })}: "${text.replaceAll(/\s+/g, ' ')}"`;
}
