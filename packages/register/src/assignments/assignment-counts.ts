import type { StatusAnswer, Untold } from '@kyhan/contracts';
import {
  assignmentStatus,
  figuresOf,
  rates,
  type AssignmentStatus,
  type Figures,
  type Reach,
} from '@kyhan/engine';
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
 * Figures of the whole register. `now` is plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function registerFigures(
  register: Register,
  { now }: { readonly now: number },
): Promise<Figures> {
  const { byStatus: _byStatus, rates: _rates, ...figures } = await assignmentCounts(register.db, { now });
  return figures;
}

/**
 * Counts by class and by status. SQL groups equal facts and the engine's one derivation judges each group, so that
 * no second derivation grows here.
 */
export async function assignmentCounts(db: Db, filter: CountFilter): Promise<AssignmentCounts> {
  const { now } = filter;
  const byStatus: Partial<Record<AssignmentStatus, number>> = {};
  const groups = (await groupedFacts(db, filter)).map(
    ({ count, timesReturned, timesMendedLate, ...facts }) => {
      return { facts: present(facts), count, timesReturned, timesMendedLate };
    },
  );
  for (const { facts, count } of groups) {
    const status = assignmentStatus(facts, now);
    byStatus[status] = (byStatus[status] ?? 0) + count;
  }
  const figures = figuresOf(groups, now);
  return { ...figures, byStatus, rates: rates(figures) };
}

/** Instants of what has happened are only asked for their presence: their first value stands for all. */
async function groupedFacts(db: Db, { planSlug, cycleId, within }: CountFilter) {
  const sum = (column: 'timesReturned' | 'timesMendedLate') =>
    sql<number>`sum(${sql.ref(`standings.${column}`)})::integer`.as(column);
  const HAPPENED = [
    'overdueAt',
    'stoppedAt',
    'submittedAt',
    'returnedAt',
    'acceptedAt',
    'waivedAt',
    'transferredAt',
    'missedAt',
    'lapsedAt',
  ] as const;
  return await db
    .selectFrom('assignments')
    .innerJoin('standings', 'standings.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('timetables', 'timetables.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .select(['timetables.opensAt', 'timetables.dueAt', 'timetables.dueSoonAt'])
    .select(['assignments.asked', 'standings.escalatedLevel'])
    .select(['standings.onTime', 'standings.punctualDueAt', 'standings.nil'])
    .select((eb) => [
      ...HAPPENED.map((column) => eb.fn.min(`standings.${column}`).as(column)),
      eb.fn.countAll<number>().as('count'),
      sum('timesReturned'),
      sum('timesMendedLate'),
    ])
    .where(withinSql(within, { plan: 'cycles.planSlug', unit: 'assignments.unitId' }))
    .$if(planSlug !== undefined, (query) => query.where('cycles.planSlug', '=', planSlug ?? ''))
    .$if(cycleId !== undefined, (query) => query.where('cycles.cycleId', '=', cycleId ?? ''))
    .groupBy(['timetables.opensAt', 'timetables.dueAt', 'timetables.dueSoonAt'])
    .groupBy(['assignments.asked', 'standings.escalatedLevel'])
    .groupBy(['standings.onTime', 'standings.punctualDueAt', 'standings.nil'])
    .groupBy((eb) => HAPPENED.map((column) => eb(`standings.${column}`, 'is', null)))
    .execute();
}
