/** What names the period of a cycle on request: which of its year. */
export interface RequestNumber {
  readonly year: number;
  /** Running, from 1 on. */
  readonly number: number;
}

const DIGITS = 3;

/** The key of that period, as the calendar writes periods: `2026-001`. Pure; throws nothing. */
export function requestPeriodKey({ year, number }: RequestNumber): string {
  return `${year}-${String(number).padStart(DIGITS, '0')}`;
}
