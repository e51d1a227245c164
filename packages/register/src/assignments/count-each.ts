import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { matchesSql } from './assignment-filter.js';
import { asTables } from '../tallies/as-tables.js';
import { talliedFacts, type CountedFilter } from './tallied-facts.js';

/** What is the same in all that a tally counts. */
export type FactsFilter = Pick<
  CountedFilter,
  'ended' | 'status' | 'among' | 'figure' | 'waiting' | 'level' | 'dueFrom' | 'dueTo'
>;

/**
 * How many assignments each of these filters leaves, as a list by that filter and by `all` has them: one statement,
 * however many are asked for.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countEach<Name extends string>(
  { db }: Register,
  all: CountedFilter,
  each: Readonly<Record<Name, FactsFilter>>,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(each) as Name[];
  const counts = names.map(
    (name, place) =>
      sql`coalesce(sum(t.count) filter (where ${matchesSql(each[name])}), 0)::integer as ${sql.id(`n${place}`)}`,
  );
  const { rows } = await sql<Readonly<Record<string, number>>>`
    select ${sql.join(counts)} from (${talliedFacts(all)}) t ${asTables('t')}`.execute(db);
  return Object.fromEntries(names.map((name, place) => [name, rows[0]?.[`n${place}`] ?? 0])) as Record<
    Name,
    number
  >;
}
