import { PLAN_PHRASES, type InBoth } from '@kyhan/errors';
import type { Unreadable } from './read-text.js';

/** Why a file could not be read at all, in both languages. */
export function unreadableReason({ unreadable }: Unreadable): InBoth {
  return PLAN_PHRASES.unreadable[unreadable];
}
