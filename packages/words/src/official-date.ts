import type { Language } from './language.js';

/** English; in Vietnamese a month has its number. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A date as official letters write it: "ngày 05 tháng 02 năm 2027", "5 February 2027".
 * A zero stands before days below 10 and before the months 1 and 2 (Decree 30/2020/NĐ-CP); Intl does not
 * write it so.
 * @param date `YYYY-MM-DD`
 */
export function officialDate(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  if (language === 'en') return `${Number(day)} ${MONTH_NAMES[Number(month) - 1]} ${year}`;
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** `05/02/2027`, for lists, in both languages. */
export function shortDate(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** An instant in a zone: "14 giờ 05 phút, ngày 05 tháng 02 năm 2027", "5 February 2027, 14:05". */
export function officialInstant(at: number, zone: string, language: Language): string {
  const { date, hour, minute } = localParts(at, zone);
  const day = officialDate(date, language);
  return language === 'en' ? `${day}, ${hour}:${minute}` : `${Number(hour)} giờ ${minute} phút, ${day}`;
}

/** `05/02/2027 14:05` in a zone, for tables. */
export function shortInstant(at: number, zone: string): string {
  const { date, hour, minute } = localParts(at, zone);
  return `${shortDate(date)} ${hour}:${minute}`;
}

function localParts(at: number, zone: string) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  const [date = '', time = ''] = format.format(at).split(', ');
  const [hour = '', minute = ''] = time.split(':');
  return { date, hour, minute };
}
