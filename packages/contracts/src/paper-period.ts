import { CALENDAR_PERIODS, periodByKey, type Period } from '@kyhan/calendar';

/** Periods that a paper may speak about, the shortest first. */
export const PAPER_PERIODS = ['week', ...CALENDAR_PERIODS] as const;

export type PaperPeriod = (typeof PAPER_PERIODS)[number];

/** The week (Monday to Sunday), month, quarter, half-year or year of a key; undefined where it is none. Pure; throws nothing. */
export function paperPeriod(key: string): Period | undefined {
  for (const type of PAPER_PERIODS) {
    const period = periodByKey({ type }, key);
    if (period !== undefined) return period;
  }
  return undefined;
}
