import { heartbeat } from '@temporalio/activity';
import { dropUnsentOfEnded, listPlans, listShardsToWake, retrySetApart, tellAudited } from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';

/**
 * Tries again what was set apart, rings the shards that should have woken, forgets what was being filled in for what
 * has ended, and lets a workflow run for each day on which units end, or have ended and still owe. Then everything was
 * looked through, which is kept for whoever watches.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function wakeOverdue({
  register,
  clock,
  ringShard,
  reorganising,
}: Pick<ActivityDependencies, 'register' | 'clock' | 'ringShard' | 'reorganising'>): Promise<void> {
  const now = clock.now();
  await dropUnsentOfEnded(register);
  await retrySetApart(register, now);
  for (const shardId of await listShardsToWake(register, now)) await ringShard(shardId);
  for (const { plan } of await listPlans(register)) {
    await reorganising.keep(plan.slug, { isNewVersion: false });
    heartbeat();
  }
  await tellAudited(register, now);
}
