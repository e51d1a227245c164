/**
 * The key of the same cumulative period a year before: what figures are compared with, since the period before is part of
 * this one. Undefined for a key of another period. Pure; throws nothing.
 */
export function cumulativeKeyBefore(key: string): string | undefined {
  const [, year, second, months] = /^(\d{4})(-\d{2})?(-\d{1,2}M)$/.exec(key) ?? [];
  if (year === undefined) return undefined;
  return `${Number(year) - 1}${second === undefined ? '' : `-${year.slice(2)}`}${months}`;
}
