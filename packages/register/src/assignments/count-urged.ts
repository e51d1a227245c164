import { URGED_STANDINGS, type UrgedStanding } from '@kyhan/contracts';
import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { matchesSql } from './assignment-filter.js';
import type { AskedUrged } from './list-urged.js';
import { urgedSql } from './urged-sql.js';

/** How much is named as standing like this, and of how many units. */
export interface CountedStanding {
  readonly works: number;
  readonly units: number;
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
  const { to, now, planSlug, within, unitId } = asked;
  const standings = URGED_STANDINGS.map((is) => ({ is, where: urgedSql({ is, now, to }) }));
  const columns = standings.flatMap(({ is, where }) => [
    sql`(count(*) filter (where ${where}))::integer as ${sql.id(`${is}Works`)}`,
    sql`(count(distinct assignments.unit_id) filter (where ${where}))::integer as ${sql.id(`${is}Units`)}`,
  ]);
  const isOne = sql.join(
    standings.map(({ where }) => where),
    sql` or `,
  );
  const filter = {
    planSlug,
    ended: false,
    ...(within === undefined ? {} : { within }),
    ...(unitId === undefined ? {} : { unitId }),
  };
  const { rows } = await sql<Row>`
    select case when assignments.asked then assignments.unit_id end as asked_unit_id,
      count(distinct assignments.unit_id)::integer as units, ${sql.join(columns)}
    from assignments
    join standings on standings.assignment_key = assignments.assignment_key
    join timetables on timetables.assignment_key = assignments.assignment_key
    join cycles on cycles.cycle_key = assignments.cycle_key
    where ${matchesSql(filter)} and (${isOne})
    group by 1 order by 1 nulls first`.execute(db);
  return rows.map(countedLetter);
}

function countedLetter({ askedUnitId, units, ...row }: Row): CountedLetter {
  const counts = URGED_STANDINGS.map((is) => [
    is,
    { works: row[`${is}Works`] ?? 0, units: row[`${is}Units`] ?? 0 },
  ]);
  return {
    ...(askedUnitId === null ? {} : { askedUnitId }),
    units,
    counts: Object.fromEntries(counts) as Record<UrgedStanding, CountedStanding>,
  };
}
