import type { InBoth, Language } from './language.js';
import { englishMonth, shortDate, unmarkedDate } from './official-date.js';
import { sameInBoth } from './same-in-both.js';
import { text } from './text.js';

/**
 * A period by its key: "tháng 10/2022", "quý IV/2022", "6 tháng đầu năm 2023", "năm 2022",
 * "năm học 2026–2027", a date, or the running number of a request. Pure; throws nothing.
 */
export function periodName(key: string, language: Language): string {
  return periodWords(key)[language];
}

/** The same in both languages. Pure; throws nothing. */
export function periodWords(key: string): InBoth {
  for (const [form, name] of NAMES) {
    const match = form.exec(key);
    if (match !== null) return text(name(match));
  }
  return sameInBoth(key);
}

type Naming = (parts: readonly string[]) => InBoth;

/** Each form of a key with its name; the first that fits holds. */
const NAMES: readonly (readonly [RegExp, Naming])[] = [
  [/^(\d{4})$/, ([, year = '']) => ({ vi: `năm ${year}`, en: year })],
  [
    /^(\d{4})-Q([1-4])$/,
    ([, year, quarter]) => ({
      vi: `quý ${ROMAN[Number(quarter)]}/${year}`,
      en: `quarter ${quarter} of ${year}`,
    }),
  ],
  [/^(\d{4})-H1$/, ([, year]) => ({ vi: `6 tháng đầu năm ${year}`, en: `first half of ${year}` })],
  [/^(\d{4})-H2$/, ([, year]) => ({ vi: `6 tháng cuối năm ${year}`, en: `second half of ${year}` })],
  // Of a year that begins in another month than January.
  [
    /^(\d{4})-\d{2}-Q([1-4])$/,
    ([, year, quarter]) => ({
      vi: `quý ${ROMAN[Number(quarter)]} năm ${bothYears(year)}`,
      en: `quarter ${quarter} of ${bothYears(year)}`,
    }),
  ],
  [
    /^(\d{4})-\d{2}-H1$/,
    ([, year]) => ({ vi: `6 tháng đầu năm ${bothYears(year)}`, en: `first half of ${bothYears(year)}` }),
  ],
  [
    /^(\d{4})-\d{2}-H2$/,
    ([, year]) => ({ vi: `6 tháng cuối năm ${bothYears(year)}`, en: `second half of ${bothYears(year)}` }),
  ],
  [/^(\d{4})-(\d{1,2})M$/, ([, year = '', months]) => cumulative(year, Number(months))],
  [/^(\d{4})-\d{2}-(\d{1,2})M$/, ([, year, months]) => cumulative(bothYears(year), Number(months))],
  [
    /^(\d{4})-W(0[1-9]|[1-4]\d|5[0-3])$/,
    ([, year, week]) => ({ vi: `tuần ${Number(week)} năm ${year}`, en: `week ${Number(week)} of ${year}` }),
  ],
  [/^\d{4}-\d{2}-\d{2}$/, ([date = '']) => ({ vi: `ngày ${shortDate(date)}`, en: unmarkedDate(date, 'en') })],
  [
    /^(\d{4})-(\d{3})$/,
    ([, year, number]) => ({
      vi: `yêu cầu số ${Number(number)}/${year}`,
      en: `request ${Number(number)} of ${year}`,
    }),
  ],
  [
    /^(\d{4})-(0[1-9]|1[0-2])$/,
    ([, year, month]) => ({
      vi: `tháng ${month}/${year}`,
      en: englishMonth(`${year}-${month}`),
    }),
  ],
  // What is left, `2026-27`, names two years.
  [
    /^(\d{4})-\d{2}$/,
    ([, year]) => ({ vi: `năm học ${bothYears(year)}`, en: `school year ${bothYears(year)}` }),
  ],
];

/** The years that one lies in which begins in another month than January. */
function bothYears(first: string | undefined): string {
  return `${first}–${Number(first) + 1}`;
}

/** From the start of a year on. */
function cumulative(year: string, months: number): InBoth {
  if (months === 12) return { vi: `cả năm ${year}`, en: `whole year ${year}` };
  return months === 1
    ? { vi: `tháng đầu năm ${year}`, en: `first month of ${year}` }
    : { vi: `${months} tháng đầu năm ${year}`, en: `first ${months} months of ${year}` };
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;
