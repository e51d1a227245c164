import { isPlainDate } from '@kyhan/calendar';

/** `31/12/2026`, and as people type it: `1.3.2026`, `1-3-2026`. */
const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/** A day as it is written in Vietnam or in plain, as a plain date; undefined: it is none. Pure; throws nothing. */
export function writtenDate(text: string): string | undefined {
  const trimmed = text.trim();
  if (isPlainDate(trimmed)) return trimmed;
  const [, day = '', , month = '', year = ''] = DAY_FIRST.exec(trimmed) ?? [];
  const plain = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isPlainDate(plain) ? plain : undefined;
}
