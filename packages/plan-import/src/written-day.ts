import { isPlainDate, type PlainDate } from '@kyhan/calendar';

/** A day as offices write it, 2026-03-01 or 01/03/2026; undefined where it is none. Pure; throws nothing. */
export function writtenDay(text: string): PlainDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const iso =
    year === '' ? text.trim().slice(0, 10) : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(iso) ? iso : undefined;
}
