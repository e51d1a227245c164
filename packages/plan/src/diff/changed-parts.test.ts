import { describe, expect, it } from '@jest/globals';
import { changedFields, changedParts, isSame } from './changed-parts.js';

const parts = (entries: Record<string, Record<string, unknown>>) => new Map(Object.entries(entries));

describe('the parts of two plans', () => {
  it('are added, removed and changed by their id', () => {
    const before = parts({ a: { due: { day: 25 } }, b: { due: { day: 1 } } });
    const after = parts({ c: { due: { day: 2 } }, a: { due: { day: 'last' } } });
    expect(changedParts(before, after)).toEqual({
      added: ['c'],
      removed: ['b'],
      changed: [{ id: 'a', fields: [{ field: 'due', before: { day: 25 }, after: { day: 'last' } }] }],
    });
  });

  it('are the same whatever the order of parts and keys', () => {
    const before = parts({ a: { x: 1, y: { p: 1, q: [2] } }, b: {} });
    const after = parts({ b: {}, a: { y: { q: [2], p: 1 }, x: 1 } });
    expect(changedParts(before, after)).toEqual({ added: [], removed: [], changed: [] });
  });

  it('show a key that came or went with one side only', () => {
    expect(changedFields({ policy: 'a', scope: 'press' }, { policy: 'a', form: 'f' })).toEqual([
      { field: 'form', after: 'f' },
      { field: 'scope', before: 'press' },
    ]);
  });

  it.each([
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [{ a: undefined }, {}, true],
    [null, {}, false],
    ['1', 1, false],
  ])('%j and %j: same is %s', (a, b, same) => expect(isSame(a, b)).toBe(same));
});
