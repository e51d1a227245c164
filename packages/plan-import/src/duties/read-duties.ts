import type { ErrorCode, ErrorDetails } from '@kyhan/errors';
import type { DutyColumns, DutyField } from '../headings/duty-columns.js';
import { Cells, type TextCell } from '../table/cells.js';
import type { Table } from '../table/table.js';
import { readCutOff } from './days/read-cut-off.js';
import { readDays } from './days/read-days.js';
import type { ReadDay, UnreadDay } from './days/due-rule.js';
import type { AsideRow, Duty, ImportFinding, ReadDuties, UnreadRow } from './duty.js';
import { readFrequency, type Frequency, type UnreadFrequency } from '../frequency/frequency.js';
import { frequencyIn } from '../frequency/frequency-in.js';
import { isOnPaper } from './is-on-paper.js';
import { columnFindings } from './column-findings.js';
import { quotedCell, RowCells } from './row-cells.js';
import { rowKind } from './row-kind.js';
import { isCollective, unitNames } from './unit-names.js';

/**
 * Reads the rows below the headings; each is a duty, several, a section, or kept as it stands with the reason.
 * Never throws for what is in the rows: each that is not understood is kept with its reason.
 */
export function readDuties(table: Pick<Table, 'rows' | 'merges'>, columns: DutyColumns): ReadDuties {
  const cells = new Cells(table);
  const reader = new RowReader(new RowCells(cells, columns));
  for (let row = columns.headings.to + 1; row < cells.rows.length; row += 1) {
    const kind = rowKind(cells, columns, row);
    if (kind === 'duty') reader.read(row);
    else if (kind === 'section' || kind === 'note') reader.putAside(row, kind);
  }
  return { ...reader.result(), rows: reader.rows };
}

/** Columns that are told apart by a field of their own; the rest is kept as a remark. */
const USED: readonly DutyField[] = [
  'number',
  'duty',
  'recipient',
  'frequency',
  'cutOff',
  'day',
  'product',
  'assignedBy',
  'cooperate',
  'clause',
];

class RowReader {
  private readonly duties: Duty[] = [];
  private readonly unread: UnreadRow[] = [];
  private readonly warnings: ImportFinding[];
  private readonly asides: AsideRow[] = [];
  private readonly told = new Set<string>();
  private readonly used: ReadonlySet<number>;
  rows = 0;

  constructor(private readonly cells: RowCells) {
    const { of } = cells.columns;
    const columns = [...USED, cells.unitField].map((field) => of[field]);
    this.used = new Set(columns.filter((column) => column !== undefined));
    this.warnings = columnFindings({ ...cells.columns, conflicts: conflictsOf(cells.columns) });
  }

  /** Titles after the last duty lead to nothing: they are notes. */
  result(): Omit<ReadDuties, 'rows'> {
    const last = Math.max(-1, ...this.duties.map(({ row }) => row), ...this.unread.map(({ row }) => row));
    const { duties, unread, warnings } = this;
    const asides = this.asides.map((one) => (one.row > last ? { ...one, kind: 'note' as const } : one));
    return { duties, unread, warnings, asides };
  }

  putAside(row: number, kind: AsideRow['kind']): void {
    const text = this.cells.written(row).map((cell) => cell.trim());
    this.asides.push({ row, text: text.filter((cell) => cell !== '').join(' '), kind });
    if (kind === 'section') this.cells.beginSection(row);
  }

  read(row: number): void {
    this.rows += 1;
    const unit = this.cells.unit(row);
    const duty = this.cells.cell('duty', row);
    if (duty.text === '') this.keep(this.cellOf('duty', row), 'IMPORT_DUTY_MISSING');
    else if (unit === undefined) this.keep(this.cellOf(this.cells.unitField, row), 'IMPORT_UNIT_MISSING');
    else this.readDuty({ unit, duty, row });
    this.cells.read(row);
  }

  private readDuty({ unit, duty, row }: RowParts): void {
    const stated = this.frequencyOf(row, duty);
    if ('code' in stated) return this.keepAt(row, stated);
    const read = this.daysOf(row, stated.frequencies).map((one) =>
      this.duty({ unit, duty, row }, { stated, ...one }),
    );
    const failed = read.find((one) => 'code' in one);
    if (failed !== undefined && 'code' in failed) return this.keepAt(row, failed);
    for (const name of unitNames(unit.text))
      if (isCollective(name)) this.warn(unit, 'IMPORT_UNIT_COLLECTIVE', { name });
    for (const one of read) if (!('code' in one)) this.duties.push(one);
  }

  /** From its own cell, else from the title of its section, else from the words of the duty ("Báo cáo tháng"). */
  private frequencyOf(row: number, duty: TextCell): Stated | Failed {
    const own = this.cells.cell('frequency', row);
    if (own.text !== '') {
      const read = readFrequency(own.text);
      return 'unread' in read ? { cell: own, code: FREQUENCY_CODES[read.unread] } : { ...read, cell: own };
    }
    for (const cell of [duty, this.cells.section]) {
      const guessed = cell && frequencyIn(cell.text);
      if (guessed !== undefined && cell !== undefined) return { frequencies: [guessed], cell };
    }
    return {
      cell: this.cellOf(this.cells.columns.of.frequency === undefined ? 'duty' : 'frequency', row),
      code: 'IMPORT_FREQUENCY_MISSING',
    };
  }

  private daysOf(row: number, frequencies: readonly Frequency[]) {
    const cell = this.cells.cell('day', row);
    if (cell.text === '')
      return frequencies.map((frequency) => ({ frequency, day: undefined, joined: undefined }));
    const days = readDays(cell.text, frequencies);
    if (days.some(({ joined }) => joined)) this.warn(cell, 'IMPORT_PERIODS_JOINED', { value: cell.text });
    return days;
  }

