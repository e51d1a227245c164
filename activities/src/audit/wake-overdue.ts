import { heartbeat } from '@temporalio/activity';
import { sealCheckpoints } from './seal-checkpoints.js';
import { isKyhanError } from '@kyhan/errors';
import {
  anchorDaily,
  clearOrphans,
  dropUnsentOfEnded,
  eraseByRule,
  listPlans,
  listShardsToWake,
  retrySetApart,
  tellAudited,
  tellOfEarlierPersons,
  type Register,
} from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';

/**
 * Tries again what was set apart, rings the shards that should have woken, forgets what was being filled in for what
 * has ended, lets a workflow run for each day on which units end, or have ended and still owe, follows the rules of
 * retention and takes the checkpoint of the day. Then everything was looked through, which is kept for whoever watches;
 * the checkpoint is stamped and mailed, and contents of files that were never sent are removed.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function wakeOverdue(
  dependencies: Pick<
    ActivityDependencies,
    | 'register'
    | 'clock'
    | 'ringShard'
    | 'reorganising'
    | 'retention'
    | 'checkpointKey'
    | 'timeStamps'
    | 'checkpointTo'
    | 'links'
  >,
): Promise<void> {
  const { register, clock, ringShard, reorganising, retention, checkpointKey } = dependencies;
  const now = clock.now();
  await dropUnsentOfEnded(register);
  await retrySetApart(register, now);
  for (const shardId of await listShardsToWake(register, now)) await ringShard(shardId);
  for (const { plan } of await listPlans(register)) {
    await reorganising.keep(plan.slug, { isNewVersion: false });
    heartbeat();
  }
  await eraseByRule(register, retention, { at: now, realAt: clock.toReal(now) });
  // Before what came is anchored: the day's checkpoint covers whom an older release kept.
  await tellOfEarlierPersons(register, { at: now, realAt: clock.toReal(now) });
  if (checkpointKey !== undefined) {
    const anchoring = { now, realNow: clock.toReal(now), key: checkpointKey };
    await anchorDaily(register, { ...anchoring, onTaken: () => heartbeat() });
  }
  await tellAudited(register, now);
  await sealCheckpoints(dependencies, now);
  // Last: nobody waits for it, and files that do not answer keep nobody from what they wait for.
  await clearedOrphans(register, clock.toReal(now));
}

/** Where the files do not answer, that is told by whoever needs one: the audit goes on. */
async function clearedOrphans(register: Register, realNow: number): Promise<void> {
  try {
    await clearOrphans(register, { realNow, onPage: () => heartbeat() });
  } catch (error) {
    if (!isKyhanError(error) || error.code !== 'FILES_UNAVAILABLE') throw error;
  }
}
