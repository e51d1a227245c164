import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createClient } from '@kyhan/client';
import { planCalendar } from '@kyhan/plan';
import { findCycle } from '@kyhan/register';
import { castPlan, MINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const OCTOBER = 'cast/monthly-report/2023-10';

let engine: Engine;
beforeAll(async () => {
  // Real time: the opening on the 17th passes by this test alone.
  engine = await startEngine({ startsOn: '2023-10-16', realMsPerDay: 24 * 60 * 60_000 });
});
afterAll(() => engine?.stop());

/** A clock over which the opening of October passes just after it was first read. */
async function overTheOpening() {
  const { clock } = engine;
  const before = clock.now();
  await engine.moveTo('2023-10-17', '00:01');
  const readings = [before];
  return {
    now: () => readings.pop() ?? clock.now(),
    toPlan: (realAt: number) => clock.toPlan(realAt),
    toReal: (planAt: number) => clock.toReal(planAt),
    speed: clock.speed,
  };
}

it('opens what an opening passed over while the plan was being applied', async () => {
  const clock = await overTheOpening();
  const { temporal, register } = engine;
  const client = createClient({ temporal, register, clock, calendarOf: planCalendar });
  const { openedNow } = await client.applyPlan({ plan: await castPlan(), actor: MINH });
  expect(openedNow).toEqual([OCTOBER]);
  await until(() => findCycle(engine.register, OCTOBER));
});
