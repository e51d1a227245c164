import { isPlainDate, periodByKey } from '@kyhan/calendar';
import type { Frequency } from '../../frequency/frequency.js';
import type { ReadDay } from './due-rule.js';
import { onDays } from './on-days.js';

/** A date with its year: the only day of a duty that comes once, the day of the year of one that comes yearly. */
export function fullDate(words: string, frequency: Frequency): ReadDay | undefined {
  const match =
    /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/.exec(words) ??
    /^(?<d>\d{1,2})[/-](?<m>\d{1,2})[/-](?<y>\d{4})$/.exec(words) ??
    /^(?<d>\d{1,2}) thang (?<m>\d{1,2}) nam (?<y>\d{4})$/.exec(words);
  if (match?.groups === undefined) return undefined;
  const { y = '', m = '', d = '' } = match.groups;
  const on = monthDay(Number(m), Number(d));
  if (on === undefined) return { unread: 'unknown' };
  if (frequency.type === 'once') return { date: `${y}-${on}`, due: { at: 'cut-off' } };
  return onDays([on], frequency, 0);
}

const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH_MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** "20/12", "ngày 20 tháng 12", "20 December", also several: "20/6, 20/12". */
export function daysOfYear(words: string, frequency: Frequency): ReadDay | undefined {
  const { bare, yearOffset } = withoutYear(words);
  const parts = bare
    .split(/ (?:va|and|hoac) (?:ngay )?|[,+] ?| (?=\d{1,2}[/-]\d{1,2}\b)| (?=\d{1,2} [a-su-z])/)
    .map((part) => part.replace(/^ngay /, '').trim());
  const days = parts.map(dayOfYear);
  if (days.some((day) => day === undefined)) return undefined;
  return onDays(
    days.filter((day) => day !== undefined),
    frequency,
    yearOffset,
  );
}

const YEAR_WORDS: readonly (readonly [RegExp, number])[] = [
  [/ ?\b(?:cua )?nam (?:sau|tiep theo|ke tiep|lien sau|ke sau)(?: (?:lien ke|nam))*$/, 1],
  [/ ?\b(?:of )?(?:the )?(?:next|following) year$/, 1],
  [/ ?\b(?:cua )?nam truoc(?: lien ke)?$/, -1],
  [/ ?\b(?:of )?(?:the )?(?:previous|preceding) year$/, -1],
  [/ ?\b(?:cua )?(?:hang |moi )?nam$/, 0],
  [/ ?\b(?:of )?(?:each |every |the )?year$/, 0],
];

/** Which year is meant, seen from the last day of the period. */
function withoutYear(words: string): { readonly bare: string; readonly yearOffset: number } {
  for (const [pattern, yearOffset] of YEAR_WORDS) {
    const match = pattern.exec(words);
    if (match !== null && match.index > 0) return { bare: words.slice(0, match.index).trim(), yearOffset };
  }
  return { bare: words, yearOffset: 0 };
}

const LUNAR_MONTHS: Readonly<Record<string, number>> = { gieng: 1, chap: 12 };

/** "25 tháng Chạp", "10/3 âm lịch", "rằm tháng Giêng": a day of the Vietnamese moon. */
export function lunarDay(words: string, { type }: Frequency): ReadDay | undefined {
  const named = /^(?:ngay |mung )?(\d{1,2}|ram) thang (gieng|chap)(?: am lich)?$/.exec(words);
  const told =
    /^(?:ngay )?(\d{1,2}) ?[/-] ?(\d{1,2}) am lich$/.exec(words) ??
    /^(?:ngay |mung )?(\d{1,2}|ram) thang (\d{1,2}) am lich$/.exec(words);
  const match = named ?? told;
  if (match === null) return undefined;
  const [, day = '', month = ''] = match;
  const on = { day: day === 'ram' ? 15 : Number(day), month: LUNAR_MONTHS[month] ?? Number(month) };
  const isDay = on.day >= 1 && on.day <= 30 && on.month >= 1 && on.month <= 12;
  if (type !== 'year' || !isDay) return { unread: isDay ? 'day-of-year' : 'unknown' };
  return { due: { lunar: `${twoDigits(on.month)}-${twoDigits(on.day)}` } };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function dayOfYear(part: string): string | undefined {
  const plain = /^(\d{1,2}) ?[/-] ?(\d{1,2})$/.exec(part) ?? /^(\d{1,2}) thang (\d{1,2})$/.exec(part);
  if (plain !== null) return monthDay(Number(plain[2]), Number(plain[1]));
  const dayFirst = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${ENGLISH_MONTH}$`).exec(part);
  if (dayFirst !== null) return monthDay(ENGLISH_MONTHS.indexOf(dayFirst[2] ?? '') + 1, Number(dayFirst[1]));
  const monthFirst = new RegExp(`^${ENGLISH_MONTH} (\\d{1,2})(?:st|nd|rd|th)?$`).exec(part);
  return monthFirst === null
    ? undefined
    : monthDay(ENGLISH_MONTHS.indexOf(monthFirst[1] ?? '') + 1, Number(monthFirst[2]));
}

/** It has every day that any year has. */
const LEAP_YEAR = 2024;

/** `MM-DD`; undefined for what no year has. */
function monthDay(month: number, day: number): string | undefined {
  const on = `${twoDigits(month)}-${twoDigits(day)}`;
  return isPlainDate(`${LEAP_YEAR}-${on}`) ? on : undefined;
}

/** "tháng 6", "in December": the last day of that month. */
export function wholeMonth(words: string, frequency: Frequency): ReadDay | undefined {
  const vietnamese = /^(?:cuoi )?thang (\d{1,2})$/.exec(words);
  const english = new RegExp(`^(?:in |end of )?${ENGLISH_MONTH}$`).exec(words);
  const month = vietnamese ? Number(vietnamese[1]) : ENGLISH_MONTHS.indexOf(english?.[1] ?? '') + 1;
  const whole = periodByKey({ type: 'month' }, `${LEAP_YEAR}-${twoDigits(month)}`);
  return whole && onDays([whole.to.slice('YYYY-'.length)], frequency, 0);
}
