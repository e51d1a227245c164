/** What a list of the API is asked beside its filters. */
interface Paging {
  readonly limit: number;
  readonly after?: string;
}

interface Page {
  readonly total: number;
  readonly andMore?: true;
  readonly next?: string;
}

/** Items of a list, and how many there are in all. */
export interface Items<Item> {
  readonly items: readonly Item[];
  readonly total: number;
  /** Where what follows begins; absent: nothing does. */
  readonly next?: string;
  /** There are more than `total`; they were counted no further. */
  readonly andMore?: true;
}

/** As many as the API gives at once. */
export const MOST_AT_ONCE = 500;

/** All items of a list, page by page. */
export async function allOf<Item>(ask: Parameters<typeof allUpTo<Item>>[1]): Promise<readonly Item[]> {
  return (await allUpTo(Number.POSITIVE_INFINITY, ask)).items;
}

/** The first `limit` items of a list after a cursor of it, page by page. */
export async function allUpTo<Item>(
  limit: number,
  ask: (paging: Paging) => Promise<readonly [items: readonly Item[], page: Page]>,
  from?: string,
): Promise<Items<Item>> {
  const items: Item[] = [];
  for (let after = from; ;) {
    const atOnce = Math.max(1, Math.min(MOST_AT_ONCE, limit - items.length));
    const [some, { total, andMore, next }] = await ask({
      limit: atOnce,
      ...(after === undefined ? {} : { after }),
    });
    items.push(...some.slice(0, limit - items.length));
    const length = { total: Math.max(total, items.length), ...(andMore === true ? { andMore } : {}) };
    // Read from its beginning to its end, a list is as long as what was read.
    if (next === undefined)
      return from === undefined && limit > items.length
        ? { items, total: items.length }
        : { items, ...length };
    if (items.length >= limit) return { items, ...length, next };
    after = next;
  }
}
