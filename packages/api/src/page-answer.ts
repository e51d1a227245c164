import { cursorOf } from '@kyhan/contracts';
import { given } from './given.js';
import type { Page, Paging } from '@kyhan/register';

/** A page as it is told: its items, how many there are in all, and where the next one begins. Pure; throws nothing. */
export function pageAnswer<Item>({ items, total, andMore, next }: Page<Item>) {
  return { items, rest: { total, ...given({ andMore, next: next && cursorOf(next) }) } };
}

/** A part of a list that was read whole, by an id. */
export function pageOfList<Item>(
  all: readonly Item[],
  idOf: (item: Item) => string,
  { limit = all.length, after }: Paging,
): Page<Item> {
  const ordered = all.toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  const following = ordered.filter((item) => after === undefined || idOf(item) > after.id);
  const items = following.slice(0, limit);
  const last = items.length < following.length ? items.at(-1) : undefined;
  return { items, total: all.length, ...(last === undefined ? {} : { next: { at: 0, id: idOf(last) } }) };
}

/** A part of a list that was read whole and stays in its own order: after an item, or after its place where it is gone. */
export function pageInOrder<Item>(
  all: readonly Item[],
  idOf: (item: Item) => string,
  { limit = all.length, after }: Paging,
): Page<Item> {
  const known = after === undefined ? -1 : all.findIndex((item) => idOf(item) === after.id);
  const first = after === undefined ? 0 : (known < 0 ? after.at : known) + 1;
  const items = all.slice(first, first + limit);
  const at = first + items.length - 1;
  const last = at + 1 < all.length ? items.at(-1) : undefined;
  return { items, total: all.length, ...(last === undefined ? {} : { next: { at, id: idOf(last) } }) };
}
