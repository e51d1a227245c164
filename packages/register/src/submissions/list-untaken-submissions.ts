import { shardIdOf, type ShardName } from '@kyhan/plan/ids';
import type { Register } from '../connection/register.js';

/** A submission that is stored and not yet part of its assignment's life. */
export interface UntakenSubmission {
  readonly assignmentId: string;
  readonly submissionId: string;
  readonly version: number;
  readonly nil: boolean;
  readonly onTime: boolean;
  readonly storedAt: number;
  readonly actor: string;
}

/**
 * What a shard still has to take in, in the order of storage.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listUntakenSubmissions(
  register: Register,
  { cycleId, shard }: ShardName,
): Promise<UntakenSubmission[]> {
  return await register.db
    .selectFrom('submissions')
    .innerJoin('assignments', 'assignments.assignmentId', 'submissions.assignmentId')
    .select([
      'submissions.assignmentId',
      'submissions.submissionId',
      'submissions.version',
      'submissions.nil',
      'submissions.onTime',
      'submissions.storedAt',
      'submissions.actor',
    ])
    .where('assignments.cycleId', '=', cycleId)
    .where('assignments.shard', '=', shard)
    .where('submissions.takenInSequence', 'is', null)
    .orderBy('submissions.storedAt')
    .orderBy('submissions.assignmentId')
    .orderBy('submissions.version')
    .execute();
}

/**
 * Ids of the shards that have something to take in: a lost signal is made good by asking.
 * @throws KyhanError REGISTER_UNAVAILABLE
 */
export async function listShardsWithUntaken(register: Register): Promise<string[]> {
  const rows = await register.db
    .selectFrom('submissions')
    .innerJoin('assignments', 'assignments.assignmentId', 'submissions.assignmentId')
    .select(['assignments.cycleId', 'assignments.shard'])
    .distinct()
    .where('submissions.takenInSequence', 'is', null)
    .where('assignments.endedAt', 'is', null)
    .orderBy('assignments.cycleId')
    .orderBy('assignments.shard')
    .execute();
  return rows.map(shardIdOf);
}
