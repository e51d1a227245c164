import { folded } from '@kyhan/plan';
import type { CalendarPeriod } from '@kyhan/calendar';

/** How often something comes back, as a plan file can say it. */
export type Frequency =
  | { readonly type: CalendarPeriod | 'week' | 'school-year' | 'on-request' | 'once' }
  | { readonly type: 'cumulative'; readonly months: readonly number[] }
  | { readonly type: 'every'; readonly months: number }
  | { readonly type: 'every'; readonly weeks: number }
  | { readonly type: 'every'; readonly days: number };

/** What a text says of how often: one or more, or why that cannot be read. */
export type ReadFrequency =
  | { readonly frequencies: readonly Frequency[] }
  | { readonly unread: UnreadFrequency };

/** Why a frequency cannot be read. */
export type UnreadFrequency = 'unknown' | 'too-often' | 'uneven';

/** Words around a frequency that change nothing about it. */
const FILLERS =
  /\b(dinh ky|hang|moi|theo|thuc hien|bao cao|che do|ky|gui|nop|every|each|per|a|an|the|report|reports|reporting|basis|on)\b/g;
const NUMBERS: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  sau: 6,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  once: 1,
  twice: 2,
};
const MONTHS_OF: Readonly<Record<string, number>> = {
  thang: 1,
  month: 1,
  months: 1,
  quy: 3,
  quarter: 3,
  quarters: 3,
  nam: 12,
  year: 12,
  years: 12,
};
const NUMBER = '(\\d{1,2}|mot|hai|ba|bon|sau|one|two|three|four|six|once|twice)';
const SPAN = '(thang|quy|nam|months?|quarters?|years?)';
/** "2 lần/năm", "mỗi quý 1 lần", "twice a year". */
const TIMES_IN = [
  new RegExp(`^${NUMBER} ?(?:lan|times?)? ?(?:/|trong|moi|mot|1|a|per|each|every)+ ?(?:mot |1 )?${SPAN}$`),
  new RegExp(`^(?:moi|hang|mot|1|every|each)? ?${SPAN} ?/? ?${NUMBER} ?(?:lan|times?)$`),
];
/** "6 tháng", "2 tháng/lần", "6 tháng một lần", "every 2 months". */
const EVERY = new RegExp(`^${NUMBER} ?${SPAN}(?: ?/? ?(?:1|mot|once)? ?(?:lan)?)?$`);
/** "1 lần/tuần", "once a week". */
const WEEKLY = [
  /^(?:(?:1|mot) lan|once)? ?(?:\/|trong|moi|mot|1|a|per|each|every)* ?(?:tuan|week)(?:ly)?$/,
  /^(?:moi|hang|mot|1)? ?tuan ?\/? ?(?:1|mot) ?lan$/,
];
/** "2 tuần/lần", "15 ngày một lần", "every 10 days". */
const EVERY_WEEKS = new RegExp(`^${NUMBER} ?(?:tuan|weeks?)(?: ?/? ?(?:1|mot|once)? ?(?:lan)?)?$`);
const EVERY_DAYS = new RegExp(`^${NUMBER} ?(?:ngay|days?)(?: ?/? ?(?:1|mot|once)? ?(?:lan)?)?$`);
const NAMES: readonly (readonly [RegExp, Frequency])[] = [
  [
    /^(dot xuat.*|(khi )?(co|phat sinh) ?(yeu cau|phat sinh|su co|vu viec)?|khi (co )?(yeu cau|phat sinh|can|su co)\b.*|yeu cau|request|ad hoc|(as|when|if) (needed|asked|requested|required)|demand|event ?-?driven)$/,
    { type: 'on-request' },
  ],
  [/^(nam hoc|school ?year|academic year|(school|academic) yearly)$/, { type: 'school-year' }],
  [/^(nua nam|ban nien|half ?-?year(ly)?|semi ?-?annual(ly)?|biannual(ly)?)$/, { type: 'half-year' }],
  [/^(quy|quarter(ly)?)$/, { type: 'quarter' }],
  [/^(thang|month(ly)?)$/, { type: 'month' }],
  [/^((ca )?nam|thuong nien|tong ket nam|chinh thuc nam|year(ly)?|annual(ly)?)$/, { type: 'year' }],
  [/^((1|mot) lan( duy nhat)?|khong|once|one-?(time|off))$/, { type: 'once' }],
  [/^(fortnight(ly)?|bi-?weekly)$/, { type: 'every', weeks: 2 }],
];
const TOO_OFTEN =
  /^(ngay|dai?ly|days?|nua thang)\b|lan ?\/ ?(tuan|ngay|thang)|times a (week|month)|(a|per) (week|day)/;
/** From the start of the year up to a month, which overlaps: "6 tháng đầu năm", "9 tháng". */
const SO_FAR: readonly (readonly [RegExp, number])[] = [
  [/^0?9 thang( dau nam)?$|^nine months$/, 9],
  [/^0?6 thang dau nam$|^first half( year)?$/, 6],
];
const SECOND_HALF = /^0?6 thang cuoi nam$|^second half( year)?$/;

