import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import type { Patience } from './receipt-faults.js';

/**
 * Invariant 5: none is past its lock without an end (what waits for a ruling is the reviewer's), every cycle
 * whose assignments have all ended is closed, and no closed cycle has an open assignment.
 */
export async function endingFaults(db: Db, { now, graceMs }: Patience): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    select assignment_id || ': past its lock without an end' as fault from assignments
    where ended_at is null and lock_at <= ${now - graceMs} and (submitted_at is null or returned_at is not null)
    union all
    select c.cycle_id || ': all its assignments have ended and it is not closed' from cycles c
    where c.closed_at is null
      and not exists (select from assignments a where a.cycle_id = c.cycle_id and a.ended_at is null)
      and coalesce((select max(a.ended_at) from assignments a where a.cycle_id = c.cycle_id), c.opened_at)
        <= ${now - graceMs}
    union all
    select a.assignment_id || ': open in a closed cycle' from assignments a
    join cycles c on c.cycle_id = a.cycle_id where c.closed_at is not null and a.ended_at is null
    order by fault`.execute(db);
  return rows.map(({ fault }) => fault);
}
