import { describe, expect, it } from '@jest/globals';
import { allUpTo } from './all-up-to.js';

const LIST = ['a', 'b', 'c', 'd', 'e'];

/** Two at the most at once, and cursors that name the last item. */
async function ask({ limit, after }: { readonly limit: number; readonly after?: string }) {
  const begin = after === undefined ? 0 : LIST.indexOf(after) + 1;
  const items = LIST.slice(begin, begin + Math.min(2, limit));
  const last = items.at(-1);
  const more = last === undefined || last === 'e' ? {} : { next: last };
  return [items, { total: LIST.length, ...more }] as const;
}

describe('the first items of a list', () => {
  it('come with the place after which it goes on', async () => {
    expect(await allUpTo(3, ask)).toEqual({ items: ['a', 'b', 'c'], total: 5, next: 'c' });
    expect(await allUpTo(3, ask, 'c')).toEqual({ items: ['d', 'e'], total: 5 });
  });

  it('are all of it where there is room, and nothing follows', async () => {
    expect(await allUpTo(5, ask)).toEqual({ items: LIST, total: 5 });
    expect(await allUpTo(9, ask)).toEqual({ items: LIST, total: 5 });
  });
});
