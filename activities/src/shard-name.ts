/** Which shard of which cycle. */
export interface ShardName {
  readonly cycleId: string;
  readonly shard: number;
}

/** The shard's id, which is also its workflow's. */
export function shardId({ cycleId, shard }: ShardName): string {
  return `${cycleId}/shard-${shard}`;
}
