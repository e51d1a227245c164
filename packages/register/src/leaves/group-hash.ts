import type { CheckpointFile } from '@kyhan/contracts';
import { canonicalJson } from '../canonical-json.js';
import { sha256 } from '../sha256.js';

/** Facts of a checkpoint that belong together: `cycle:…`, `plan:…` or `deployment`. */
export interface LeafGroup extends Readonly<Omit<CheckpointFile['groups'][number], 'root'>> {
  /** Merkle root over the leaves of its facts. */
  readonly root: Buffer;
}

const GROUP = Buffer.from([0x02]);

/** The node of a group in the tree of its checkpoint. Pure; throws nothing. */
export function groupHash({ group, facts, root }: LeafGroup): Buffer {
  return sha256(GROUP, canonicalJson({ group, facts, root: root.toString('hex') }));
}
