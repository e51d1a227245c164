import type { ShardName } from '@kyhan/plan/ids';
import { canonicalJson } from '../canonical-json.js';
import { sha256 } from '../sha256.js';

/** The last turn of a shard, and what it answered. */
export type KeptTurn = ShardName & {
  readonly turnId: string;
  readonly answer: object;
  readonly at: number;
};

/** The hash that the row of a turn must carry. Pure; throws nothing. */
export function turnHash({ cycleId, shard, turnId, answer, at }: KeptTurn): Buffer {
  return sha256(canonicalJson({ cycleId, shard, turnId, answer, at }));
}
