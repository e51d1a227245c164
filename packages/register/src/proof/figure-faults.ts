import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

interface CountedUnit {
  readonly cycleId: string;
  readonly unitId: string;
  readonly assigned: number;
  readonly counted: number;
}

/**
 * Invariant 8: for each cycle and unit, and so for each plan, assigned = waived + done on time + done late + missed +
 * lapsed + not yet done. Each class is asked for by itself, apart from the engine's derivation; what another unit owes
 * since is assigned there.
 */
export async function figureFaults(db: Db): Promise<{ checked: number; faults: string[] }> {
  const { rows } = await sql<CountedUnit>`
    with standing as (
      select a.cycle_key, a.unit_id, s.*,
        s.accepted_at is not null
          or s.ended_at is null and s.submitted_at is not null and s.returned_at is null as is_done
      from assignments a join standings s on s.assignment_key = a.assignment_key
      where s.transferred_at is null
    )
    select c.cycle_id, st.unit_id, count(*) as assigned,
      count(*) filter (where waived_at is not null)
        + count(*) filter (where is_done and on_time)
        + count(*) filter (where is_done and not on_time)
        + count(*) filter (where missed_at is not null)
        + count(*) filter (where lapsed_at is not null)
        + count(*) filter (where ended_at is null and not is_done) as counted
    from standing st join cycles c on c.cycle_key = st.cycle_key
    group by c.cycle_id, st.unit_id
    order by c.cycle_id, st.unit_id`.execute(db);
  const wrong = rows.filter(({ assigned, counted }) => assigned !== counted);
  return {
    checked: rows.length,
    faults: wrong.map(
      ({ cycleId, unitId, assigned, counted }) =>
        `${cycleId}: ${unitId} has ${assigned} assigned and ${counted} in the figures`,
    ),
  };
}
