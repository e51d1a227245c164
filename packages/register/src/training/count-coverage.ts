import { sql } from 'kysely';
import type { Register } from '../connection/register.js';
import { membersTable, trainingTables, type RosterOfDay } from './training-tables.js';

/** What is counted of a target's roster: those who had attended by an earlier day as well. */
export interface CoverageAsk extends RosterOfDay {
  /** Whether heads are counted and nobody is named. */
  readonly counts: boolean;
  readonly since: string;
}

/** What a roster comes to under the name of a unit, as its lines have it. */
export interface CountedUnit {
  readonly unit: string;
  readonly onRoster: number;
  readonly trained: number;
  /** By the earlier day. */
  readonly trainedBefore: number;
}

export interface CountedTarget {
  readonly units: readonly CountedUnit[];
  /** When the roster was told last, plan time, epoch milliseconds; absent: never. */
  readonly toldAt?: number;
}

/**
 * Counts rosters by unit, one answer for each that is asked, in one statement whose answer is as long as the plan has units.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function countCoverage(
  { db }: Pick<Register, 'db'>,
  planSlug: string,
  asks: readonly CoverageAsk[],
): Promise<readonly CountedTarget[]> {
  const asked = asks.map(({ measuredOn, trainedBy, ...ask }, target) => ({
    target,
    ...ask,
    measured_on: measuredOn,
    trained_by: trainedBy,
  }));
  const { rows } = await sql<CountedUnit & { target: number; toldAt: number | null }>`
    with ${trainingTables(planSlug)},
    ask as (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb)
        as a (target integer, roster text, counts boolean, measured_on text, trained_by text, since text)),
    ${membersTable()},
    counted as (
      select m.target, m.unit, 1 as on_roster, (d.first_on <= m.trained_by)::integer as trained,
        (d.first_on <= m.since)::integer as before
      from members m left join first_days d on d.roster = m.roster and d.person = m.person
      where m.target in (select target from ask where not counts)
      union all
      select ask.target, line ->> 'unit', (line ->> 'heads')::integer, 0, 0
      from ask join lists on lists.roster = ask.roster and lists.deed = 'roster-counted'
        cross join jsonb_array_elements(lists.told -> 'counts') as line
      where ask.counts and line ->> 'from' <= ask.measured_on
        and (line ->> 'to' is null or line ->> 'to' >= ask.measured_on)
      union all
      select ask.target, h.unit, 0, case when h.on_day <= ask.trained_by then h.heads end,
        case when h.on_day <= ask.since then h.heads end
      from ask join head_presences h on h.rosters @> to_jsonb(ask.roster) where ask.counts)
    select ask.target, counted.unit, coalesce(sum(on_roster), 0)::integer as on_roster,
      coalesce(sum(trained), 0)::integer as trained, coalesce(sum(before), 0)::integer as trained_before,
      (select max(at) from lists where lists.roster = ask.roster) as told_at
    from ask left join counted on counted.target = ask.target
    group by ask.target, ask.roster, counted.unit order by ask.target, counted.unit`.execute(db);
  return asks.map((_, place) => {
    const own = rows.filter(({ target }) => target === place);
    const [first] = own;
    return {
      // Of nobody there is one row without a unit.
      units: own
        .filter(({ unit }) => unit !== null)
        .map(({ target: _target, toldAt: _told, ...unit }) => unit),
      ...(typeof first?.toldAt === 'number' ? { toldAt: first.toldAt } : {}),
    };
  });
}
