import { folded } from '@kyhan/plan';
import type { CalendarPeriod } from '@kyhan/calendar';

/** How often something comes back, as a plan file can say it. */
export type Frequency =
  | { readonly type: CalendarPeriod | 'school-year' | 'on-request' | 'once' }
  | { readonly type: 'every'; readonly months: number };

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
const NAMES: readonly (readonly [RegExp, Frequency])[] = [
  [
    /^(dot xuat.*|(khi )?(co|phat sinh) ?(yeu cau|phat sinh)?|khi (co )?(yeu cau|phat sinh|can)|yeu cau|request|ad hoc|(as|when|if) (needed|asked|requested|required)|demand)$/,
    { type: 'on-request' },
  ],
  [/^(nam hoc|school ?year|academic year|(school|academic) yearly)$/, { type: 'school-year' }],
  [
    /^(nua nam|ban nien|half ?-?year(ly)?|semi ?-?annual(ly)?|biannual(ly)?|6 thang dau nam|6 thang cuoi nam)$/,
    { type: 'half-year' },
  ],
  [/^(quy|quarter(ly)?)$/, { type: 'quarter' }],
  [/^(thang|month(ly)?)$/, { type: 'month' }],
  [/^((ca )?nam|thuong nien|tong ket nam|year(ly)?|annual(ly)?)$/, { type: 'year' }],
  [/^((1|mot) lan( duy nhat)?|khong|once|one-?(time|off))$/, { type: 'once' }],
];
const TOO_OFTEN =
  /^(tuan|ngay|weeks?|weekly|dai?ly|days?|nua thang|15 ngay|fortnight(ly)?)\b|lan ?\/ ?(tuan|ngay|thang)|times a (week|month)|(a|per) (week|day)/;
/** Cumulative: nine months are reported once a year, for the time since January. */
const UNEVEN = /^9 thang( dau nam)?$/;

/** Reads "hằng tháng", "6 tháng, năm", "2 lần/năm", "every 2 months", with accents or without. */
export function readFrequency(text: string): ReadFrequency {
  const parts = folded(text)
    .split(/[,;+&]|\bva\b|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return { unread: 'unknown' };
  const read = parts.map(partFrequency);
  const unread = read.find((part) => 'unread' in part);
  if (unread !== undefined && 'unread' in unread) return { unread: unread.unread };
  const frequencies = read.flatMap((part) => ('frequency' in part ? [part.frequency] : []));
  const distinct = new Map(frequencies.map((frequency) => [JSON.stringify(frequency), frequency]));
  return { frequencies: [...distinct.values()] };
}

type Part = { readonly frequency: Frequency } | { readonly unread: UnreadFrequency };

function partFrequency(part: string): Part {
  const plain = part
    .replaceAll(/[().:"]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const stripped = plain.replaceAll(FILLERS, ' ').replaceAll(/\s+/g, ' ').trim();
  for (const words of [plain, stripped]) {
    if (UNEVEN.test(words)) return { unread: 'uneven' };
    const named = NAMES.find(([pattern]) => pattern.test(words));
    if (named !== undefined) return { frequency: named[1] };
    const months = monthsBetween(words);
    if (months !== undefined) return months < 1 ? { unread: 'too-often' } : ofMonths(months);
    if (TOO_OFTEN.test(words)) return { unread: 'too-often' };
  }
  return { unread: 'unknown' };
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
