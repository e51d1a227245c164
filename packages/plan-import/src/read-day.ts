import { folded } from '@kyhan/plan';
import { isPlainDate, periodByKey } from '@kyhan/calendar';
import type { Frequency } from './frequency.js';

/** A due rule as a plan file writes it. */
export type DueRule = Readonly<Record<string, string | number | boolean>>;

/** The due rule of a text, or the date of a duty that comes once, or why it cannot be read. */
export type ReadDay =
  | { readonly due: DueRule; readonly ambiguous?: true }
  | { readonly date: string; readonly due: DueRule }
  | { readonly unread: UnreadDay };

/** Why a day cannot be read. */
export type UnreadDay = 'unknown' | 'several' | 'day-of-year' | 'no-year';

/** Reads "ngày 25", "trước ngày 20/12", "thứ Sáu tuần cuối", "the 5th of the following month", for a frequency. */
export function readDay(text: string, frequency: Frequency): ReadDay {
  const { words, refined } = withoutTime(folded(text));
  const { rest, exclusive } = withoutLimit(words, refined['time'] !== undefined);
  const found = position(rest, frequency);
  if ('unread' in found) return found;
  const due = { ...found.due, ...(exclusive ? { exclusive: true } : {}), ...refined };
  return { ...found, due };
}

/** "17h00 ngày 25", "25th, 5:30 pm": the time of day is taken out. */
function withoutTime(words: string): { readonly words: string; readonly refined: DueRule } {
  const match =
    /\b(\d{1,2}) ?(?:h|gio|:) ?([0-5]\d)? ?(?:phut)? ?(am|pm|sang|chieu)?\b/.exec(words) ??
    /\b(\d{1,2})() ?(am|pm)\b/.exec(words);
  if (match === null) return { words, refined: {} };
  const afternoon = match[3] === 'pm' || match[3] === 'chieu';
  const hour = Number(match[1]) + (afternoon && Number(match[1]) < 12 ? 12 : 0);
  if (hour > 23) return { words, refined: {} };
  const time = `${String(hour).padStart(2, '0')}:${match[2] || '00'}`;
  return { words: words.replace(match[0], ' '), refined: { time } };
}

const LIMITS =
  /^(cham nhat|muon nhat|khong qua|truoc hoac|hoan thanh|nop|gui|han|vao|trong|den het|het|den|la|no later than|not later than|at the latest|on or before|by|until|due|within|on|the|ngay)\b/;

