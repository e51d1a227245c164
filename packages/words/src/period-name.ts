import { isPlainDate, type PlainDate } from '@kyhan/calendar';
import type { InBoth, Language } from './language.js';
import { englishMonth, shortDate, unmarkedDate } from './official-date.js';
import { sameInBoth } from './same-in-both.js';
import { text } from './text.js';

/**
 * A period by its key: "tháng 10/2022", "quý IV/2022", "6 tháng đầu năm 2023", "năm 2022", "năm 2026–2027", a date, or
 * the running number of a request; with its first day, a plain date, where that is known: "năm học 2026–2027". Pure;
 * throws nothing.
 */
export function periodName(key: string, language: Language, from?: PlainDate): string {
  return periodWords(key, from)[language];
}

/** The same in both languages; the first day is a plain date. Pure; throws nothing. */
export function periodWords(key: string, from?: PlainDate): InBoth {
  for (const [form, name] of NAMES) {
    const match = form.exec(key);
    const words = match === null ? undefined : name(match.groups ?? {}, from);
    if (words !== undefined) return text(words);
  }
  return sameInBoth(key);
}

/** Undefined where it only looks so: what a schedule calls `2026-13-45` is no day. */
type Naming = (parts: Readonly<Record<string, string>>, from: PlainDate | undefined) => InBoth | undefined;

/** Each form of a key with its name; the first that fits holds. */
const NAMES: readonly (readonly [RegExp, Naming])[] = [
  [/^(?<year>\d{4})$/, ({ year = '' }) => ({ vi: `năm ${year}`, en: year })],
  [
    /^(?<year>\d{4})-Q(?<quarter>[1-4])$/,
    ({ year, quarter }) => ({
      vi: `quý ${ROMAN[Number(quarter)]}/${year}`,
      en: `quarter ${quarter} of ${year}`,
    }),
  ],
  [/^(?<year>\d{4})-H(?<half>[12])$/, ({ year = '', half }) => halfOf(year, half)],
  // Of a year that begins in another month than January.
  [
    /^(?<year>\d{4})-(?<next>\d{2})-Q(?<quarter>[1-4])$/,
    ({ quarter, ...years }) =>
      ofBothYears(years, (both) => ({
        vi: `quý ${ROMAN[Number(quarter)]} năm ${both}`,
        en: `quarter ${quarter} of ${both}`,
      })),
  ],
  [
    /^(?<year>\d{4})-(?<next>\d{2})-H(?<half>[12])$/,
    ({ half, ...years }) => ofBothYears(years, (both) => halfOf(both, half)),
  ],
  [/^(?<year>\d{4})-(?<months>[1-9]|1[0-2])M$/, ({ year = '', months }) => cumulative(year, Number(months))],
  [
    /^(?<year>\d{4})-(?<next>\d{2})-(?<months>[1-9]|1[0-2])M$/,
    ({ months, ...years }) => ofBothYears(years, (both) => cumulative(both, Number(months))),
  ],
  [
    /^(?<year>\d{4})-W(?<week>0[1-9]|[1-4]\d|5[0-3])$/,
    ({ year, week }) => ({ vi: `tuần ${Number(week)} năm ${year}`, en: `week ${Number(week)} of ${year}` }),
  ],
  [
    /^(?<date>\d{4}-\d{2}-\d{2})$/,
    ({ date = '' }) =>
      isPlainDate(date) ? { vi: `ngày ${shortDate(date)}`, en: unmarkedDate(date, 'en') } : undefined,
  ],
  [
    /^(?<year>\d{4})-(?<number>\d{3})$/,
    ({ year, number }) => ({
      vi: `yêu cầu số ${Number(number)}/${year}`,
      en: `request ${Number(number)} of ${year}`,
    }),
  ],
  [
    /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])$/,
    ({ year, month }) => ({ vi: `tháng ${month}/${year}`, en: englishMonth(`${year}-${month}`) }),
  ],
  // What is left, `2026-27`, names two years.
  [
    /^(?<year>\d{4})-(?<next>\d{2})$/,
    (years, from) =>
      ofBothYears(years, (both) =>
        isOfSchools(from)
          ? { vi: `năm học ${both}`, en: `school year ${both}` }
          : { vi: `năm ${both}`, en: `year ${both}` },
      ),
  ],
];

/** The years that one lies in which begins in another month than January; undefined where the second does not follow. */
function ofBothYears(
  { year, next }: Readonly<Record<string, string>>,
  name: (both: string) => InBoth,
): InBoth | undefined {
  const following = Number(year) + 1;
  return following % 100 === Number(next) ? name(`${year}–${following}`) : undefined;
}

/** Those of schools begin in September, or where their data were closed in August. */
function isOfSchools(from: PlainDate | undefined): boolean {
  const day = from?.slice('YYYY-'.length) ?? '';
  return day > '08-01' && day <= '09-01';
}

function halfOf(year: string, half: string | undefined): InBoth {
  return half === '1'
    ? { vi: `6 tháng đầu năm ${year}`, en: `first half of ${year}` }
    : { vi: `6 tháng cuối năm ${year}`, en: `second half of ${year}` };
}

/** From the start of a year on. */
function cumulative(year: string, months: number): InBoth {
  if (months === 12) return { vi: `cả năm ${year}`, en: `whole year ${year}` };
  return months === 1
    ? { vi: `tháng đầu năm ${year}`, en: `first month of ${year}` }
    : { vi: `${months} tháng đầu năm ${year}`, en: `first ${months} months of ${year}` };
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;
