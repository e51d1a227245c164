import { sql } from 'kysely';
import type { Db } from '../connection/register.js';

/** Invariant 2: each assignment has its three rows, and none is left of one that is not there. */
export async function partedFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    select coalesce(a.assignment_id, 'assignment ' || coalesce(s.assignment_key, t.assignment_key))
      || ': its rows are not all there' as fault
    from assignments a
    full join standings s on s.assignment_key = a.assignment_key
    full join timetables t on t.assignment_key = coalesce(a.assignment_key, s.assignment_key)
    where a.assignment_key is null or s.assignment_key is null or t.assignment_key is null
    order by fault`.execute(db);
  return rows.map(({ fault }) => fault);
}
