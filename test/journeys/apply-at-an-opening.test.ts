import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createClient } from '@kyhan/client';
import { planCalendar, readPlan } from '@kyhan/plan';
import { findCycle, listAssignments } from '@kyhan/register';
import { castPlan, MINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { PLAN_632 } from '../support/plan-632.js';

const BRIEFING = 'dak-nong-632/press-briefing/2024-11';
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

describe('plan 632, applied in the middle of a briefing', () => {
  let office: Engine;
  beforeAll(async () => {
    // Topics were due on 29 November, the agenda is due on 4 December.
    office = await startEngine({ startsOn: '2024-12-03', realMsPerDay: 24 * 60 * 60_000 });
  });
  afterAll(() => office?.stop());

  it('asks for the steps that are still to come, and calls nobody late for a day before it was kept', async () => {
    const plan = await readPlan(PLAN_632);
    const { opensNow } = await office.client.planChanges({ plan, moveOpen: false, actor: MINH });
    const foreseen = opensNow.find(({ cycleId }) => cycleId === BRIEFING);
    await office.client.applyPlan({ plan, actor: MINH });
    const owed = await until(async () => {
      const found = await listAssignments(office.register, { cycleId: BRIEFING });
      return found.length > 0 ? found : undefined;
    });
    expect(owed.map(({ stepId }) => stepId).toSorted()).toEqual([
      'agenda',
      'conclusions',
      'meeting',
      'release',
    ]);
    expect([...(foreseen?.units ?? [])].toSorted()).toEqual(
      [...new Set(owed.map(({ unitId }) => unitId))].toSorted(),
    );
    expect(await listAssignments(office.register, { dueTo: '2024-12-02' })).toEqual([]);
  });
});
