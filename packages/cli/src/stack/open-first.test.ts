import { describe, expect, it } from '@jest/globals';
import { openFirst } from './open-first.js';

const LISTS = { open: ['a', 'b', 'c'], ended: ['x', 'y'] };

async function ask(
  state: 'open' | 'ended',
  { limit, after }: { readonly limit: number; readonly after?: string },
) {
  const list = LISTS[state];
  const begin = after === undefined ? 0 : list.indexOf(after) + 1;
  const items = list.slice(begin, begin + Math.min(2, limit));
  const last = items.at(-1);
  const more = last === undefined || last === list.at(-1) ? {} : { next: last };
  return [items, { total: list.length, ...more }] as const;
}

describe('what waits, and then what has ended', () => {
  it.each([1, 2, 3, 4, 5, 9])('is read whole, %d at a time, each once', async (limit) => {
    const found: string[] = [];
    let after: string | undefined;
    do {
      const { items, total, next } = await openFirst({ limit, after }, ask);
      expect(total).toBe(5);
      found.push(...items);
      after = next;
    } while (after !== undefined);
    expect(found).toEqual(['a', 'b', 'c', 'x', 'y']);
  });

  it.each(['open', 'ended'] as const)(
    'tells that there is more where what is %s was counted no further',
    async (long) => {
      const counted = async (...asked: Parameters<typeof ask>) => {
        const [items, page] = await ask(...asked);
        return [items, asked[0] === long ? { ...page, andMore: true as const } : page] as const;
      };
      expect(await openFirst({ limit: 2 }, counted)).toMatchObject({ total: 5, andMore: true });
      expect(await openFirst({ limit: 2 }, ask)).not.toHaveProperty('andMore');
    },
  );
});
