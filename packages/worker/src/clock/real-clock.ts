import type { KeptPlanClock } from './kept-plan-clock.js';

/** The identity of the clock of everybody: plan time is real time. */
export const REAL_CLOCK = 'real';

/** Plan time is real time. */
export const realClock: KeptPlanClock = {
  identity: REAL_CLOCK,
  now: () => Date.now(),
  speed: 1,
  toPlan: (realAt) => realAt,
  toReal: (planAt) => planAt,
  close: async () => undefined,
};
