import { heartbeat } from '@temporalio/activity';
import { queueCheckpointLetters, stampCheckpoints } from '@kyhan/register';
import type { ActivityDependencies } from '../activity-dependencies.js';

type Sealing = Pick<ActivityDependencies, 'register' | 'clock' | 'timeStamps' | 'checkpointTo' | 'links'>;

/**
 * Has checkpoints stamped where an authority is named, then writes the letters with the file of the newest: the post
 * office sends them. What no authority answers keeps no letter waiting. `at` is plan time.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function sealCheckpoints(
  { register, clock, timeStamps: authority, checkpointTo, links }: Sealing,
  at: number,
): Promise<void> {
  const realAt = clock.toReal(at);
  if (authority !== undefined)
    await stampCheckpoints(register, { authority, at, realAt, onAsked: () => heartbeat() });
  await queueCheckpointLetters(register, {
    at,
    realAt,
    host: new URL(links.cycles()).hostname,
    ...(checkpointTo === undefined ? {} : { to: checkpointTo }),
  });
}
