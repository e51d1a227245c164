import { shardIdOf } from '@kyhan/plan/ids';
import type { Register } from '../connection/register.js';
import { isToWake } from './is-to-wake.js';

/**
 * Ids of the shards that should have woken by `now`: a lost bell, and a timer that nobody keeps, are made good by
 * asking. Plan time, epoch milliseconds.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listShardsToWake(register: Register, now: number): Promise<string[]> {
  const rows = await register.db
    .selectFrom('assignments')
    .innerJoin('standings', 'standings.assignmentKey', 'assignments.assignmentKey')
    .innerJoin('cycles', 'cycles.cycleKey', 'assignments.cycleKey')
    .select(['cycleId', 'shard'])
    .distinct()
    .where('wakeAt', '<=', now)
    .where(isToWake())
    .orderBy('cycleId')
    .orderBy('shard')
    .execute();
  return rows.map(shardIdOf);
}
