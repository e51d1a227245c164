import type { FigureGroup } from '@kyhan/engine';
import { sql, type RawBuilder } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { asFigureGroup, type TallyRow } from './as-figure-group.js';
import { matrixCells, type MatrixCell } from './matrix-cells.js';

/** A cycle as a column of the matrix. */
interface MatrixColumn {
  readonly cycleId: string;
  readonly obligationId: string;
  readonly periodKey: string;
  readonly dueOn: string;
  readonly dueAt: number;
  /** How all assignments of the cycle stand, also those of units on another part. */
  readonly groups: readonly FigureGroup[];
}

/** A unit with what it owes in each column, in the columns' order; nothing owed: an empty cell. */
interface MatrixRow {
  readonly unitId: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly cells: readonly (readonly MatrixCell[])[];
}

/** A part of something longer. */
interface MatrixPart {
  /** How many there are in all, and how many come before this part. */
  readonly all: number;
  readonly before: number;
}

export interface UnitPeriodMatrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly ofColumns: MatrixPart;
  readonly ofRows: MatrixPart;
}

export interface MatrixRange {
  readonly planSlug: string;
  readonly obligationId?: string;
  /** Both inclusive, `YYYY-MM-DD`: cycles whose due day lies between. */
  readonly from: string;
  readonly to: string;
  /** Which part of the columns, from 1; absent: that of the first due on `near` or later, else the first. */
  readonly columnPart?: number | undefined;
  readonly near?: string | undefined;
  /** Which part of the rows, from 1. */
  readonly rowPart?: number | undefined;
  /** All of it at once, for who takes it away. */
  readonly isWhole?: boolean;
}

/** What can be read at once: two years of what comes back each month. */
export const MATRIX_COLUMNS = 24;
/** Units of a province with its wards and communes. */
export const MATRIX_ROWS = 150;

const PART = { columns: MATRIX_COLUMNS, rows: MATRIX_ROWS };
const WHOLE = { columns: 1_000_000, rows: 1_000_000 };

/** Ă and Â follow A, Đ follows D: SQL would need collation data that the embedded server lacks. */
const vietnamese = new Intl.Collator('vi');

/**
 * Units down, in the Vietnamese order of their names, cycles across by due day; each cell holds the facts
 * that status is derived from, one assignment per step. As many statements and at most as many cells however much
 * there is: what is longer is read part by part. Days are plain dates, both ends of the range inclusive.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function unitPeriodMatrix({ db }: Register, range: MatrixRange): Promise<UnitPeriodMatrix> {
  const most = range.isWhole === true ? WHOLE : PART;
  const ofColumns = await columnsPart(db, range, most.columns);
  const columns = await columnsOf(db, { range, before: ofColumns.before, most: most.columns });
  const cycleKeys = columns.map(({ cycleKey }) => cycleKey);
  const groups = await groupsOf(db, cycleKeys);
  const units = (await unitsOf(db, range.planSlug, cycleKeys)).toSorted((a, b) =>
    vietnamese.compare(a.name.vi, b.name.vi),
  );
  const before = partBegin(range.rowPart ?? 1, units.length, most.rows);
  const shown = units.slice(before, before + most.rows);
  const unitIds = shown.map(({ unitId }) => unitId);
  const cells = await matrixCells(db, {
    cycleKeys,
    ...(shown.length < units.length ? { unitIds } : {}),
  });
  return {
    ofColumns,
    ofRows: { all: units.length, before },
    columns: columns.map(({ cycleKey, ...column }) => ({ ...column, groups: groups.get(cycleKey) ?? [] })),
    rows: shown.map(({ unitId, name }) => {
      return { unitId, name, cells: cycleKeys.map((key) => cells.get(unitId)?.get(key) ?? []) };
    }),
  };
}

/** Cycles that something is owed in. */
function inRange({ planSlug, obligationId, from, to }: MatrixRange): RawBuilder<unknown> {
  const ofObligation = obligationId === undefined ? sql`` : sql`and c.obligation_id = ${obligationId}`;
  return sql`cycles c where c.plan_slug = ${planSlug} and c.due_on between ${from} and ${to} ${ofObligation}
    and exists (select 1 from tallies t where t.cycle_key = c.cycle_key)`;
}

async function columnsPart(db: Db, range: MatrixRange, most: number): Promise<MatrixPart> {
  const { near = range.from, columnPart } = range;
  const { rows } = await sql<{ all: number; past: number }>`
    select count(*) as all, count(*) filter (where c.due_on < ${near}) as past from ${inRange(range)}`.execute(
    db,
  );
  const { all = 0, past = 0 } = rows[0] ?? {};
  const part = columnPart ?? 1 + Math.floor(Math.min(past, Math.max(0, all - 1)) / most);
  return { all, before: partBegin(part, all, most) };
}

/** Beyond the last part there is the last. */
function partBegin(part: number, all: number, size: number): number {
  const last = Math.max(0, Math.ceil(all / size) - 1);
  return Math.min(Math.max(0, part - 1), last) * size;
}

type ColumnRow = Omit<MatrixColumn, 'groups'> & { readonly cycleKey: number };

async function columnsOf(
  db: Db,
  { range, before, most }: { readonly range: MatrixRange; readonly before: number; readonly most: number },
) {
  const { rows } = await sql<ColumnRow>`
    select c.cycle_key, c.cycle_id, c.obligation_id, c.period_key, c.due_on, c.due_at
    from ${inRange(range)} order by c.due_on, c.cycle_id limit ${most} offset ${before}`.execute(db);
  return rows;
}

async function groupsOf(db: Db, cycleKeys: readonly number[]) {
  const rows = await db
    .selectFrom('tallies')
    .selectAll()
    .where('cycleKey', '=', sql<number>`any(${cycleKeys})`)
    .execute();
  const groups = new Map<number, FigureGroup[]>();
  for (const { cycleKey, ...row } of rows)
    groups.set(cycleKey, [...(groups.get(cycleKey) ?? []), asFigureGroup(row satisfies TallyRow)]);
  return groups;
}

async function unitsOf(db: Db, planSlug: string, cycleKeys: readonly number[]) {
  const { rows } = await sql<{ unitId: string; nameVi: string | null; nameEn: string | null }>`
    select owing.unit_id, units.name_vi, units.name_en
    from (select distinct unnest(units) as unit_id from tallies where cycle_key = any(${cycleKeys})) owing
      left join units on units.plan_slug = ${planSlug} and units.unit_id = owing.unit_id
    order by owing.unit_id`.execute(db);
  return rows.map(({ unitId, nameVi, nameEn }) => ({
    unitId,
    name: { vi: nameVi ?? unitId, en: nameEn ?? unitId },
  }));
}
