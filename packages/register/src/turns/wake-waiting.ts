import { isIn } from '@kyhan/engine';
import { sql } from 'kysely';
import { isInSql } from '../assignments/is-in-sql.js';
import type { Db } from '../connection/register.js';
import type { FoldedStream } from '../streams/folded-streams.js';
import type { StoredStream } from '../streams/select-streams.js';

interface Come {
  readonly cycleKey: number;
  /** Of the turn. */
  readonly shard: number;
  readonly before: ReadonlyMap<string, StoredStream>;
  readonly folded: readonly FoldedStream[];
  /** Plan time, epoch milliseconds. */
  readonly at: number;
}

/**
 * Where the last of a step that lies in this shard has come in, what waits for that step is taken up by the next turn,
 * which asks for the other shards, too: of two that are last at once, neither sees the other, and each wakes it.
 * @returns the numbers of other shards that some of them stand in
 */
export async function wakeWaiting(
  trx: Db,
  { cycleKey, shard, before, folded, at }: Come,
): Promise<readonly number[]> {
  const come = folded.filter(({ state }) => {
    const was = before.get(state.assignmentId)?.state;
    // What is missed is so after its day, with the end of which the other has opened.
    const isOver = state.missedAt !== undefined || state.lapsedAt !== undefined;
    return was !== undefined && !isIn(was) && isIn(state) && !isOver;
  });
  const stepIds = [...new Set(come.map(({ state }) => state.stepId))];
  if (stepIds.length === 0) return [];
  const { rows } = await sql<{ shard: number }>`
    update standings set wake_at = least(standings.wake_at, ${at}::bigint)
    from assignments a
    where a.assignment_key = standings.assignment_key and a.cycle_key = ${cycleKey}
      and standings.waits_for is not null and standings.waits_for = any(${stepIds}) and standings.ended_at is null
      and not exists (
        select 1 from assignments b join standings s on s.assignment_key = b.assignment_key
        where b.cycle_key = a.cycle_key and b.shard = ${shard} and b.step_id = standings.waits_for
          and not ${isInSql('s')})
    returning a.shard`.execute(trx);
  return [...new Set(rows.map((row) => row.shard))].filter((one) => one !== shard);
}
