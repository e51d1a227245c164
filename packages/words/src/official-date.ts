import { TZDate } from '@date-fns/tz';
import { utc } from '@date-fns/utc/utc';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import type { InBoth, Language } from './language.js';
import { text } from './text.js';

/** January and February carry a zero, as days below 10 do (Decree 30/2020/NĐ-CP); Intl does not write it so. */
const LAST_MONTH_WITH_ZERO = 2;

/**
 * A date as official letters write it: "ngày 05 tháng 02 năm 2027", "5 February 2027".
 * @param date `YYYY-MM-DD`
 * @throws RangeError where that is no date
 */
export function officialDate(date: string, language: Language): string {
  return officialDay(date)[language];
}

/**
 * The same in both languages.
 * @throws RangeError where that is no date
 */
export function officialDay(date: string): InBoth {
  return text({ vi: unmarkedDate(date, 'vi'), en: unmarkedDate(date, 'en') });
}

/** The same as a part of another text of the catalogue. */
export function unmarkedDate(date: string, language: Language): string {
  return official(dateOf(date), language);
}

/**
 * `05/02/2027`, for lists, in both languages.
 * @throws RangeError where that is no date
 */
export function shortDate(date: string): string {
  return format(dateOf(date), 'dd/MM/yyyy');
}

/**
 * The month of a date as official letters write it: "tháng 02 năm 2027", "February 2027".
 * @throws RangeError where that is no date
 */
export function officialMonth(date: string): InBoth {
  const local = dateOf(date);
  return text({ vi: format(local, monthInVietnamese(local)), en: format(local, 'MMMM yyyy') });
}

/** The month of a date in English: "October 2022"; in Vietnamese a month has its number. */
export function englishMonth(date: string): string {
  return format(dateOf(date), 'MMMM yyyy');
}

/**
 * An instant in a zone: "14 giờ 05 phút, ngày 05 tháng 02 năm 2027", "5 February 2027, 14:05".
 * `at` is epoch milliseconds, the zone an IANA zone.
 * @throws RangeError where the zone is none
 */
export function officialInstant(at: number, zone: string, language: Language): string {
  return officialMoment(at, zone)[language];
}

/**
 * The same in both languages.
 * @throws RangeError where that is no date
 */
export function officialMoment(at: number, zone: string): InBoth {
  const local = new TZDate(at, zone);
  return text({
    vi: `${format(local, "H 'giờ' mm 'phút'")}, ${official(local, 'vi')}`,
    en: `${official(local, 'en')}, ${format(local, 'HH:mm')}`,
  });
}

/**
 * `05/02/2027 14:05` in a zone, for tables. `at` is epoch milliseconds, the zone an IANA zone.
 * @throws RangeError where the zone is none
 */
export function shortInstant(at: number, zone: string): string {
  return format(new TZDate(at, zone), 'dd/MM/yyyy HH:mm');
}

/** A date has no zone: in that of the process its midnight may be skipped, or the whole of it. */
function dateOf(date: string): Date {
  return parseISO(date, { in: utc });
}

function official(local: Date, language: Language): string {
  if (language === 'en') return format(local, 'd MMMM yyyy');
  return format(local, `'ngày' dd ${monthInVietnamese(local)}`);
}

function monthInVietnamese(local: Date): string {
  return `'tháng' ${local.getMonth() < LAST_MONTH_WITH_ZERO ? 'MM' : 'M'} 'năm' yyyy`;
}
