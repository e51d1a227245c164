import { cursorOf } from '@kyhan/contracts';
import type { Page } from '@kyhan/register';

/** A page as it is told: its items, how many there are in all, and where the next one begins. Pure; throws nothing. */
export function pageAnswer<Item>({ items, total, next }: Page<Item>) {
  return { items, rest: { total, ...(next === undefined ? {} : { next: cursorOf(next) }) } };
}
