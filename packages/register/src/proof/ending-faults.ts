import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import type { Patience } from './receipt-faults.js';

/**
 * Invariant 5: none is past its lock without an end (what waits for a ruling is the reviewer's, and while a clock
 * stands still nothing locks), what is contributed ends with what gathers it, no closed cycle has an open assignment,
 * and of a draft a finding tells.
 */
export async function endingFaults(db: Db, { now, graceMs }: Patience): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    with standing as (
      select a.assignment_id, a.cycle_key, t.lock_at, s.ended_at, s.submitted_at, s.returned_at, s.stopped_at
      from assignments a
      join standings s on s.assignment_key = a.assignment_key
      join timetables t on t.assignment_key = a.assignment_key
    )
    select assignment_id || ': past its lock without an end' as fault from standing
    where ended_at is null and stopped_at is null and lock_at <= ${now - graceMs} and (submitted_at is null or returned_at is not null)
    union all
    select c.cycle_id || ': a draft of which no finding tells' from cycles c
    where c.draft_since <= ${now - graceMs} and not exists (
      select from findings f where f.kind = 'cycle-draft' and f.subject = c.cycle_id and f.closed_at is null)
    union all
    select o.assignment_id || ': open although what gathers it has ended' from assignments o
    join standings os on os.assignment_key = o.assignment_key
    join standing a on a.assignment_id = os.lead ->> 'assignmentId'
    where os.ended_at is null and a.ended_at <= ${now - graceMs}
    union all
    select a.assignment_id || ': open in a closed cycle' from standing a
    join cycles c on c.cycle_key = a.cycle_key where c.closed_at is not null and a.ended_at is null
    order by fault`.execute(db);
  return rows.map(({ fault }) => fault);
}
