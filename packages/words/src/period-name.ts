import type { Language } from './language.js';
import { shortDate } from './official-date.js';

/**
 * A period by its key: "tháng 10/2022", "quý IV/2022", "6 tháng đầu năm 2023", "năm 2022",
 * "năm học 2026–2027", a date, or the running number of a request.
 */
export function periodName(key: string, language: Language): string {
  const english = language === 'en';
  const year = key.slice(0, 4);
  const rest = key.slice(5);
  if (/^\d{4}$/.test(key)) return english ? key : `năm ${key}`;
  if (/^Q[1-4]$/.test(rest))
    return english ? `quarter ${rest.slice(1)} of ${year}` : `quý ${ROMAN[Number(rest[1])]}/${year}`;
  if (rest === 'H1') return english ? `first half of ${year}` : `6 tháng đầu năm ${year}`;
  if (rest === 'H2') return english ? `second half of ${year}` : `6 tháng cuối năm ${year}`;
  if (/^\d{4}-\d{2}-\d{2}$/.test(key)) return english ? shortDate(key) : `ngày ${shortDate(key)}`;
  if (/^\d{3}$/.test(rest))
    return english ? `request ${Number(rest)} of ${year}` : `yêu cầu số ${Number(rest)}/${year}`;
  // `2026-27`: no month has that number.
  if (Number(rest) > 12)
    return english ? `school year ${year}–${nextYear(year)}` : `năm học ${year}–${nextYear(year)}`;
  return english ? `${rest}/${year}` : `tháng ${rest}/${year}`;
}

const ROMAN = ['', 'I', 'II', 'III', 'IV'] as const;

function nextYear(year: string): string {
  return String(Number(year) + 1);
}
