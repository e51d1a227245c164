import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findCycle, listDueNotices, listNotices, markSending } from '@kyhan/register';
import { castPlan, MINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const HOUR_MS = 60 * 60_000;

describe('a sender that was killed with letters in its hands', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2023-10-16', realMsPerDay: 120_000 });
    const plan = await castPlan();
    await engine.client.applyPlan({ plan, actor: MINH });
    await engine.moveTo('2023-10-17', '00:30');
    await engine.client.applyPlan({ plan, actor: MINH });
    await until(() => findCycle(engine.register, CYCLE));
  });
  afterAll(async () => await engine?.stop());

  it('holds them no longer than until the owner of the register begins again, whatever its lease', async () => {
    await engine.parts.worker.stop();
    await engine.moveTo('2023-10-17', '09:00');
    const [now, realNow] = [engine.clock.now(), Date.now()];
    const due = await listDueNotices(engine.register, { now, realNow, limit: 10 });
    expect(due.length).toBeGreaterThan(0);
    await markSending(engine.register, [due], { now, realNow, leaseMs: HOUR_MS });
    const states = async () =>
      (await listNotices(engine.register, { cycleId: CYCLE })).map(({ state }) => state);
    expect(new Set(await states())).toEqual(new Set(['sending']));

    await engine.parts.worker.start();
    await until(async () => ((await states()).every((state) => state === 'sent') ? true : undefined));
    const notices = await listNotices(engine.register, { cycleId: CYCLE });
    expect(notices.map(({ unknownCount, attempts }) => [unknownCount, attempts])).toEqual(
      notices.map(() => [1, 2]),
    );
  });
});
