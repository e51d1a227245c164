import type { Instant } from '@kyhan/calendar';
import type { InBoth } from './language.js';
import { message } from './message.js';

const OVER = message<{ due: InBoth; days: number }>({
  vi: '{due} (đã quá hạn {days} ngày)',
  en: '{due} ({days, plural, one {# day} other {# days}} over)',
});
const TODAY = message<{ due: InBoth }>({
  vi: '{due} (còn chưa đến một ngày)',
  en: '{due} (less than a day left)',
});
const LEFT = message<{ due: InBoth; days: number }>({
  vi: '{due} (còn {days} ngày)',
  en: '{due} ({days, plural, one {# day} other {# days}} left)',
});

const DAY_MS = 24 * 60 * 60 * 1000;

/** A due day in words, the instant at which it is over (exclusive, epoch milliseconds), and the present. */
export interface DayToCome {
  readonly due: InBoth;
  readonly dueAt: Instant;
  readonly now: Instant;
  /** A body that is asked is called late by nothing. */
  readonly asked: boolean;
}

/** The due day with how far it is away, in whole days: of what is left down, of what is over up. Pure; throws nothing. */
export function withTimeLeft({ due, dueAt, now, asked }: DayToCome): InBoth {
  const leftMs = dueAt - now;
  const days = Math.floor(Math.abs(leftMs) / DAY_MS);
  if (leftMs <= 0) return asked ? due : OVER({ due, days: days + 1 });
  return days === 0 ? TODAY({ due }) : LEFT({ due, days });
}
