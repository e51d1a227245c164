import { shardIdOf } from '@kyhan/plan/ids';
import type { Db } from '../connection/register.js';
import { turnHash } from '../turns/turn-hash.js';

/** Invariant 2, for turns: the answer that is kept for a shard is the one that its last turn gave. */
export async function turnFaults(db: Db): Promise<string[]> {
  const turns = await db
    .selectFrom('turns')
    .innerJoin('cycles', 'cycles.cycleKey', 'turns.cycleKey')
    .select(['cycles.cycleId', 'turns.shard', 'turnId', 'answer', 'at', 'turns.hash', 'cycles.shards'])
    .orderBy('cycleId')
    .orderBy('shard')
    .execute();
  return turns
    .filter(({ hash, shards, ...turn }) => turn.shard >= shards || !turnHash(turn).equals(hash))
    .map((turn) => `${shardIdOf(turn)}: what is kept is no answer of its last turn`);
}
