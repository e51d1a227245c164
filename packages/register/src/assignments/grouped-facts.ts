import type { FigureGroup } from '@kyhan/engine';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../connection/register.js';
import { present } from '../present.js';
import { matchesSql } from './assignment-filter.js';
import type { CountedFilter } from './count-each.js';

interface Grouping {
  readonly filter: CountedFilter;
  /** Plan time, epoch milliseconds: instants are told apart only by whether they have passed. */
  readonly now: number;
  /** What besides keeps groups apart, as their `key`. */
  readonly by?: RawBuilder<string>;
}

/** Equal facts with what keeps them apart. */
export type KeyedGroup = FigureGroup & { readonly key?: string };

/** Instants of what has happened are only asked for their presence, planned ones for whether they have passed. */
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
const PLANNED = [
  'timetables.opensAt',
  'timetables.dueAt',
  'timetables.dueSoonAt',
  'standings.punctualDueAt',
] as const;

/**
 * Assignments in groups that the engine's one derivation judges alike: of the instants of a group the first stands for
 * all, so that there are as many groups as ways to stand, however many assignments and due days there are.
 */
export async function groupedFacts(db: Db, { filter, now, by }: Grouping): Promise<KeyedGroup[]> {
  const key = by ?? sql<string>`''`;
  const sum = (column: 'timesReturned' | 'timesMendedLate') =>
    sql<number>`sum(${sql.ref(`standings.${column}`)})::integer`.as(column);
  const rows = await db
    .selectFrom('assignments')
    .innerJoin('standings', 'standings.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('timetables', 'timetables.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .select(['assignments.asked', 'standings.escalatedLevel', 'standings.onTime', 'standings.nil'])
    .select((eb) => [
      eb.fn.min('timetables.opensAt').as('opensAt'),
      eb.fn.min('timetables.dueAt').as('dueAt'),
      eb.fn.min('timetables.dueSoonAt').as('dueSoonAt'),
      eb.fn.min('standings.punctualDueAt').as('punctualDueAt'),
      ...HAPPENED.map((column) => eb.fn.min(`standings.${column}`).as(column)),
      eb.fn.countAll<number>().as('count'),
      sum('timesReturned'),
      sum('timesMendedLate'),
    ])
    .$if(by !== undefined, (query) => query.select(key.as('key')))
    .where(matchesSql(filter))
    .groupBy(['assignments.asked', 'standings.escalatedLevel', 'standings.onTime', 'standings.nil'])
    .groupBy(PLANNED.map((column) => sql`${sql.ref(column)} <= ${now}`))
    .groupBy((eb) => HAPPENED.map((column) => eb(`standings.${column}`, 'is', null)))
    .$if(by !== undefined, (query) => query.groupBy(key))
    .execute();
  return rows.map(({ count, timesReturned, timesMendedLate, key: own, ...facts }) => ({
    facts: present(facts),
    count,
    timesReturned,
    timesMendedLate,
    ...(own === undefined ? {} : { key: own }),
  }));
}