  private duty(
    { unit, duty, row }: RowParts,
    { stated, frequency, day: read }: FrequencyParts,
  ): Duty | Failed {
    const day = this.cells.cell('day', row);
    const stand = [unit.row === row ? undefined : unit, stated.cell, ...this.cutOffCells(row)];
    const common = {
      ...this.partsOf(row),
      units: unitNames(unit.text),
      title: duty.text,
      frequency,
      row,
      basis: 'inferred' as const,
      inferredFrom: stand.filter((cell) => cell !== undefined).map(quotedCell),
    };
    if (frequency.type === 'on-request') return onRequest(common, { day, read });
    if (read === undefined) return this.withoutDay(common, this.cellOf('day', row));
    if ('unread' in read) return { cell: day, code: DAY_CODES[read.unread] };
    if (frequency.type === 'once' && !('date' in read)) return { cell: day, code: 'IMPORT_DAY_WITHOUT_YEAR' };
    const inferredFrom = [...common.inferredFrom, quotedCell(day)];
    return {
      ...common,
      ...dayParts(read),
      inferredFrom,
      basis: 'ambiguous' in read ? 'ambiguous' : 'inferred',
    };
  }

  /** Nothing says when: the last day of the period stands in, marked as open. */
  private withoutDay(common: Omit<Duty, 'due'>, day: TextCell): Duty | Failed {
    if (common.frequency.type === 'once') return { cell: day, code: 'IMPORT_DAY_WITHOUT_YEAR' };
    this.warn(day, 'IMPORT_DAY_MISSING', {});
    const { frequency } = common;
    const isOfMonths = frequency.type !== 'week' && !('weeks' in frequency || 'days' in frequency);
    const due = isOfMonths ? { day: 'last' } : { at: 'cut-off' };
    return { ...common, due, basis: 'ambiguous' };
  }

  /** What the other columns say. */
  private partsOf(row: number) {
    const said = (field: DutyField) => this.cells.cell(field, row).text.replaceAll(/\s+/g, ' ');
    const cutOff = this.cutOffOf(row);
    const unreadCutOff = cutOff === undefined ? this.cutOffCells(row) : [];
    return {
      recipients: unitNames(this.cells.cell('recipient', row).text),
      ...(this.cells.columns.of.cooperate === undefined
        ? {}
        : { cooperating: unitNames(this.cells.cell('cooperate', row).text) }),
      ...(typeof cutOff === 'number' ? { cutOff } : {}),
      ...(said('clause') === '' ? {} : { clause: said('clause') }),
      ...(said('product') === '' ? {} : { product: said('product') }),
      ...(said('assignedBy') === '' ? {} : { assignedBy: said('assignedBy') }),
      isOnPaper: isOnPaper(said('method')),
      remarks: [
        ...(this.cells.section === undefined ? [] : [quotedCell(this.cells.section)]),
        ...unreadCutOff.map(quotedCell),
        ...this.cells.remarks(row, this.used),
      ],
    };
  }

  /** Undefined where none is stated, or where it cannot be read, which is told. */
  private cutOffOf(row: number) {
    const [cell] = this.cutOffCells(row);
    if (cell === undefined) return undefined;
    const cutOff = readCutOff(cell.text);
    if (cutOff === undefined) this.warn(cell, 'IMPORT_CUT_OFF_UNREAD', { value: cell.text });
    return cutOff;
  }

  private cutOffCells(row: number): TextCell[] {
    const cell = this.cells.cell('cutOff', row);
    return cell.text === '' ? [] : [cell];
  }

  private cellOf(field: DutyField, row: number): TextCell {
    return { text: '', row, column: this.cells.columns.of[field] ?? 0 };
  }

  private warn({ row, column }: TextCell, code: ErrorCode, details: ErrorDetails): void {
    const key = `${row} ${column} ${code}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.warnings.push({ row, column, code, severity: 'warning', details });
  }

  private keepAt(row: number, { cell, code }: Failed): void {
    this.keep({ ...cell, row }, code, { value: cell.text });
  }

  private keep({ row, column }: TextCell, code: ErrorCode, details: ErrorDetails = {}): void {
    const finding = { row, column, code, severity: 'error', details } as const;
    this.unread.push({ row, cells: this.cells.written(row), finding });
  }
}

interface RowParts {
  readonly unit: TextCell;
  readonly duty: TextCell;
  readonly row: number;
}

interface Stated {
  readonly frequencies: readonly Frequency[];
  readonly cell: TextCell;
}

interface FrequencyParts {
  readonly stated: Stated;
  readonly frequency: Frequency;
  readonly day: ReadDay | undefined;
}

interface Failed {
  readonly cell: TextCell;
  readonly code: ErrorCode;
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

/** What is counted from the request is a day of it; anything else that is said of when is kept as it stands. */
function onRequest(
  common: Omit<Duty, 'due'>,
  { day, read }: { readonly day: TextCell; readonly read: ReadDay | undefined },
): Duty {
  if (read !== undefined && 'due' in read && 'after' in read.due)
    return { ...common, due: read.due, inferredFrom: [...common.inferredFrom, quotedCell(day)] };
  return { ...common, remarks: day.text === '' ? common.remarks : [...common.remarks, quotedCell(day)] };
}

function dayParts(read: Exclude<ReadDay, { unread: UnreadDay }>) {
  return 'date' in read ? { due: read.due, date: read.date } : { due: read.due };
}

/** A column of leads says who owes; one of units beside it would say so too. */
function conflictsOf({ conflicts, of: { lead, unit } }: DutyColumns): DutyColumns['conflicts'] {
  return lead === undefined || unit === undefined
    ? conflicts
    : [...conflicts, { column: unit, field: 'unit', taken: lead }];
}
