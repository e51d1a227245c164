import { folded } from '@kyhan/plan';
import { columnFindings } from '../duties/column-findings.js';
import type { ImportFinding } from '../duties/duty.js';
import { isDitto, isNothing } from '../duties/is-ditto.js';
import type { Columns } from '../headings/columns.js';
import { freeId, idOf } from '../id-of.js';
import { Cells, type TextCell } from '../table/cells.js';
import type { Table } from '../table/table.js';
import { writtenDay } from '../written-day.js';
import type { ListedContact, MailboxRole, ListedUnit, ReadUnits } from './listed-unit.js';
import type { UnitField } from './unit-columns.js';

const LONGEST_ID = 60;
const AN_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const AN_ADDRESS = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]+$/;

/** How roles are written, the more telling ones first: "phó đầu mối" is no focal point. */
const ROLES: readonly (readonly [RegExp, MailboxRole])[] = [
  [/\b(pho|thay|deputy|substitute)\b/, 'deputy'],
  [/\b(van thu|clerk|registry)\b/, 'clerk'],
  [/\b(thu truong|lanh dao|dung dau|giam doc|head|director)\b/, 'head'],
  [/\b(dau moi|focal|contact|lien he)\b/, 'focal-point'],
];
const BY_COLUMN = { headEmail: 'head', deputyEmail: 'deputy', clerkEmail: 'clerk' } as const;

type Draft = { -readonly [Key in keyof ListedUnit]: ListedUnit[Key] } & {
  contacts: ListedContact[];
  parentCell?: TextCell;
  /** Where it is named first. */
  nameCell: TextCell;
};

/**
 * The units of a table, one for each name, with the contacts of all its rows; each cell that cannot be read is told by its
 * place and taken for nothing. Pure; throws nothing.
 */
export function readUnits(table: Table, columns: Columns<UnitField>): ReadUnits {
  const reader = new UnitRows(table, columns);
  for (let row = columns.headings.to + 1; row < table.rows.length; row += 1) reader.read(row);
  return reader.done();
}

class UnitRows {
  private readonly cells: Cells;
  private readonly units = new Map<string, Draft>();
  private readonly taken = new Set<string>();
  private readonly findings: ImportFinding[];
  private above: Draft | undefined;
  private rows = 0;

  constructor(
    table: Table,
    private readonly columns: Columns<UnitField>,
  ) {
    this.cells = new Cells(table);
    this.findings = columnFindings(columns);
  }

  read(row: number): void {
    if (this.cells.filled(row).length === 0) return;
    this.rows += 1;
    const unit = this.unitOf(row);
    if (unit === undefined) {
      this.tell(this.cell('name', row), 'IMPORT_UNIT_MISSING', 'error');
      return;
    }
    this.above = unit;
    this.describe(unit, row);
    this.contacts(unit, row);
  }

  done(): ReadUnits {
    const all = [...this.units.values()];
    const idOfName = new Map(all.flatMap(({ id, name }) => [[folded(name), id] as const, [id, id] as const]));
    const units = all.map(({ parentCell, nameCell, ...unit }): ListedUnit => {
      if (unit.contacts.length === 0) this.tell(nameCell, 'IMPORT_UNIT_WITHOUT_CONTACT', 'warning');
      if (parentCell === undefined) return unit;
      const parent = idOfName.get(folded(parentCell.text)) ?? idOfName.get(parentCell.text);
      if (parent === undefined) this.tell(parentCell, 'IMPORT_PARENT_UNKNOWN', 'warning');
      return { ...unit, ...(parent === undefined ? {} : { parent }) };
    });
    return { units, findings: this.findings, rows: this.rows };
  }

