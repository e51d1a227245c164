import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { present } from '../present.js';
import type { AssignmentFacts } from './assignment.js';

/** Of an assignment what a sign of it says, and whether it was acknowledged where that is asked for. */
export type SignFacts = Pick<
  AssignmentFacts,
  | 'opensAt'
  | 'dueAt'
  | 'dueSoonAt'
  | 'asked'
  | 'contribution'
  | 'escalatedLevel'
  | 'onTime'
  | 'nil'
  | 'entered'
  | 'prepared'
  | 'punctualAt'
  | 'punctualDueAt'
  | 'stoppedMs'
  | (typeof MARKED)[number]
> & { readonly isToAcknowledge: boolean };

/** An assignment in a cell. All that stand alike share one object of facts. */
export interface MatrixCell {
  readonly assignmentId: string;
  readonly stepId: string;
  readonly facts: SignFacts;
}

/** Asked for their presence alone: one number holds them all. */
const MARKED = [
  'overdueAt',
  'submittedAt',
  'returnedAt',
  'acceptedAt',
  'waivedAt',
  'transferredAt',
  'missedAt',
  'lapsedAt',
  'endedAt',
  'stoppedAt',
] as const;

type Bit = { readonly name: string; readonly when: string };
const BITS: readonly Bit[] = [
  ...MARKED.map((name) => ({
    name,
    when: `s.${name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)} is not null`,
  })),
  { name: 'prepared', when: 's.prepared is not null' },
  { name: 'entered', when: 's.entered is not null' },
  { name: 'confirmed', when: `s.entered ->> 'confirmedAt' is not null` },
  { name: 'disputed', when: `s.entered ->> 'disputedAt' is not null` },
  { name: 'asked', when: 'a.asked' },
  { name: 'contribution', when: 'a.contribution' },
  { name: 'isToAcknowledge', when: 's.version = 0 and s.acknowledged_at is null and s.ended_at is null' },
];
const MARKS = sql.raw(
  BITS.map(({ when }, place) => `case when ${when} then ${2 ** place} else 0 end`).join(' + '),
);

/** So many that stand alike in a step of a cycle. */
interface GroupRow {
  readonly cycleKey: number;
  readonly stepId: string;
  /** Their units and ids, one after the other: no id has a space in it. */
  readonly pairs: string;
  readonly marks: number;
  readonly opensAt: number;
  readonly dueAt: number;
  readonly dueSoonAt: number | null;
  readonly escalatedLevel: number;
  readonly onTime: boolean | null;
  readonly nil: boolean | null;
  readonly punctualAt: number | null;
  readonly punctualDueAt: number | null;
  readonly stoppedAt: number | null;
  readonly stoppedMs: number;
}

interface CellWish {
  readonly cycleKeys: readonly number[];
  /** Absent: of all units. */
  readonly unitIds?: readonly string[];
}

/**
 * What is owed in some cycles, by unit and cycle, steps in the order of their due instants and ids. One statement, and a
 * row for all that stand alike; of what came in time nobody asks when.
 */
export async function matrixCells(
  db: Db,
  { cycleKeys, unitIds }: CellWish,
): Promise<ReadonlyMap<string, ReadonlyMap<number, readonly MatrixCell[]>>> {
  const ofUnits = unitIds === undefined ? sql`` : sql`and a.unit_id = any(${unitIds})`;
  const { rows } = await sql<GroupRow>`
    select a.cycle_key, a.step_id, t.opens_at, t.due_at, t.due_soon_at, s.escalated_level, s.on_time, s.nil,
      case when not s.on_time then s.punctual_at end as punctual_at, s.punctual_due_at, s.stopped_at,
      s.stopped_ms, ${MARKS} as marks, string_agg(a.unit_id || ' ' || a.assignment_id, ' ') as pairs
    from assignments a
      join standings s on s.assignment_key = a.assignment_key
      join timetables t on t.assignment_key = a.assignment_key
    where a.cycle_key = any(${cycleKeys}) ${ofUnits}
    group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13
    order by t.due_at, a.step_id`.execute(db);
  const cells = new Map<string, Map<number, MatrixCell[]>>();
  for (const { cycleKey, stepId, pairs, ...row } of rows) {
    const facts = factsOf(row);
    const ids = pairs.split(' ');
    for (let i = 0; i < ids.length; i += 2)
      cellsOf(cells, ids[i] ?? '', cycleKey).push({ assignmentId: ids[i + 1] ?? '', stepId, facts });
  }
  return cells;
}

function cellsOf(cells: Map<string, Map<number, MatrixCell[]>>, unitId: string, cycleKey: number) {
  const ofUnit = cells.get(unitId) ?? new Map<number, MatrixCell[]>();
  cells.set(unitId, ofUnit);
  const found = ofUnit.get(cycleKey) ?? [];
  ofUnit.set(cycleKey, found);
  return found;
}

function factsOf({ marks, stoppedAt, ...kept }: Omit<GroupRow, 'cycleKey' | 'stepId' | 'pairs'>): SignFacts {
  const has = new Set(BITS.filter((_, place) => (marks & (2 ** place)) !== 0).map(({ name }) => name));
  return {
    ...Object.fromEntries(MARKED.filter((name) => has.has(name)).map((name) => [name, HAPPENED])),
    ...present({ ...kept, stoppedAt }),
    ...(has.has('prepared') ? { prepared: {} } : {}),
    ...(has.has('entered') ? { entered: enteredOf(has) } : {}),
    asked: has.has('asked'),
    contribution: has.has('contribution'),
    isToAcknowledge: has.has('isToAcknowledge'),
  } as SignFacts;
}

/** At some time: nobody asks when. */
const HAPPENED = 0;

function enteredOf(has: ReadonlySet<string>) {
  return {
    ...(has.has('confirmed') ? { confirmedAt: HAPPENED } : {}),
    ...(has.has('disputed') ? { disputedAt: HAPPENED } : {}),
  };
}
