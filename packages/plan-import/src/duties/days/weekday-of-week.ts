import type { Frequency } from '../../frequency/frequency.js';
import type { ReadDay } from './due-rule.js';
import { WEEKDAYS } from './weekdays.js';

const NEXT_WEEK = /\b(tuan (?:sau|ke tiep|tiep theo|lien ke)|(?:next|following) week)\b/;
const FILLERS = /\b(cua|vao|trong|hang|moi|tuan|ngay|of|the|each|every|week|in|day)\b/g;

/** "thứ Sáu hằng tuần", "Monday of the following week", of a duty that comes every week. */
export function weekdayOfWeek(words: string, { type }: Frequency): ReadDay | undefined {
  if (type !== 'week') return undefined;
  if (/^(?:ngay )?cuoi tuan$|^end of(?: the)? week$/.test(words))
    return { due: { weekday: 'friday' }, ambiguous: true };
  const offset = NEXT_WEEK.test(words) ? { weekOffset: 1 } : {};
  for (const [pattern, weekday] of WEEKDAYS) {
    if (!pattern.test(words)) continue;
    const rest = words.replace(pattern, ' ').replace(NEXT_WEEK, ' ').replaceAll(FILLERS, ' ').trim();
    return rest === '' ? { due: { weekday, ...offset } } : { unread: 'unknown' };
  }
  return { unread: 'unknown' };
}
