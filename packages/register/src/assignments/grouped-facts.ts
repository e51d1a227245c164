import type { FigureGroup } from '@kyhan/engine';
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../connection/register.js';
import { present, type Present } from '../present.js';
import { ROWS } from '../tallies/tallies-of-rows.js';
import { alikeFacts, bare, FIRST_FACTS, KEPT_FACTS } from './alike-facts.js';
import { matchesSql } from './assignment-filter.js';
import { isTallied, talliesSql, type CountedFilter } from './tallied-facts.js';

interface Grouping {
  readonly filter: CountedFilter;
  /** Plan time, epoch milliseconds: instants are told apart only by whether they have passed. */
  readonly now: number;
  /** What besides keeps groups apart, as their `key`. */
  readonly by?: GroupKey;
  /** Whatever tallies say. */
  readonly ofRows?: boolean;
}

/** Cycles and units by their ids, the month `YYYY-MM` in which a cycle falls due. */
export type GroupKey = 'cycle' | 'month' | 'unit';

/** Equal facts with what keeps them apart. */
export type KeyedGroup = FigureGroup & { readonly key?: string };

/**
 * Assignments in groups that the engine's one derivation judges alike: of the instants of a group the first stands for
 * all, so that there are as many groups as ways to stand, however many assignments and due days there are. Of tallies
 * where these can tell.
 */
export async function groupedFacts(
  db: Db,
  { filter, now, by, ofRows = false }: Grouping,
): Promise<KeyedGroup[]> {
  const isOfTallies = !ofRows && isTallied(filter);
  if (isOfTallies && by === 'unit') return await ofTalliedUnits(db, filter, now);
  const from = isOfTallies ? talliesSql(filter) : sql`${ROWS} where ${matchesSql(filter)}`;
  const { rows } = await sql<GroupRow & Numbers & { readonly key: string }>`
    select ${KEYS[by ?? 'none']} as key, ${factsOfGroup((name) => name)}, ${numbersOf(isOfTallies ? sql`t.count` : sql`1`)}
    from ${from} group by 1, ${alikeFacts(now)}`.execute(db);
  return rows.map(({ key, count, timesReturned, timesMendedLate, ...facts }) => ({
    facts: present(facts),
    count,
    timesReturned,
    timesMendedLate,
    ...(key ? { key } : {}),
  }));
}

const KEYS = {
  cycle: sql`cycles.cycle_id`,
  month: sql`to_char(cycles.due_on, 'YYYY-MM')`,
  unit: sql`assignments.unit_id`,
  none: sql`''`,
} as const;

type GroupRow = Present<FigureGroup['facts']>;
type Numbers = Omit<FigureGroup, 'facts'>;

/** The facts of a group, whose columns stand under some name. */
function factsOfGroup(named: (name: string) => string): RawBuilder<unknown> {
  return sql.join([
    ...KEPT_FACTS.map((name) => sql.ref(named(name))),
    ...FIRST_FACTS.map((name) => sql`min(${sql.ref(named(name))})`.as(bare(name))),
  ]);
}

/** What is counted, where a line stands for so many assignments. */
function numbersOf(each: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`sum(${each})::integer as count, sum(${each} * standings.times_returned)::integer as times_returned,
    sum(${each} * standings.times_mended_late)::integer as times_mended_late`;
}

/**
 * Each unit of tallies by itself. Groups are numbered before the units are counted in each, by two short values: a line
 * of a unit carries no facts, of which there are more than units.
 */
async function ofTalliedUnits(db: Db, filter: CountedFilter, now: number): Promise<KeyedGroup[]> {
  const columns = [...KEPT_FACTS, ...FIRST_FACTS, 'standings.timesReturned', 'standings.timesMendedLate'];
  const { rows } = await sql<GroupRow & { readonly alike: number; readonly units: readonly UnitNumbers[] }>`
    with lines as materialized (
        select dense_rank() over (order by ${alikeFacts(now)}) as alike, t.units, ${sql.join(columns.map((name) => sql.ref(name)))}
        from ${talliesSql(filter)}),
      counted as (
        select alike, unit_id, count(*) as count, sum(times_returned) as returned, sum(times_mended_late) as mended
        from lines cross join unnest(units) as one (unit_id) group by 1, 2),
      facts as (
        select alike, ${factsOfGroup(bare)} from lines
        group by alike, ${sql.join(KEPT_FACTS.map((name) => sql.ref(bare(name))))}),
      units as (
        select alike, json_agg(json_build_array(unit_id, count, returned, mended)) as units from counted group by 1)
    select * from facts join units using (alike)`.execute(db);
  return rows.flatMap(({ alike: _alike, units, ...row }) => {
    const facts = present(row);
    return units.map(([key, count, timesReturned, timesMendedLate]) => {
      return { facts, key, count, timesReturned, timesMendedLate };
    });
  });
}

/** A unit, how many of its assignments stand so, and how often they were returned and mended late. */
type UnitNumbers = readonly [unitId: string, count: number, timesReturned: number, timesMendedLate: number];
