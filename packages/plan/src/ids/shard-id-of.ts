/** Up to 250 assignments of a cycle that one workflow keeps. */
export interface ShardName {
  readonly cycleId: string;
  /** From 0 on. */
  readonly shard: number;
}

/** The id of a shard, which is also its workflow's: `<cycle>/shard-<n>`. Pure; throws nothing. */
export function shardIdOf({ cycleId, shard }: ShardName): string {
  return `${cycleId}/shard-${shard}`;
}

/** What `shardIdOf` was made of; undefined where it is no shard's id. Pure; throws nothing. */
export function readShardId(id: string): ShardName | undefined {
  const { cycleId, shard } = /^(?<cycleId>.+)\/shard-(?<shard>\d+)$/.exec(id)?.groups ?? {};
  return cycleId === undefined || shard === undefined ? undefined : { cycleId, shard: Number(shard) };
}
