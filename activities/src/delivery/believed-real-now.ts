import type { PlanClock } from '@kyhan/engine';

/**
 * Real time, epoch milliseconds, where this machine's clock is believed: a lease that one had written which was a day
 * ahead would hold a letter for a day.
 * @throws KyhanError CLOCK_ASTRAY
 */
export function believedRealNow(clock: PlanClock): number {
  clock.now();
  return Date.now();
}
