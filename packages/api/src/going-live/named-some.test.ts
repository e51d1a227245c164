import { describe, expect, it } from '@jest/globals';
import { sameInBoth } from '@kyhan/words';
import { namedSome } from './named-some.js';

const names = ['a', 'b', 'c', 'd', 'e', 'g', 'h'].map((name) => sameInBoth(name));

describe('names in a sentence', () => {
  it('are all of them up to five', () => {
    expect(namedSome(names.slice(0, 5))).toEqual({ count: 5, names: sameInBoth('a, b, c, d, e') });
  });

  it('are five of more, and the rest is counted as what it is', () => {
    const rest = (of?: 'obligation' | 'plan') => namedSome(names, of).names.vi;
    expect([rest(), rest('obligation'), rest('plan')]).toEqual([
      'a, b, c, d, e và 2 đơn vị khác',
      'a, b, c, d, e và 2 nhiệm vụ khác',
      'a, b, c, d, e và 2 kế hoạch khác',
    ]);
    expect(namedSome(names).names.en).toBe('a, b, c, d, e and 2 more');
  });
});
