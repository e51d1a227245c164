import type { AssignmentState } from '@kyhan/engine';
import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import { selectStreams, storedStream, type StoredStream } from '../streams/select-streams.js';
import type { OwedAlready } from './turn.js';

/** What gathers the contributions of a turn. */
export interface TurnLeads {
  /** Those that are not in the turn itself, by id. */
  readonly leads: ReadonlyMap<string, AssignmentState>;
  /** Of those that answer for nothing any more, which one answers for them too. */
  readonly mergedInto: ReadonlyMap<string, string>;
}

export const NO_LEADS: TurnLeads = { leads: new Map(), mergedInto: new Map() };

/**
 * What the contributions among those found go with, read without a lock: whoever changes it wakes what follows it. What
 * is `owed` already may be what answers for it too after this turn.
 */
export async function turnLeads(
  trx: Db,
  found: ReadonlyMap<string, StoredStream>,
  owed: readonly OwedAlready[],
): Promise<TurnLeads> {
  const gathering = new Set([...found.values()].flatMap(({ state }) => state.lead?.assignmentId ?? []));
  if (gathering.size === 0) return NO_LEADS;
  const merged = await mergedInto(trx, [...gathering]);
  const wanted = new Set([...gathering, ...merged.values(), ...owed.map(({ assignmentId }) => assignmentId)]);
  const ids = [...wanted].filter((id) => !found.has(id));
  if (ids.length === 0) return { leads: new Map(), mergedInto: merged };
  const rows = await selectStreams(trx)
    .where('assignments.assignmentId', '=', sql<string>`any(${ids})`)
    .execute();
  return {
    leads: new Map(rows.map((row) => [row.assignmentId, storedStream(row).state])),
    mergedInto: merged,
  };
}

/** From one to the next, as often as that happened; what is open again since answers for itself. */
async function mergedInto(trx: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ assignmentId: string; into: string }>`
    with recursive merging as (
      select unnest(${ids}::text[]) as assignment_id, null::text as into_id
      union
      select merging_from.assignment_id, last.fact ->> 'into'
      from (select coalesce(into_id, assignment_id) as assignment_id from merging) merging_from
        join assignments a on a.assignment_id = merging_from.assignment_id
        join standings s on s.assignment_key = a.assignment_key and s.ended_at is not null
        cross join lateral (
          select e.fact from events e
          where e.stream_key = a.assignment_key and e.fact ->> 'type' in ('merged', 'reopened')
          order by e.sequence desc limit 1) last
      where last.fact ->> 'type' = 'merged')
    select assignment_id, into_id as into from merging where into_id is not null`.execute(trx);
  return new Map(rows.map(({ assignmentId, into }) => [assignmentId, into]));
}
