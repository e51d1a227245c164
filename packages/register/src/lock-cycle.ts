import { KyhanError } from '@kyhan/errors';
import type { Db } from './connection/register.js';

/**
 * Always before the locks of assignments, so that two writers never wait for one another.
 * @throws KyhanError CYCLE_NOT_FOUND
 */
export async function lockCycle(trx: Db, cycleId: string) {
  const cycle = await trx
    .selectFrom('cycles')
    .select([
      'cycleKey',
      'cycleId',
      'planSlug',
      'planVersion',
      'calendarVersion',
      'shards',
      'dueOn',
      'dueAt',
      'nominalDueOn',
      'meetingOn',
      'openedAt',
      'closedAt',
      'draftSince',
      'confirmedAt',
      'announcedAt',
      'skippedAt',
      'lastSequence',
      'lastHash',
    ])
    .where('cycleId', '=', cycleId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (cycle === undefined) throw new KyhanError('CYCLE_NOT_FOUND', { cycleId });
  return cycle;
}
