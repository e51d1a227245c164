import { approvePurge, askPurge, type Purge, type PurgeWish, type Register } from '@kyhan/register';
import { REAL } from '../clock/at.js';

/**
 * Minh asks that something goes and Quân, the second administrator, agrees. `at` is plan time, epoch milliseconds.
 * @throws KyhanError PURGE_NOTHING, REGISTER_UNAVAILABLE, FILES_UNAVAILABLE
 */
export async function purgedByTwo(
  register: Register,
  { subject, at }: Pick<PurgeWish, 'subject' | 'at'>,
): Promise<Purge> {
  const said = { at, realAt: REAL };
  const purge = await askPurge(register, { subject, reason: 'Gõ nhầm', actor: 'person:minh', ...said });
  return await approvePurge(register, { purge, actor: 'person:quan', ...said });
}
