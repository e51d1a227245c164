import { instantAt } from '@kyhan/calendar';
import type { PlanClock } from '@kyhan/engine';

/** A plan clock that runs, and that a test moves on: no test waits for days to pass. */
export interface MovedClock extends PlanClock {
  /** Plan time goes on from here; never backwards, since the register has told what is behind. */
  moveTo(day: string, time?: string): void;
}

const DAY_MS = 24 * 60 * 60_000;
const ZONE = 'Asia/Ho_Chi_Minh';

/** Begins at the midnight of a day in the zone of the cast's plan. */
export function movedClock(startsOn: string, realMsPerDay: number): MovedClock {
  const speed = DAY_MS / realMsPerDay;
  let line = { planAt: instantAt(startsOn, '00:00', ZONE), realAt: Date.now() };
  const toPlan = (realAt: number) => Math.floor(line.planAt + (realAt - line.realAt) * speed);
  return {
    speed,
    toPlan,
    toReal: (planAt) => Math.ceil(line.realAt + (planAt - line.planAt) / speed),
    now: () => toPlan(Date.now()),
    moveTo: (day, time = '00:00') => {
      const planAt = instantAt(day, time, ZONE);
      const realAt = Date.now();
      if (planAt > toPlan(realAt)) line = { planAt, realAt };
    },
  };
}
