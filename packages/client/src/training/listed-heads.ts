import type { RosterHeads } from '@kyhan/engine/training';
import { checkedLines, type RosterWish } from './checked-lines.js';

/**
 * The numbers of a roster as its file lists them.
 * @throws KyhanError ROSTER_REFUSED
 */
export function listedHeads(wish: RosterWish): RosterHeads[] {
  return checkedLines(wish, true).map(({ record: { unit = '', from = '', to, heads } }) => ({
    unit,
    from,
    ...(to && { to }),
    heads: Number(heads),
  }));
}
