import { firstDayOfYear } from '../month-index.js';
import type { DayNumber } from '../day-number.js';
import { lunarDayNumber, type LunarDate } from './vietnamese-lunar-date.js';

/** Computed anew for each cycle it would cost more than all else of a preview. */
const days = new Map<string, DayNumber | undefined>();
const MOST_KEPT = 5000;

/**
 * The day of the Vietnamese lunar calendar that lies in a solar year: the first of two, undefined where there is none
 * (day 30 of a month of 29 is the 29th). A lunar year ends in the February after the one that it begins in, so that day
 * is of this lunar year or of the one before.
 */
export function lunarDayOfYear(
  year: number,
  { month, day }: Pick<LunarDate, 'month' | 'day'>,
): DayNumber | undefined {
  const key = `${year} ${month} ${day}`;
  if (days.has(key)) return days.get(key);
  const found = [year - 1, year]
    .map((lunarYear) => lunarDayNumber({ year: lunarYear, month, day }))
    .find((on) => on >= firstDayOfYear(year) && on < firstDayOfYear(year + 1));
  if (days.size >= MOST_KEPT) days.clear();
  days.set(key, found);
  return found;
}
