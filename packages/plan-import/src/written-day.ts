import { isPlainDate, type PlainDate } from '@kyhan/calendar';

/** A day as offices write it, 2026-03-01, with an hour too, or 01/03/2026; undefined where it is none. Pure; throws nothing. */
export function writtenDay(text: string): PlainDate | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim()) ?? [];
  const iso =
    year === ''
      ? (/^\d{4}-\d{2}-\d{2}(?=$|[T ]\d{2}:)/.exec(text.trim())?.[0] ?? '')
      : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(iso) ? iso : undefined;
}
