import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { selectAssignmentFacts } from './assignment.js';
import { matchesSql } from './assignment-filter.js';
import type { CountedFilter } from './count-each.js';

/** A unit, and how many of its assignments a filter leaves. */
export interface CountOfUnit {
  readonly planSlug: string;
  readonly unitId: string;
  /** The newest of the versions under which it owes these. */
  readonly planVersion: number;
  readonly count: number;
}

/**
 * The units of which a filter leaves most, as a list by the filter and the unit has them.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countByUnit(
  { db }: Register,
  filter: CountedFilter,
  limit: number,
): Promise<CountOfUnit[]> {
  return await selectAssignmentFacts(db)
    .clearSelect()
    .select(({ fn }) => [
      'cycles.planSlug',
      'assignments.unitId',
      fn.max('cycles.planVersion').as('planVersion'),
      fn.countAll<number>().as('count'),
    ])
    .where(matchesSql(filter))
    .groupBy(['cycles.planSlug', 'assignments.unitId'])
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('assignments.unitId')
    .limit(limit)
    .execute();
}
