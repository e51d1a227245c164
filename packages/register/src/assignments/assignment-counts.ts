import type { StatusAnswer, Untold } from '@kyhan/contracts';
import { assignmentStatus, type AssignmentStatus, type Reach } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db, Register } from '../connection/register.js';
import { present } from '../present.js';
import { withinSql } from '../within-sql.js';

/** How a number of assignments stand. */
export type AssignmentCounts = Untold<StatusAnswer>['assignments'];

export interface CountFilter {
  readonly planSlug?: string;
  readonly within?: readonly Reach[];
  readonly cycleId?: string;
  /** Plan time, epoch milliseconds: status depends on it. */
  readonly now: number;
}

/**
 * Counts of one cycle, for its progress and its summary. `now` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function cycleCounts(
  register: Register,
  { cycleId, now }: { cycleId: string; now: number },
): Promise<AssignmentCounts> {
  return await assignmentCounts(register.db, { cycleId, now });
}

/**
 * Counts by status. SQL groups equal facts and the engine's one derivation judges each group, so that
 * no second derivation grows here.
 */
export async function assignmentCounts(db: Db, filter: CountFilter): Promise<AssignmentCounts> {
  const byStatus: Partial<Record<AssignmentStatus, number>> = {};
  const sums = { total: 0, onTime: 0, late: 0, nil: 0, escalated: 0 };
  for (const { count, ...facts } of await groupedFacts(db, filter)) {
    const { onTime, nil, escalated, ...statusFacts } = facts;
    const status = assignmentStatus(present(statusFacts), filter.now);
    byStatus[status] = (byStatus[status] ?? 0) + count;
    sums.total += count;
    if (onTime === true) sums.onTime += count;
    if (onTime === false) sums.late += count;
    if (nil === true) sums.nil += count;
    if (escalated) sums.escalated += count;
  }
  return { ...sums, byStatus };
}

/** Instants of what has happened are only asked for their presence: their first value stands for all. */
async function groupedFacts(db: Db, { planSlug, cycleId, within }: CountFilter) {
  const isEscalated = sql<boolean>`standings.escalated_level > 0`;
  const HAPPENED = [
    'submittedAt',
    'returnedAt',
    'acceptedAt',
    'waivedAt',
    'transferredAt',
    'missedAt',
  ] as const;
  return await db
    .selectFrom('assignments')
    .innerJoin('standings', 'standings.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('timetables', 'timetables.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .select(['timetables.opensAt', 'timetables.dueAt', 'timetables.dueSoonAt'])
    .select(['standings.onTime', 'standings.nil'])
    .select((eb) => [
      ...HAPPENED.map((column) => eb.fn.min(`standings.${column}`).as(column)),
      eb.fn.countAll<number>().as('count'),
      isEscalated.as('escalated'),
    ])
    .where(withinSql(within, { plan: 'cycles.planSlug', unit: 'assignments.unitId' }))
    .$if(planSlug !== undefined, (query) => query.where('cycles.planSlug', '=', planSlug ?? ''))
    .$if(cycleId !== undefined, (query) => query.where('cycles.cycleId', '=', cycleId ?? ''))
    .groupBy(['timetables.opensAt', 'timetables.dueAt', 'timetables.dueSoonAt'])
    .groupBy(['standings.onTime', 'standings.nil'])
    .groupBy((eb) => [...HAPPENED.map((column) => eb(`standings.${column}`, 'is', null)), isEscalated])
    .execute();
}