/** Words of a limit; "trước" and "before" leave the day itself out, unless a time says when on it. */
function withoutLimit(
  words: string,
  hasTime: boolean,
): { readonly rest: string; readonly exclusive: boolean } {
  let rest = words
    .replaceAll(/[().;"]/g, ' ')
    .replaceAll(/[\s,]+/g, ' ')
    .trim();
  let exclusive = false;
  for (let before = ''; before !== rest;) {
    before = rest;
    const limit = /^(truoc|before)\b(?! \d+ (?:ngay|days?|working))/.exec(rest);
    if (limit !== null) exclusive = !hasTime;
    rest = rest.replace(limit === null ? LIMITS : /^(truoc|before)\b/, '').trim();
  }
  return { rest, exclusive };
}

type Found = Extract<ReadDay, { due: DueRule } | { unread: string }>;

function position(words: string, frequency: Frequency): ReadDay {
  return (
    fullDate(words, frequency) ??
    daysOfYear(words, frequency) ??
    countedDays(words) ??
    workingDay(words) ??
    weekdayOfMonth(words) ??
    lastDay(words) ??
    dayOfMonth(words) ??
    wholeMonth(words, frequency) ?? { unread: 'unknown' }
  );
}

/** A date with its year: the only day of a duty that comes once, the day of the year of one that comes yearly. */
function fullDate(words: string, frequency: Frequency): ReadDay | undefined {
  const match =
    /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/.exec(words) ??
    /^(?<d>\d{1,2})[/-](?<m>\d{1,2})[/-](?<y>\d{4})$/.exec(words) ??
    /^(?<d>\d{1,2}) thang (?<m>\d{1,2}) nam (?<y>\d{4})$/.exec(words);
  if (match?.groups === undefined) return undefined;
  const { y = '', m = '', d = '' } = match.groups;
  const on = monthDay(Number(m), Number(d));
  if (on === undefined) return { unread: 'unknown' };
  if (frequency.type === 'once') return { date: `${y}-${on}`, due: { at: 'cut-off' } };
  return onDay([on], frequency, '');
}

const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ENGLISH_MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';

/** "20/12", "ngày 20 tháng 12", "20 December", also several: "20/6, 20/12". */
function daysOfYear(words: string, frequency: Frequency): Found | undefined {
  const offset = / ?\b(nam sau|nam tiep theo|nam ke tiep|(?:of )?(?:the )?(?:next|following) year)$/.exec(
    words,
  );
  const bare = (offset === null ? words : words.slice(0, offset.index)).trim();
  const parts = bare
    .split(/ (?:va|and|hoac) (?:ngay )?|[,+] ?| (?=\d{1,2}[/-]\d{1,2}\b)/)
    .map((part) => part.replace(/^ngay /, '').trim());
  const days = parts.map(dayOfYear);
  if (days.some((day) => day === undefined)) return undefined;
  return onDay(
    days.filter((day) => day !== undefined),
    frequency,
    offset?.[0] ?? '',
  );
}

function dayOfYear(part: string): string | undefined {
  const plain =
    /^(\d{1,2}) ?[/-] ?(\d{1,2})(?: hang nam| hàng nam)?$/.exec(part) ??
    /^(\d{1,2}) thang (\d{1,2})(?: hang nam)?$/.exec(part);
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
  const on = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isPlainDate(`${LEAP_YEAR}-${on}`) ? on : undefined;
}

const PERIOD_MONTHS: Readonly<Partial<Record<Frequency['type'], number>>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
};

/** Days of the year for a frequency: one for a yearly duty, one in each period for others. */
function onDay(days: readonly string[], frequency: Frequency, offset: string): Found {
  const yearOffset = offset === '' ? {} : { yearOffset: 1 };
  if (frequency.type === 'once') return { unread: 'no-year' };
  const [first = ''] = days;
  if (frequency.type === 'year' || frequency.type === 'school-year') {
    if (days.length > 1) return { unread: 'several' };
    // A school year ends in August: its autumn lies in the calendar year before.
    const isAutumn = frequency.type === 'school-year' && Number(first.slice(0, 2)) >= 9;
    return { due: { on: first, ...(isAutumn ? { yearOffset: -1 } : yearOffset) } };
  }
  const months = PERIOD_MONTHS[frequency.type];
  if (months === undefined || days.length !== 12 / months)
    return { unread: days.length > 1 ? 'several' : 'day-of-year' };
  return inEachPeriod(days, months);
}

/** "20/6, 20/12" for half-years: the same day, the same number of months from the end of each period. */
function inEachPeriod(days: readonly string[], months: number): Found {
  const sorted = days.toSorted();
  const parts = sorted.map((day) => ({ month: Number(day.slice(0, 2)), day: Number(day.slice(3)) }));
  const [first] = parts;
  const isEven = parts.every(
    ({ month, day }, index) => day === first?.day && month === (first?.month ?? 0) + index * months,
  );
  if (first === undefined || !isEven) return { unread: 'several' };
  // Seen from the last month of a period, the nearer way: January belongs to the half-year that ended in December.
  const past = first.month % months;
  const monthOffset = past <= months / 2 ? past : past - months;
  return { due: { day: first.day, ...(monthOffset === 0 ? {} : { monthOffset }) } };
}

const COUNT = '(\\d{1,3})';
const UNIT = '(ngay lam viec|ngay|working days?|business days?|work days?|days?)';
const AFTER = [
  new RegExp(
    `^(?:sau|trong vong|vong|trong)? ?${COUNT} ${UNIT} ?(?:ke tu|tinh tu|tu|sau|after|of|from|following) .*(?:ket thuc|het|chot|cuoi|end|close|closing|cut-?off|period|ky|quy|thang|nam)\\b.*$`,
  ),
];

/** "5 ngày làm việc sau khi kết thúc quý", "within 10 days after the end of the period". */
function countedDays(words: string): Found | undefined {
  const match = AFTER.map((pattern) => pattern.exec(words)).find((one) => one !== null);
  if (!match) return undefined;
  const isWorking = match[2] !== 'ngay' && !/^days?$/.test(match[2] ?? '');
  return { due: { after: 'cut-off', [isWorking ? 'workingDays' : 'days']: Number(match[1]) } };
}

const ORDINALS: Readonly<Record<string, number>> = {
  'dau tien': 1,
  dau: 1,
  nhat: 1,
  first: 1,
  '1st': 1,
  nhi: 2,
  hai: 2,
  second: 2,
  '2nd': 2,
  ba: 3,
  third: 3,
  '3rd': 3,
  tu: 4,
  bon: 4,
  fourth: 4,
  '4th': 4,
  'cuoi cung': -1,
  cuoi: -1,
  last: -1,
};
const ORDINAL = `(dau tien|dau|nhat|first|1st|nhi|hai|second|2nd|ba|third|3rd|tu|bon|fourth|4th|cuoi cung|cuoi|last|\\d{1,2}(?:st|nd|rd|th)?)`;

function ordinal(word: string): number {
  return ORDINALS[word] ?? Number.parseInt(word, 10);
}

/** "ngày làm việc thứ 3", "ngày làm việc cuối cùng của tháng", "the last working day". */
function workingDay(words: string): Found | undefined {
  const { bare, monthOffset } = withoutMonth(words);
  const match =
    new RegExp(`^(?:ngay )?lam viec (?:thu )?${ORDINAL}$`).exec(bare) ??
    new RegExp(`^${ORDINAL} (?:working|business) day$`).exec(bare);
  if (match === null) return undefined;
  const nth = ordinal(match[1] ?? '');
  return nth === 0 || nth > 23 ? undefined : { due: { workingDay: nth, ...monthOffset } };
}

const WEEKDAYS: readonly (readonly [RegExp, string])[] = [
  [/\b(thu hai|thu 2|t2|monday)\b/, 'monday'],
  [/\b(thu ba|thu 3|t3|tuesday)\b/, 'tuesday'],
  [/\b(thu tu|thu 4|t4|wednesday)\b/, 'wednesday'],
  [/\b(thu nam|thu 5|t5|thursday)\b/, 'thursday'],
  [/\b(thu sau|thu 6|t6|friday)\b/, 'friday'],
  [/\b(thu bay|thu 7|t7|saturday)\b/, 'saturday'],
  [/\b(chu nhat|cn|sunday)\b/, 'sunday'],
];

/** "thứ Sáu tuần cuối", "thứ Hai đầu tiên của tháng sau", "second Monday". */
function weekdayOfMonth(words: string): Found | undefined {
  const { bare, monthOffset } = withoutMonth(words);
  for (const [pattern, weekday] of WEEKDAYS) {
    const rest = bare
      .replace(pattern, ' ')
      .replaceAll(/\b(cua|tuan|week|thu|of|the|in)\b/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    if (!pattern.test(bare) || !new RegExp(`^${ORDINAL}$`).test(rest)) continue;
    const nth = ordinal(rest);
    return nth === 0 || nth > 5 ? undefined : { due: { weekday, nth, ...monthOffset } };
  }
  return undefined;
}

/** "cuối tháng", "ngày cuối quý", "end of the period". */
function lastDay(words: string): Found | undefined {
  const { bare, monthOffset } = withoutMonth(words);
  const isLast =
    /^(?:ngay )?cuoi(?: cung)?(?: cua)?(?: thang| quy| ky| nam| ky bao cao)?$/.test(bare) ||
    /^(?:last day|end)(?: of(?: the)? (?:month|quarter|period|year))?$/.test(bare) ||
    /^(?:month|quarter|period|year)(?:'s)? ?-?end$/.test(bare);
  return isLast ? { due: { day: 'last', ...monthOffset } } : undefined;
}

/** "25", "ngày 25 hằng tháng", "ngày 5 tháng sau", "the 5th of the following month"; "giữa tháng" is taken as the 15th. */
function dayOfMonth(words: string): Found | undefined {
  const { bare, monthOffset } = withoutMonth(words);
  if (/^(giua|mid(dle)?(?: of)?)$/.test(bare) || /^(giua thang|mid-?month)$/.test(words))
    return { due: { day: 15 }, ambiguous: true };
  const match = /^(?:ngay|mung|day)? ?(\d{1,2})(?:st|nd|rd|th)?$/.exec(bare);
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? { due: { day, ...monthOffset } } : undefined;
}

const MONTH_WORDS: readonly (readonly [RegExp, number])[] = [
  [
    /(?:(?:cua )?thang dau(?: tien)? )?(?:cua )?(?:thang|quy|ky|nam) (?:sau|tiep theo|ke tiep|lien ke|toi)\b.*$/,
    1,
  ],
  [/(?:of )?(?:the )?(?:next|following) (?:month|quarter|period)$/, 1],
  [/(?:cua )?thang (?:truoc|truoc do)$/, -1],
  [/(?:of )?(?:the )?(?:previous|preceding) month$/, -1],
  [/(?:cua )?thang cuoi(?: cung)?(?: cua)?(?: moi)? (?:quy|ky|nam|6 thang)$/, 0],
  [/(?:of )?(?:the )?last month of (?:the|each|every) (?:quarter|period|year)$/, 0],
  [/(?:cua )?(?:hang|moi) (?:thang|quy|nam|ky)$/, 0],
  [/(?:trong |cua )thang$/, 0],
  [/(?:of |in )(?:the |each |every )?(?:month|quarter|period)$/, 0],
];

/** Which month is meant, seen from the last of the period. */
function withoutMonth(words: string): { readonly bare: string; readonly monthOffset: DueRule } {
  for (const [pattern, offset] of MONTH_WORDS) {
    const match = pattern.exec(words);
    if (match === null || match.index === 0) continue;
    return {
      bare: words.slice(0, match.index).trim(),
      monthOffset: offset === 0 ? {} : { monthOffset: offset },
    };
  }
  return { bare: words, monthOffset: {} };
}

/** "tháng 6", "in December": the last day of that month. */
function wholeMonth(words: string, frequency: Frequency): Found | undefined {
  const vietnamese = /^(?:cuoi )?thang (\d{1,2})$/.exec(words);
  const english = new RegExp(`^(?:in |end of )?${ENGLISH_MONTH}$`).exec(words);
  const month = vietnamese ? Number(vietnamese[1]) : ENGLISH_MONTHS.indexOf(english?.[1] ?? '') + 1;
  const whole = periodByKey({ type: 'month' }, `${LEAP_YEAR}-${String(month).padStart(2, '0')}`);
  return whole && { ...onDay([whole.to.slice('YYYY-'.length)], frequency, '') };
}
