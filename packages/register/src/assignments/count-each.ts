import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { selectAssignmentFacts } from './assignment.js';
import { matchesSql, type AssignmentFilter } from './assignment-filter.js';

/** A filter without a text: what a text names is looked up for lists alone. */
export type CountedFilter = Omit<AssignmentFilter, 'text'>;

/**
 * How many assignments each of these filters leaves, as a list by that filter and by `all` has them: one statement,
 * however many are asked for.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countEach<Name extends string>(
  { db }: Register,
  all: CountedFilter,
  each: Readonly<Record<Name, CountedFilter>>,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(each) as Name[];
  const counts = names.map((name, place) =>
    sql<number>`count(*) filter (where ${matchesSql(each[name])})`.as(`n${place}`),
  );
  const row = (await selectAssignmentFacts(db)
    .clearSelect()
    .select(counts)
    .where(matchesSql(all))
    .executeTakeFirstOrThrow()) as Readonly<Record<string, number>>;
  return Object.fromEntries(names.map((name, place) => [name, row[`n${place}`] ?? 0])) as Record<
    Name,
    number
  >;
}
