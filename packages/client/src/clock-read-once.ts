import type { Instant } from '@kyhan/calendar';
import type { PlanClock } from '@kyhan/engine';

/**
 * A clock as one operation reads it: whoever looks again within it sees the same instant, so that rights are judged by
 * the time that is kept. Pure; throws nothing.
 */
export function clockReadOnce(clock: PlanClock): PlanClock {
  let read: Instant | undefined;
  return {
    speed: clock.speed,
    now: () => (read ??= clock.now()),
    toPlan: (realAt) => clock.toPlan(realAt),
    toReal: (planAt) => clock.toReal(planAt),
  };
}
