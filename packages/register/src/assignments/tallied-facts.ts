import { sql, type RawBuilder } from 'kysely';
import { matchesSql, type AssignmentFilter } from './assignment-filter.js';
import { asTables, FACTS_OF_ROWS, TALLY_FACTS } from '../tallies/as-tables.js';
import { positions, ROWS } from '../tallies/tallies-of-rows.js';

/** A filter without a text: what a text names is looked up for lists alone. */
export type CountedFilter = Omit<AssignmentFilter, 'text'>;

/** Whether it asks for nothing that assignments of one tally differ in: which they are, and of which unit. */
export function isTallied({ within = [], ...filter }: AssignmentFilter): boolean {
  return (
    filter.unitId === undefined &&
    filter.assignmentIds === undefined &&
    filter.leadId === undefined &&
    filter.updatedSince === undefined &&
    filter.text === undefined &&
    filter.signed === undefined &&
    within.every(({ unitId }) => unitId === undefined)
  );
}

/** Tallies that a filter leaves, under the names of the tables that they sum up, with what else is joined to them. */
export function talliesSql(filter: CountedFilter, joined: RawBuilder<unknown> = sql``): RawBuilder<unknown> {
  return sql`tallies t join cycles on cycles.cycle_key = t.cycle_key ${asTables('t')} ${joined}
    where ${matchesSql(filter)}`;
}

/** How assignments stand that a filter leaves, each way once with how many: of tallies where these can tell, else of rows. */
export function talliedFacts(filter: CountedFilter): RawBuilder<unknown> {
  return isTallied(filter)
    ? sql`select ${sql.join(TALLY_FACTS.map((name) => sql.ref(`t.${name}`)))}, sum(t.count)::integer as count
        from ${talliesSql(filter)} group by ${positions(TALLY_FACTS.length)}`
    : factsOfRows(matchesSql(filter));
}

/** The same of the rows of assignments. */
function factsOfRows(which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select ${FACTS_OF_ROWS}, count(*)::integer as count from ${ROWS} where ${which}
    group by ${positions(TALLY_FACTS.length)}`;
}
