import type { CheckpointFaultReason, CheckpointFile } from '@kyhan/contracts';
import { merkleRoot } from './merkle-root.js';
import { isSigned, NO_CHECKPOINT } from './statement-text.js';
import { groupHash } from './group-hash.js';

/** Why the file of a checkpoint proves nothing; undefined where it is as it was given out. Pure; throws nothing. */
export function checkpointFileFault({
  statement,
  signature,
  groups,
  earlier,
}: CheckpointFile): CheckpointFaultReason | undefined {
  if (!isSigned(statement, Buffer.from(signature, 'hex'))) return 'not-signed';
  const nodes = groups.map((group) => groupHash({ ...group, root: Buffer.from(group.root, 'hex') }));
  if (merkleRoot(nodes).toString('hex') !== statement.root) return 'root-differs';
  if (groups.reduce((sum, { facts }) => sum + facts, 0) !== statement.facts) return 'facts-differ';
  const before = earlier.at(-1)?.hash ?? NO_CHECKPOINT.toString('hex');
  const isCounted = earlier.every(({ number }, index) => number === index + 1);
  return before === statement.previous && isCounted && earlier.length === statement.number - 1
    ? undefined
    : 'earlier-differs';
}
