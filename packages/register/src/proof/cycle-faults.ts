import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { CLOSING_FACTS, DAY_FACTS } from '../register-fact.js';

/**
 * Invariant 2, for cycles: versions and day of a cycle are what its last opening or move says, or who confirmed it with a
 * day, its meeting lies where it was last put off to, and it is closed where the last of its closings was not taken back.
 */
export async function cycleFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ cycleId: string }>`
    select c.cycle_id from cycles c
    join lateral (
      select fact from events
      where stream_key = c.cycle_key and fact ->> 'type' = any(${DAY_FACTS})
      order by sequence desc limit 1
    ) as latest on true
    join lateral (
      select fact from events
      where stream_key = c.cycle_key and (fact ->> 'type' = any(${DAY_FACTS})
        or fact ->> 'type' = 'cycle-confirmed' and fact ->> 'dueAt' is not null)
      order by sequence desc limit 1
    ) as day on true
    left join lateral (
      select fact ->> 'meetingOn' as meeting_on from events
      where stream_key = c.cycle_key and fact ->> 'type' = 'cycle-postponed'
      order by sequence desc limit 1
    ) as postponed on true
    where (latest.fact ->> 'planVersion')::integer <> c.plan_version
      or (day.fact ->> 'dueAt')::bigint <> c.due_at
      or coalesce(latest.fact ->> 'calendarVersion', latest.fact ->> 'planVersion')::integer
        <> c.calendar_version
      or coalesce(day.fact ->> 'dueOn', c.due_on::text) <> c.due_on::text
      or c.meeting_on is distinct from postponed.meeting_on
    order by 1`.execute(db);
  const differ = rows.map(({ cycleId }) => `${cycleId}: its versions or its day are not what its events say`);
  return [...differ, ...(await closingFaults(db))];
}

async function closingFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ cycleId: string }>`
    select c.cycle_id from cycles c
    left join lateral (
      select at, fact from events
      where stream_key = c.cycle_key and fact ->> 'type' = any(${CLOSING_FACTS})
      order by sequence desc limit 1
    ) as latest on true
    where c.closed_at is distinct from case when fact ->> 'type' in ('cycle-closed', 'cycle-skipped') then at end
    order by 1`.execute(db);
  return rows.map(({ cycleId }) => `${cycleId}: whether it is closed is not what its events say`);
}
