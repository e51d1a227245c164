import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { merklePath, merkleRoot, rootOfPath } from './merkle-root.js';

// The leaves and roots of the vectors that certificate transparency's own implementations share (RFC 6962, 2.1).
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS: Readonly<Record<number, string>> = {
  0: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  1: '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  2: 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  3: 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  7: 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  8: '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
};

const hashed = (...parts: readonly Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const leaf = (hex: string) => hashed(Buffer.from([0]), Buffer.from(hex, 'hex'));
const LEAVES = INPUTS.map(leaf);

/** The tree as RFC 6962 says it: halved at the greatest power of two below. */
function rootBySplitting(nodes: readonly Buffer[]): Buffer {
  const [first] = nodes;
  if (first === undefined) return hashed();
  if (nodes.length === 1) return first;
  let half = 1;
  while (half * 2 < nodes.length) half *= 2;
  return hashed(Buffer.from([1]), rootBySplitting(nodes.slice(0, half)), rootBySplitting(nodes.slice(half)));
}

describe('a Merkle tree', () => {
  it.each(Object.keys(ROOTS).map(Number))('of %i leaves has the root that RFC 6962 gives it', (size) => {
    expect(merkleRoot(LEAVES.slice(0, size)).toString('hex')).toBe(ROOTS[size]);
  });

  it('of any size has the shape of RFC 6962', () => {
    for (let size = 0; size < 70; size += 1) {
      const nodes = Array.from({ length: size }, (_, index) => leaf(index.toString(16).padStart(4, '0')));
      expect(merkleRoot(nodes)).toEqual(rootBySplitting(nodes));
    }
  });

  const trees = fc
    .array(
      fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    .chain((nodes) => fc.tuple(fc.constant(nodes), fc.nat({ max: nodes.length - 1 })));

  it('is proved by the path of any of its nodes, and by no altered one', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.integer({ min: 1, max: 255 }), ([nodes, index], place, change) => {
        const [root, path, node] = [merkleRoot(nodes), merklePath(nodes, index), nodes[index]];
        if (node === undefined) throw new Error('no such node');
        expect(rootOfPath(node, path)).toEqual(root);
        const altered = [node, ...path.map(({ hash }) => hash)].map((hash) => Buffer.from(hash));
        const at = place % altered.length;
        const one = altered[at];
        if (one !== undefined) one[place % 32] = (one[place % 32] ?? 0) ^ change;
        const [other = node, ...hashes] = altered;
        const steps = path.map((step, order) => ({ ...step, hash: hashes[order] ?? step.hash }));
        expect(rootOfPath(other, steps)).not.toEqual(root);
        expect(path.length > 0 && rootOfPath(node, path.slice(1)).equals(root)).toBe(false);
      }),
    );
  });

  it('has no path for a node that is not there', () => {
    for (const index of [-1, 8, 0.5]) expect(() => merklePath(LEAVES, index)).toThrow(RangeError);
  });
});
