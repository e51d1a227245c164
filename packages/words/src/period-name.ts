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
    ([, year]) => ({
      vi: `năm học ${year}–${Number(year) + 1}`,
      en: `school year ${year}–${Number(year) + 1}`,
    }),
  ],
];

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;
