import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { matchesSql } from './assignment-filter.js';
import { isTallied, talliesSql, type CountedFilter } from './tallied-facts.js';
import { ROWS } from '../tallies/tallies-of-rows.js';

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
  const left = isTallied(filter)
    ? sql`select cycles.plan_slug, cycles.plan_version, unnest(t.units) as unit_id from ${talliesSql(filter)}`
    : sql`select cycles.plan_slug, cycles.plan_version, assignments.unit_id from ${ROWS} where ${matchesSql(filter)}`;
  const { rows } = await sql<CountOfUnit>`
    select plan_slug, unit_id, max(plan_version) as plan_version, count(*) as count
    from (${left}) one group by plan_slug, unit_id
    order by count(*) desc, unit_id collate "C" limit ${limit}`.execute(db);
  return rows;
}
