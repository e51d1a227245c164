import type { ReadDay } from './due-rule.js';
import { ORDINAL, ordinal } from './ordinal.js';
import { WEEKDAYS } from './weekdays.js';
import { withoutMonth } from './without-month.js';

/** "ngày làm việc thứ 3", "ngày làm việc cuối cùng của tháng", "the last working day". */
export function workingDay(words: string): ReadDay | undefined {
  const { bare, monthOffset } = withoutMonth(words);
  const match =
    new RegExp(`^(?:ngay )?lam viec (?:thu )?${ORDINAL}$`).exec(bare) ??
    new RegExp(`^${ORDINAL} (?:working|business) day$`).exec(bare);
  if (match === null) return undefined;
  const nth = ordinal(match[1] ?? '');
  return nth === 0 || nth > 23 ? undefined : { due: { workingDay: nth, ...monthOffset } };
}

/** "thứ Sáu tuần cuối", "thứ Hai đầu tiên của tháng sau", "second Monday". */
export function weekdayOfMonth(words: string): ReadDay | undefined {
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
export function lastDayOfMonth(words: string): ReadDay | undefined {
  const { bare, monthOffset } = withoutMonth(words);
  const isLast =
    /^(?:ngay )?cuoi(?: cung)?(?: cua)?(?: thang| quy| ky| nam| ky bao cao)?$/.test(bare) ||
    /^(?:last day|end)(?: of(?: the)? (?:month|quarter|period|year))?$/.test(bare) ||
    /^(?:month|quarter|period|year)(?:'s)? ?-?end$/.test(bare);
  return isLast ? { due: { day: 'last', ...monthOffset } } : undefined;
}

/** "25", "ngày 25 hằng tháng", "ngày 5 tháng sau", "the 5th of the following month"; "giữa tháng" is taken as the 15th. */
export function dayOfMonth(words: string): ReadDay | undefined {
  const { bare, monthOffset } = withoutMonth(words);
  if (/^(giua|mid(dle)?(?: of)?)$/.test(bare) || /^(giua thang|mid-?month)$/.test(words))
    return { due: { day: 15 }, ambiguous: true };
  const match = /^(?:ngay|mung|day)? ?(\d{1,2})(?:st|nd|rd|th)?$/.exec(bare);
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? { due: { day, ...monthOffset } } : undefined;
}
