import type { Instant } from '@kyhan/calendar';

/** Maps real time to plan time: the identity in earnest, a day in a second in a demonstration. */
export interface PlanClock {
  /** Plan time now, epoch milliseconds. */
  now(): Instant;
  /** Plan milliseconds that pass in one real millisecond; 1 in earnest. */
  readonly speed: number;
  toPlan(realAt: number): Instant;
  toReal(planAt: Instant): number;
}