  /** By its own cell, or the one above it: offices merge the cells of a unit over the rows of its people. */
  private unitOf(row: number): Draft | undefined {
    const nameCell = this.cell('name', row);
    const { text } = nameCell;
    if (text === '' || isDitto(text)) return this.above;
    const known = this.units.get(folded(text));
    if (known !== undefined) return known;
    const given = this.said('id', row);
    const isGiven = AN_ID.test(given) && !this.taken.has(given);
    if (given !== '' && !isGiven) this.tell(this.cell('id', row), 'IMPORT_UNIT_ID_UNFIT', 'warning');
    const id = isGiven ? given : freeId(idOf(text, LONGEST_ID) || 'don-vi', this.taken);
    this.taken.add(id);
    const unit: Draft = { id, name: text.replaceAll(/\s+/g, ' '), contacts: [], nameCell };
    this.units.set(folded(text), unit);
    return unit;
  }

  private describe(unit: Draft, row: number): void {
    for (const field of ['english', 'level'] as const) {
      const text = this.said(field, row);
      if (text !== '') unit[field] = field === 'level' ? idOf(text, LONGEST_ID) : text;
    }
    const parent = this.cell('parent', row);
    if (parent.text !== '' && !isDitto(parent.text) && !isNothing(parent.text)) unit.parentCell = parent;
    for (const [field, key] of [
      ['from', 'from'],
      ['until', 'to'],
    ] as const) {
      const cell = this.cell(field, row);
      const day = writtenDay(cell.text);
      if (day !== undefined) unit[key] = day;
      else if (this.said(field, row) !== '') this.tell(cell, 'PLAN_BAD_DATE', 'error');
    }
  }

  private contacts(unit: Draft, row: number): void {
    const own = this.said('email', row);
    const role = this.role(unit, row);
    const [person, phone] = [this.said('person', row), this.said('phone', row)];
    if (own !== '' && role !== undefined)
      this.add(unit, this.cell('email', row), {
        role,
        ...(person === '' ? {} : { name: person }),
        ...(phone === '' ? {} : { phone }),
      });
    else if (own === '') this.tellUnused(row);
    for (const [field, of] of Object.entries(BY_COLUMN) as [keyof typeof BY_COLUMN, MailboxRole][])
      if (this.said(field, row) !== '') this.add(unit, this.cell(field, row), { role: of });
  }

  /** Nothing can be sent to whoever has no mailbox: who is left out, or whose telephone, is told. */
  private tellUnused(row: number): void {
    const field = (['person', 'phone'] as const).find((one) => this.said(one, row) !== '');
    if (field !== undefined) this.tell(this.cell(field, row), 'IMPORT_EMAIL_MISSING', 'warning');
  }

  /** As it is written; the first mailbox of a unit that has no role is its focal point's. */
  private role(unit: Draft, row: number): MailboxRole | undefined {
    const text = this.said('role', row);
    if (text === '')
      return unit.contacts.some(({ role }) => role === 'focal-point') ? 'deputy' : 'focal-point';
    const found = ROLES.find(([pattern]) => pattern.test(folded(text)))?.[1];
    if (found === undefined) this.tell(this.cell('role', row), 'IMPORT_ROLE_UNKNOWN', 'error');
    return found;
  }

  private add(unit: Draft, cell: TextCell, contact: Omit<ListedContact, 'email'>): void {
    const email = cell.text.replace(/^mailto:/i, '');
    if (!AN_ADDRESS.test(email)) {
      this.tell(cell, 'IMPORT_EMAIL_UNREAD', 'error');
      return;
    }
    const isKnown = unit.contacts.some((one) => one.role === contact.role && one.email === email);
    if (!isKnown) unit.contacts.push({ ...contact, email });
  }

  private said(field: UnitField, row: number): string {
    const { text } = this.cell(field, row);
    return isNothing(text) || isDitto(text) ? '' : text;
  }

  private cell(field: UnitField, row: number): TextCell {
    const column = this.columns.of[field];
    return column === undefined ? { text: '', row, column: 0 } : this.cells.at({ row, column });
  }

  private tell(
    { text: value, row, column }: TextCell,
    code: ImportFinding['code'],
    severity: ImportFinding['severity'],
  ): void {
    this.findings.push({ row, column, code, severity, details: { value } });
  }
}
