import { isoInstant, localDate, type Instant } from '@kyhan/calendar';
import type { InBoth } from './language.js';
import { LETTER_FRAME } from './letters/letter-frame.js';
import { officialDay } from './official-date.js';

/** From when to when a meeting is held, in words. Instants are epoch milliseconds. Pure. @throws KyhanError ZONE_UNKNOWN */
export function meetingTimeWords(
  { beginsAt, endsAt }: { readonly beginsAt: Instant; readonly endsAt: Instant },
  zone: string,
): InBoth {
  const hour = (at: Instant) => isoInstant(at, zone).slice(11, 16);
  const day = officialDay(localDate(beginsAt, zone));
  return LETTER_FRAME.meetingTime({ begins: hour(beginsAt), ends: hour(endsAt), day });
}
