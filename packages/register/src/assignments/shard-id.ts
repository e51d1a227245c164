import { KyhanError } from '@kyhan/errors';

/** Up to 250 assignments of a cycle that one workflow keeps. */
export interface ShardName {
  readonly cycleId: string;
  readonly shard: number;
}

/**
 * Reads `<cycleId>/shard-<n>`.
 * @throws KyhanError CYCLE_NOT_FOUND where it is no shard's id
 */
export function readShardId(shardId: string): ShardName {
  const match = /^(?<cycleId>.+)\/shard-(?<shard>\d+)$/.exec(shardId);
  const { cycleId, shard } = match?.groups ?? {};
  if (cycleId === undefined || shard === undefined)
    throw new KyhanError('CYCLE_NOT_FOUND', { cycleId: shardId });
  return { cycleId, shard: Number(shard) };
}

/** The id of a shard, which is also its workflow's. */
export function shardId({ cycleId, shard }: ShardName): string {
  return `${cycleId}/shard-${shard}`;
}
