import type { DayWritten } from './due-rule.js';

/** "tháng thứ hai của quý sau": a month of the quarter that follows. */
const MONTHS_OF_NEXT = (
  [
    ['(?:dau(?: tien)?|thu nhat|thu 1)', 1],
    ['(?:giua|thu hai|thu 2)', 2],
    ['(?:cuoi(?: cung)?|thu ba|thu 3)', 3],
  ] as const
).map(
  ([name, offset]) =>
    [
      new RegExp(`(?:cua )?thang ${name} (?:cua )?quy (?:sau|tiep theo|ke tiep|lien ke)\\b.*$`),
      offset,
    ] as const,
);

const MONTH_WORDS: readonly (readonly [RegExp, number])[] = [
  ...MONTHS_OF_NEXT,
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
  [/(?:trong |cua )?(?:thang|quy|ky)$/, 0],
  [/(?:of |in )(?:the |each |every )?(?:month|quarter|period)$/, 0],
];

/** Which month is meant, seen from the last of the period. */
export function withoutMonth(words: string): {
  readonly bare: string;
  readonly monthOffset: DayWritten;
} {
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
