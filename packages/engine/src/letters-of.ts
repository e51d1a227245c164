import type { NoticeKind } from './notice-content.js';
import { goesAlone } from './notice-kinds.js';

/** A notice whose time has come, as the day's count of letters sees it. */
export interface Postable {
  readonly kind: NoticeKind;
  /** It has waited for this morning already. */
  readonly isHeldBack: boolean;
  /** Nothing is lost where it leaves on the next working morning. */
  readonly mayWait: boolean;
  /** How many letters a day its policy lets one mailbox have. */
  readonly atMostPerDay: number;
}

interface Letters<T> {
  /** Each a letter of its own, in the order in which they leave. */
  readonly letters: readonly (readonly [T, ...T[]])[];
  /** What waits for the next working morning: the mailbox has had its letters. */
  readonly heldBack: readonly T[];
}

/**
 * The letters in which one mailbox gets what has come due: one for all that can be gathered, one for each answer. What
 * would be over the day's number waits and is gathered then, unless it cannot wait. Pure; throws nothing.
 */
export function lettersOf<T extends Postable>(due: readonly T[], lettersToday: number): Letters<T> {
  const isGathered = ({ kind, isHeldBack }: T) => isHeldBack || !goesAlone(kind);
  const groups = [due.filter(isGathered), ...due.filter((one) => !isGathered(one)).map((one) => [one])];
  const letters: [T, ...T[]][] = [];
  const heldBack: T[] = [];
  for (const [first, ...others] of groups) {
    if (first === undefined) continue;
    const group: [T, ...T[]] = [first, ...others];
    const sent = lettersToday + letters.length;
    // Where one of them cannot wait, a letter leaves anyway, and the others go with it.
    if (group.some(({ mayWait, atMostPerDay }) => !mayWait || sent < atMostPerDay)) letters.push(group);
    else heldBack.push(...group);
  }
  return { letters, heldBack };
}
