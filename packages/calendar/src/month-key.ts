export const MONTHS_OF_YEAR = 12;

/** `2026-11` of a month by its index. */
export function monthKey(month: number): string {
  return `${Math.floor(month / MONTHS_OF_YEAR)}-${twoDigits(monthOfYear(month))}`;
}

/** A year by the index of its first month: `2026`, or both years that it lies in, `2026-27`. */
export function yearKey(firstMonth: number): string {
  const year = Math.floor(firstMonth / MONTHS_OF_YEAR);
  return monthOfYear(firstMonth) === 1 ? String(year) : `${year}-${twoDigits((year + 1) % 100)}`;
}

/** 1 to 12 of a month by its index. */
export function monthOfYear(month: number): number {
  return (month % MONTHS_OF_YEAR) + 1;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
