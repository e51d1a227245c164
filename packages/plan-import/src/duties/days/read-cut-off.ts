import { folded } from '@kyhan/plan';

/** The last day of a period as a plan file writes it; `calendar`: the period ends with its month. */
export type WrittenCutOff = number | 'calendar';

const MONTH_OF: Readonly<Record<string, number>> = { mar: 3, jun: 6, sep: 9, dec: 12 };
const LAST =
  /^(?:ngay )?(?:lam viec )?cuoi(?: cung)?(?: cua)?(?: thang| quy| ky| nam)?\b|^(?:the )?(?:last day|end)\b|^(?:month|quarter|period|year)(?:'s)? ?-?end$/;
/** Months in which periods end: another one would be no cut-off of theirs. */
const MONTH = '(?:0?3|0?6|0?9|12)';
const OF_PERIOD =
  '(?:cua )?(?:hang |moi )?(?:thang|quy|ky|nam)\\b(?! (?:sau|truoc|tiep|ke|lien)).*|of (?!the (?:next|following|previous)).*';
const DAY = new RegExp(
  `^(?:ngay |mung |day )?(\\d{1,2})(?:st|nd|rd|th)?(?: ?[/-] ?${MONTH}(?: ?[/-] ?\\d{4})?| thang ${MONTH})?(?: (?:${OF_PERIOD}))?$`,
);

/**
 * Reads "ngày 14 tháng cuối quý", "từ ngày 15 tháng trước đến ngày 14 tháng báo cáo", "14/12", "cuối kỳ báo cáo".
 * Undefined where the text is something else. Pure; throws nothing.
 */
export function readCutOff(text: string): WrittenCutOff | undefined {
  const words = folded(text)
    .replaceAll(/[().;,"]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(
      /\b(\d{1,2}) (?:of )?(mar|jun|sep|dec)[a-z]*\b/g,
      (_, day: string, name: string) => `${day} thang ${MONTH_OF[name]}`,
    )
    .trim();
  // Of a span the end alone is the cut-off.
  const end = words.split(/\b(?:den het|den|until|through)\b/).at(-1) ?? '';
  const stated = end.trim().replace(/^(?:(?:het|vao|tinh|chot|so lieu|the|on|as of) )+/, '');
  if (LAST.test(stated)) return 'calendar';
  const day = Number(DAY.exec(stated)?.[1] ?? 0);
  if (day < 1 || day > 31) return undefined;
  const month = Number(/^(?:ngay )?\d{1,2}(?: ?[/-] ?| thang )(\d{1,2})\b/.exec(stated)?.[1] ?? 0);
  return day === 31 || (day === 30 && [6, 9].includes(month)) ? 'calendar' : day;
}
