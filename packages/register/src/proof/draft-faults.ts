import { sql } from 'kysely';
import { isAsCommitted } from '../commitment.js';
import type { Db } from '../connection/register.js';
import { DRAFT_FACTS } from '../register-fact.js';

/**
 * Invariant 2, for drafts: since when one is a draft, and when it was confirmed, with which day, announced or skipped, is what its
 * events say; the papers that these rest on are there, or were erased, and there are no others.
 */
export async function draftFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ cycleId: string }>`
    with told as (
      select stream_key, fact ->> 'type' as type, at, sequence,
        row_number() over (partition by stream_key, fact ->> 'type' order by sequence desc) as nth
      from events where fact ->> 'type' like 'cycle-%'
    )
    select c.cycle_id from cycles c
    left join lateral (
      select type, at from told where stream_key = c.cycle_key and nth = 1
        and type = any(${DRAFT_FACTS}) order by sequence desc limit 1
    ) as state on true
    left join told confirmed on confirmed.stream_key = c.cycle_key and confirmed.nth = 1
      and confirmed.type = 'cycle-confirmed'
    left join told announced on announced.stream_key = c.cycle_key and announced.nth = 1
      and announced.type = 'cycle-announced'
    left join lateral (
      select fact ->> 'dueOn' as due_on from events
      where stream_key = c.cycle_key and fact ->> 'type' = 'cycle-confirmed' and fact ->> 'dueOn' is not null
      order by sequence desc limit 1
    ) as given on true
    where c.draft_since is distinct from case when state.type = 'cycle-drafted' then state.at end
      or c.skipped_at is distinct from case when state.type = 'cycle-skipped' then state.at end
      or c.given_due_on is distinct from given.due_on
      or c.confirmed_at is distinct from confirmed.at or c.announced_at is distinct from announced.at
    order by 1`.execute(db);
  const differ = rows.map(({ cycleId }) => `${cycleId}: how it stands as a draft is not what its events say`);
  return [...differ, ...(await paperFaults(db))];
}

async function paperFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    cycleId: string | null;
    told: string | null;
    paper: unknown;
    salt: Buffer | null;
    commitment: Buffer | null;
  }>`
    select c.cycle_id, e.fact ->> 'paper' as told, p.paper, p.salt, p.commitment
    from (select * from events where fact ? 'paper') e
    full join cycle_papers p on p.cycle_key = e.stream_key and p.sequence = e.sequence
    left join cycles c on c.cycle_key = coalesce(e.stream_key, p.cycle_key)
    order by 1`.execute(db);
  return rows
    .filter(({ told, paper: value, salt, commitment }) => {
      return told !== commitment?.toString('hex') || !isAsCommitted({ value, salt, commitment });
    })
    .map(({ cycleId }) => `${cycleId}: a paper that it rests on is not the one that was recorded`);
}
