import type { Register } from '../connection/register.js';
import { selectAssignmentFacts } from './assignment.js';
import { matchesSql } from './assignment-filter.js';
import type { CountedFilter } from './count-each.js';

/** A cycle on a due day that is in force in it, and how many of its assignments a filter leaves. */
export interface CountOfCycle {
  readonly cycleId: string;
  readonly planSlug: string;
  readonly planVersion: number;
  readonly obligationId: string;
  readonly periodKey: string;
  readonly dueOn: string;
  readonly dueAt: number;
  readonly count: number;
}

/**
 * The cycles of which a filter leaves some, the earliest due first, as a list by the filter, the cycle and the day
 * has them: who was given another day stands apart.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countByCycle(
  { db }: Register,
  filter: CountedFilter,
  limit: number,
): Promise<CountOfCycle[]> {
  const columns = [
    'cycles.cycleId',
    'cycles.planSlug',
    'cycles.planVersion',
    'cycles.obligationId',
    'cycles.periodKey',
    'timetables.dueOn',
  ] as const;
  return await selectAssignmentFacts(db)
    .clearSelect()
    .select(columns)
    .select(({ fn }) => [fn.min('timetables.dueAt').as('dueAt'), fn.countAll<number>().as('count')])
    .where(matchesSql(filter))
    .groupBy(columns)
    .orderBy('timetables.dueOn')
    .orderBy('cycles.cycleId')
    .limit(limit)
    .execute();
}