/** Reads "hằng tháng", "6 tháng, năm", "2 lần/năm", "every 2 months", with accents or without. */
export function readFrequency(text: string): ReadFrequency {
  const lines = text.split(/[\n\r]+/).map((line) => folded(line).replace(/^[-–•*+]\s*/, ''));
  const parts = lines
    .flatMap((line) => line.split(/[,;+&]|\bva\b|\band\b|\bhoac\b/))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(partedBySlash);
  if (parts.length === 0) return { unread: 'unknown' };
  const read = parts.map((part) => ({ part, ...partFrequency(part) }));
  const unread = read.find((one) => 'unread' in one);
  if (unread !== undefined && 'unread' in unread) return { unread: unread.unread };
  const frequencies = joined(read);
  if (frequencies === undefined) return { unread: 'uneven' };
  const distinct = new Map(frequencies.map((frequency) => [JSON.stringify(frequency), frequency]));
  return { frequencies: [...distinct.values()] };
}

/** "Tháng/quý/năm" are three, "2 tháng/lần" is one. */
function partedBySlash(part: string): string[] {
  const pieces = part.split('/').map((piece) => piece.trim());
  const isList = pieces.length > 1 && pieces.every((piece) => 'frequency' in partFrequency(piece));
  return isList && 'unread' in partFrequency(part) ? pieces : [part];
}

type Part =
  | { readonly frequency: Frequency }
  | { readonly soFar: number }
  | { readonly secondHalf: true }
  | { readonly unread: UnreadFrequency };

/**
 * What overlaps since the start of the year becomes one frequency ("6 tháng, 9 tháng và năm"); two halves are
 * half-years. Undefined where the second half stands without the first.
 */
function joined(read: readonly (Part & { readonly part: string })[]): Frequency[] | undefined {
  const soFar = read.flatMap((one) => ('soFar' in one ? [one.soFar] : []));
  const whole = read.flatMap((one) => ('frequency' in one ? [{ ...one, so: soFarOf(one) }] : []));
  const frequencies = whole.map(({ frequency }) => frequency);
  if (read.some((one) => 'secondHalf' in one))
    return soFar.length === 1 && soFar[0] === 6 ? [{ type: 'half-year' }, ...frequencies] : undefined;
  if (soFar.length === 0) return frequencies;
  const months = [...soFar, ...whole.flatMap(({ so }) => (so === undefined ? [] : [so]))];
  const others = whole.filter(({ so }) => so === undefined).map(({ frequency }) => frequency);
  return [...others, { type: 'cumulative', months: [...new Set(months)].toSorted((a, b) => a - b) }];
}

/** How many months a frequency tells of, where others beside it tell of the year so far. */
function soFarOf({ part, frequency }: { readonly part: string; readonly frequency: Frequency }) {
  if (frequency.type === 'half-year') return 6;
  if (frequency.type === 'year') return 12;
  return frequency.type === 'quarter' && /\b0?3 thang|\bthree months/.test(part) ? 3 : undefined;
}

function partFrequency(part: string): Part {
  const plain = part
    .replaceAll(/[().:"]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const stripped = plain.replaceAll(FILLERS, ' ').replaceAll(/\s+/g, ' ').trim();
  for (const words of [plain, stripped]) {
    if (SECOND_HALF.test(words)) return { secondHalf: true };
    const soFar = SO_FAR.find(([pattern]) => pattern.test(words));
    if (soFar !== undefined) return { soFar: soFar[1] };
    const named = NAMES.find(([pattern]) => pattern.test(words));
    if (named !== undefined) return { frequency: named[1] };
    if (WEEKLY.some((pattern) => pattern.test(words))) return { frequency: { type: 'week' } };
    const counted = everyWeeksOrDays(words);
    if (counted !== undefined) return { frequency: counted };
    const months = monthsBetween(words);
    if (months !== undefined) return months < 1 ? { unread: 'too-often' } : ofMonths(months);
    if (TOO_OFTEN.test(words)) return { unread: 'too-often' };
  }
  return { unread: 'unknown' };
}

function everyWeeksOrDays(words: string): Frequency | undefined {
  const weeks = numberOf(EVERY_WEEKS.exec(words)?.[1] ?? '0');
  if (weeks > 0 && weeks <= 52) return weeks === 1 ? { type: 'week' } : { type: 'every', weeks };
  const days = numberOf(EVERY_DAYS.exec(words)?.[1] ?? '0');
  return days > 1 ? { type: 'every', days } : undefined;
}

function monthsBetween(words: string): number | undefined {
  const times = TIMES_IN.map((pattern) => pattern.exec(words)).find((match) => match !== null);
  if (times) {
    const [number = '', span = ''] =
      /^[a-z]*$/.test(times[1] ?? '') && (times[1] ?? '') in MONTHS_OF
        ? [times[2], times[1]]
        : [times[1], times[2]];
    return (MONTHS_OF[span] ?? 0) / numberOf(number);
  }
  const every = EVERY.exec(words);
  return every === null ? undefined : numberOf(every[1] ?? '') * (MONTHS_OF[every[2] ?? ''] ?? 0);
}

function numberOf(word: string): number {
  return NUMBERS[word] ?? Number(word);
}

function ofMonths(months: number): Part {
  const named = ({ 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' } as const)[months];
  if (named !== undefined) return { frequency: { type: named } };
  return Number.isInteger(months) && months <= 60
    ? { frequency: { type: 'every', months } }
    : { unread: 'uneven' };
}
