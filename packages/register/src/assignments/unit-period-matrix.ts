import type { Register } from '../connection/register.js';
import { present } from '../present.js';
import { selectAssignmentFacts, type AssignmentFacts } from './assignment.js';

/** A cycle as a column of the matrix. */
interface MatrixColumn {
  readonly cycleId: string;
  readonly obligationId: string;
  readonly periodKey: string;
  readonly dueOn: string;
  readonly dueAt: number;
}

/** A unit with what it owes in each column, in the columns' order; nothing owed: an empty cell. */
interface MatrixRow {
  readonly unitId: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly cells: readonly (readonly AssignmentFacts[])[];
}

export interface UnitPeriodMatrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRange {
  readonly planSlug: string;
  readonly obligationId?: string;
  /** Both inclusive, `YYYY-MM-DD`: cycles whose due day lies between. */
  readonly from: string;
  readonly to: string;
}

/** Ă and Â follow A, Đ follows D: SQL would need collation data that the embedded server lacks. */
const vietnamese = new Intl.Collator('vi');

/**
 * Units down, in the Vietnamese order of their names, cycles across by due day; each cell holds the facts
 * that status is derived from, one assignment per step. One query.
 * Days are plain dates, both ends of the range inclusive.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function unitPeriodMatrix(register: Register, range: MatrixRange): Promise<UnitPeriodMatrix> {
  const records = await matrixRecords(register, range);
  const columns = new Map<string, MatrixColumn>();
  const units = new Map<string, { name: MatrixRow['name']; byCycle: Map<string, AssignmentFacts[]> }>();
  for (const { nameVi, nameEn, cycleDueOn: dueOn, cycleDueAt: dueAt, ...record } of records) {
    const { cycleId, obligationId, periodKey, unitId } = record;
    columns.set(cycleId, { cycleId, obligationId, periodKey, dueOn, dueAt });
    const name = { vi: nameVi ?? unitId, en: nameEn ?? unitId };
    const unit = units.get(unitId) ?? { name, byCycle: new Map<string, AssignmentFacts[]>() };
    units.set(unitId, unit);
    unit.byCycle.set(cycleId, [...(unit.byCycle.get(cycleId) ?? []), present(record)]);
  }
  const ordered = [...columns.values()].sort(byDueDay);
  const rows = [...units].map(([unitId, { name, byCycle }]) => {
    return { unitId, name, cells: ordered.map(({ cycleId }) => byCycle.get(cycleId) ?? []) };
  });
  return { columns: ordered, rows: rows.sort((a, b) => vietnamese.compare(a.name.vi, b.name.vi)) };
}

async function matrixRecords({ db }: Register, { planSlug, obligationId, from, to }: MatrixRange) {
  return await selectAssignmentFacts(db)
    .leftJoin('units', (join) =>
      join.onRef('units.planSlug', '=', 'cycles.planSlug').onRef('units.unitId', '=', 'assignments.unitId'),
    )
    .select(['units.nameVi', 'units.nameEn', 'cycles.dueOn as cycleDueOn', 'cycles.dueAt as cycleDueAt'])
    .where('cycles.planSlug', '=', planSlug)
    .where('cycles.dueOn', '>=', from)
    .where('cycles.dueOn', '<=', to)
    .$if(obligationId !== undefined, (query) => query.where('cycles.obligationId', '=', obligationId ?? ''))
    .orderBy('assignments.unitId')
    .orderBy('timetables.dueAt')
    .orderBy('assignments.stepId')
    .execute();
}

function byDueDay(a: MatrixColumn, b: MatrixColumn): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.cycleId < b.cycleId ? -1 : 1;
}
