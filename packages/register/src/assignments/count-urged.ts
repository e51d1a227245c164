import { URGED_STANDINGS, type UrgedStanding } from '@kyhan/contracts';
import { sql, type RawBuilder } from 'kysely';
import type { Register } from '../connection/register.js';
import { ROWS } from '../tallies/tallies-of-rows.js';
import { matchesSql } from './assignment-filter.js';
import type { AskedUrged } from './list-urged.js';
import { isTallied, talliesSql } from './tallied-facts.js';
import { urgedSql } from './urged-sql.js';

/** How much is named as standing like this, and of how many units. */
export interface CountedStanding {
  readonly works: number;
  readonly units: number;
  /** Of the works those that are contributed to a lead's result. */
  readonly contributions: number;
}

/** What one letter would name: that to those that are ordered, or to one body that is asked. */
export interface CountedLetter {
  /** The body that is asked. */
  readonly askedUnitId?: string;
  readonly units: number;
  readonly counts: Readonly<Record<UrgedStanding, CountedStanding>>;
}

type Row = Readonly<Record<string, number>> & {
  readonly askedUnitId: string | null;
  readonly units: number;
};

/**
 * The letters that there would be, and how much each names, as lists of them have it: one statement, whatever there
 * is. None where nothing is to be urged; that to those that are ordered first.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countUrged({ db }: Register, asked: AskedUrged): Promise<CountedLetter[]> {
  const columns = URGED_STANDINGS.flatMap((is) => [
    sql`sum(${sql.id(is)})::integer as ${sql.id(`${is}Works`)}`,
    sql`(count(*) filter (where ${sql.id(is)} > 0))::integer as ${sql.id(`${is}Units`)}`,
    sql`sum(${contributed(is)})::integer as ${sql.id(`${is}Contributions`)}`,
  ]);
  const sums = URGED_STANDINGS.flatMap((is) => [
    sql`sum(${sql.id(is)}) as ${sql.id(is)}`,
    sql`sum(${contributed(is)}) as ${contributed(is)}`,
  ]);
  // Units are summed up first: to tell them apart of all that each owes is most of the work.
  const { rows } = await sql<Row>`
    select case when asked then unit_id end as asked_unit_id, count(*)::integer as units, ${sql.join(columns)}
    from (select asked, unit_id, ${sql.join(sums)} from (${urgedOfUnits(asked)}) one group by 1, 2) of_unit
    group by 1 order by 1 nulls first`.execute(db);
  return rows.map(countedLetter);
}

/** The column of those that stand like this and are contributed to a lead's result. */
function contributed(is: UrgedStanding) {
  return sql.id(`${is}Contributed`);
}

/** What is to be urged, as a line of its unit with 1 or 0 for each standing: of tallies where these can tell, else of rows. */
function urgedOfUnits({ to, now, planSlug, within, unitId }: AskedUrged): RawBuilder<unknown> {
  const wheres = URGED_STANDINGS.map((is) => urgedSql({ is, now, to }));
  const is = URGED_STANDINGS.flatMap((name, place) => [
    sql`(${wheres[place]})::integer as ${sql.id(name)}`,
    sql`(${wheres[place]} and assignments.contribution)::integer as ${contributed(name)}`,
  ]);
  const filter = {
    planSlug,
    ended: false,
    ...(within === undefined ? {} : { within }),
    ...(unitId === undefined ? {} : { unitId }),
  };
  const isUrged = sql`(${sql.join(wheres, sql` or `)})`;
  return isTallied(filter)
    ? sql`select assignments.asked, unnest(t.units) as unit_id, ${sql.join(is)} from ${talliesSql(filter)} and ${isUrged}`
    : sql`select assignments.asked, assignments.unit_id, ${sql.join(is)} from ${ROWS}
        where ${matchesSql(filter)} and ${isUrged}`;
}

function countedLetter({ askedUnitId, units, ...row }: Row): CountedLetter {
  const counts = URGED_STANDINGS.map((is) => [
    is,
    {
      works: row[`${is}Works`] ?? 0,
      units: row[`${is}Units`] ?? 0,
      contributions: row[`${is}Contributions`] ?? 0,
    },
  ]);
  return {
    ...(askedUnitId === null ? {} : { askedUnitId }),
    units,
    counts: Object.fromEntries(counts) as Record<UrgedStanding, CountedStanding>,
  };
}
