import { periodByKey, type Period } from '@kyhan/calendar';
import { PAPER_PERIODS } from '@kyhan/plan';

/** The week (Monday to Sunday), month, quarter, half-year or year of a key; undefined where it is none. Pure; throws nothing. */
export function paperPeriod(key: string): Period | undefined {
  for (const type of PAPER_PERIODS) {
    const period = periodByKey({ type }, key);
    if (period !== undefined) return period;
  }
  return undefined;
}
