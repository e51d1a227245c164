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

/** Speeds are any number, since a day may take any time; spans and the instants made of them are whole milliseconds. */
type Speed = Pick<PlanClock, 'speed'>;

/** The plan time, in whole milliseconds, that has passed after so many real ones at the latest. Throws nothing. */
export function planSpanMs(realMs: number, { speed }: Speed): number {
  return Math.ceil(realMs * speed);
}

/**
 * The real time, in whole milliseconds, in which so much plan time passes: who waits so long is not early.
 * Throws nothing. Pure; throws nothing.
 */
export function realSpanMs(planMs: number, { speed }: Speed): number {
  return Math.ceil(planMs / speed);
}
