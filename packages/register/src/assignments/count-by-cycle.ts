import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { matchesSql } from './assignment-filter.js';
import { isTallied, talliesSql, type CountedFilter } from './tallied-facts.js';
import { ROWS } from '../tallies/tallies-of-rows.js';

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
  const [from, count] = isTallied(filter)
    ? [talliesSql(filter), sql`sum(t.count)::integer`]
    : [sql`${ROWS} where ${matchesSql(filter)}`, sql`count(*)`];
  const { rows } = await sql<CountOfCycle>`
    select cycles.cycle_id, cycles.plan_slug, cycles.plan_version, cycles.obligation_id, cycles.period_key,
      timetables.due_on, min(timetables.due_at) as due_at, ${count} as count
    from ${from} group by 1, 2, 3, 4, 5, 6
    order by timetables.due_on, cycles.cycle_id limit ${limit}`.execute(db);
  return rows;
}
