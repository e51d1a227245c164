import { describe, expect, it } from '@jest/globals';
import { sha256 } from '../sha256.js';
import { cycleDigest } from './cycle-digest.js';

describe('the digest of a cycle', () => {
  it('is the hash of its assignments, one a line, in whatever order they come', () => {
    expect(cycleDigest(['c/main/nam', 'c/main/bac'])).toBe(sha256('c/main/bac\nc/main/nam').toString('hex'));
    expect(cycleDigest(['c/main/bac', 'c/main/nam'])).toBe(sha256('c/main/bac\nc/main/nam').toString('hex'));
  });

  it('is another where one is gone or was joined to another', () => {
    const digest = cycleDigest(['c/main/bac', 'c/main/nam']);
    expect(cycleDigest(['c/main/bac'])).not.toBe(digest);
    expect(cycleDigest(['c/main/bacc/main/nam'])).not.toBe(digest);
  });

  it('leaves the list that it was given as it was', () => {
    const ids = ['b', 'a'];
    cycleDigest(ids);
    expect(ids).toEqual(['b', 'a']);
  });
});
