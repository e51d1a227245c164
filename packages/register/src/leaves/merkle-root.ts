import { sha256 } from '../sha256.js';

/** A step from a node to the root: the node beside it, and on which side that stands. */
export interface MerkleStep {
  readonly side: 'left' | 'right';
  readonly hash: Buffer;
}

const NODE = Buffer.from([0x01]);

/** The node over two others, in the shape of RFC 6962. Pure; throws nothing. */
function parentOf(left: Buffer, right: Buffer): Buffer {
  return sha256(NODE, left, right);
}

/** The root over nodes that are hashed already; of none the hash of nothing, as RFC 6962 has it. Pure; throws nothing. */
export function merkleRoot(nodes: readonly Buffer[]): Buffer {
  if (nodes.length === 0) return sha256();
  let level = nodes;
  while (level.length > 1) level = levelAbove(level);
  return level[0] ?? sha256();
}

/** A last node without another beside it goes up as it is: the same tree as halving at powers of two makes. */
function levelAbove(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const [left, right] = [level[index], level[index + 1]];
    if (left !== undefined) above.push(right === undefined ? left : parentOf(left, right));
  }
  return above;
}

/** The way from a node to the root. Pure. @throws RangeError where there is no such node */
export function merklePath(nodes: readonly Buffer[], index: number): MerkleStep[] {
  if (!Number.isInteger(index) || index < 0 || index >= nodes.length)
    throw new RangeError(`no node ${index} of ${nodes.length}`);
  const path: MerkleStep[] = [];
  let [level, at] = [nodes, index];
  while (level.length > 1) {
    const isRight = at % 2 === 1;
    const hash = level[isRight ? at - 1 : at + 1];
    if (hash !== undefined) path.push({ side: isRight ? 'left' : 'right', hash });
    [level, at] = [levelAbove(level), Math.floor(at / 2)];
  }
  return path;
}

/** The root that a node comes to by its way. Pure; throws nothing. */
export function rootOfPath(node: Buffer, path: readonly MerkleStep[]): Buffer {
  let root = node;
  for (const { side, hash } of path) root = side === 'left' ? parentOf(hash, root) : parentOf(root, hash);
  return root;
}
