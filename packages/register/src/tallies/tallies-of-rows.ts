import { sql, type RawBuilder } from 'kysely';
import { FACTS_OF_ROWS, TALLY_FACTS } from './as-tables.js';

const FACTS = sql.join(TALLY_FACTS.map((name) => sql.ref(name)));

/** The rows of assignments, by the names of their tables. */
export const ROWS = sql`assignments
  join standings on standings.assignment_key = assignments.assignment_key
  join timetables on timetables.assignment_key = assignments.assignment_key
  join cycles on cycles.cycle_key = assignments.cycle_key`;

/** What the tallies of shards are to be. */
export function talliesOfRows(which: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select assignments.cycle_key, assignments.shard, ${FACTS_OF_ROWS}, count(*)::integer as count,
      array_agg(assignments.unit_id order by assignments.unit_id) as units
    from ${ROWS}
    where ${which} group by ${positions(TALLY_FACTS.length + 2)}`;
}

/** The columns of a tally, in their order. */
export const TALLY_COLUMNS: RawBuilder<unknown> = sql`cycle_key, shard, ${FACTS}, count, units`;

/** What a list of columns is grouped by: all of the first. */
export function positions(count: number): RawBuilder<unknown> {
  return sql.raw(Array.from({ length: count }, (_, place) => place + 1).join(', '));
}
