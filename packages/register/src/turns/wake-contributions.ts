import { sql } from 'kysely';
import type { Db } from '../connection/register.js';
import type { FoldedStream } from '../streams/folded-streams.js';
import type { StoredStream } from '../streams/select-streams.js';

interface Changed {
  /** Of the turn. */
  readonly shard: number;
  readonly before: ReadonlyMap<string, StoredStream>;
  readonly folded: readonly FoldedStream[];
  /** Plan time, epoch milliseconds. */
  readonly at: number;
}

/**
 * Where what gathers contributions has ended, or has another day, they are taken up by the next turn: those that this
 * one has decided already have nothing left to do then.
 * @returns the numbers of other shards that some of them stand in
 */
export async function wakeContributions(
  trx: Db,
  { shard, before, folded, at }: Changed,
): Promise<readonly number[]> {
  const changed = folded.filter(({ state }) => {
    const was = before.get(state.assignmentId)?.state;
    if (was === undefined || state.lead !== undefined) return false;
    return was.endedAt !== state.endedAt || was.timetable.dueAt !== state.timetable.dueAt;
  });
  if (changed.length === 0) return [];
  const done = new Set(folded.map(({ state }) => state.assignmentId));
  const ids = changed.map(({ state }) => state.assignmentId);
  const { rows } = await sql<{ shard: number }>`
    update standings set wake_at = least(wake_at, ${at}::bigint)
    from assignments
    where assignments.assignment_key = standings.assignment_key
      and standings.lead ->> 'assignmentId' = any(${ids}) and standings.ended_at is null
      and not assignments.assignment_id = any(${[...done]})
    returning assignments.shard`.execute(trx);
  return [...new Set(rows.map((row) => row.shard))].filter((one) => one !== shard);
}
