import { localDate } from '@kyhan/calendar';
import type { PurgedPart } from '@kyhan/contracts';
import type { InBoth } from './language.js';
import { message } from './message.js';
import { shortDate } from './official-date.js';

const PURGED = message<{ purge: number; on: string }>({
  vi: '(đã tẩy, lần tẩy số {purge}, ngày {on})',
  en: '(purged by act {purge} on {on})',
});

/** What stands in the place of what was typed by mistake and went by an act. Pure; throws nothing. */
export function purgedSentence({ purge, at }: Pick<PurgedPart, 'purge' | 'at'>, zone: string): InBoth {
  return PURGED({ purge, on: shortDate(localDate(at, zone)) });
}
