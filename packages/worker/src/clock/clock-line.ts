import type { Instant } from '@kyhan/calendar';

/** A straight line between real and plan time: at `realAnchor` it is `planAnchor`, then `speed` times as fast. */
export interface ClockLine {
  /** Plan time, epoch milliseconds. */
  readonly planAnchor: Instant;
  /** Real time, epoch milliseconds. */
  readonly realAnchor: number;
  /** Plan milliseconds in one real millisecond. */
  readonly speed: number;
}

/** The plan instant at a real instant, in whole milliseconds, rounded down. */
export function planInstantAt(line: ClockLine, realAt: number): Instant {
  return Math.floor(line.planAnchor + (realAt - line.realAnchor) * line.speed);
}

/** The first real millisecond at which plan time has reached a plan instant: who waits for it is never early. */
export function realInstantAt(line: ClockLine, planAt: Instant): number {
  const guess = line.realAnchor + Math.ceil((planAt - line.planAnchor) / line.speed);
  // Division and multiplication of floating numbers may differ by a hair: the other direction decides.
  if (planInstantAt(line, guess) < planAt) return guess + 1;
  return planInstantAt(line, guess - 1) >= planAt ? guess - 1 : guess;
}
