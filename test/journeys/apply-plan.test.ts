import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { vnCivilService, withOverride } from '@kyhan/calendar';
import type { Plan } from '@kyhan/plan';
import { applyIdOf, personActor } from '@kyhan/plan/ids';
import {
  bringIntoForce,
  checkInvariants,
  findCycle,
  findPlan,
  listFindings,
  stagePlan,
  unfinishedApplication,
  type Register,
} from '@kyhan/register';
import { castPlan, MINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import { CYCLES_QUEUE, type auditWorkflow } from '@kyhan/workflows';

const OCTOBER = 'cast/monthly-report/2023-10';

describe('a plan that is applied', () => {
  let engine: Engine;
  let register: Register;
  let plan: Plan;
  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 24 * 60 * 60_000 });
    ({ register } = engine);
    plan = await castPlan();
  });
  afterAll(() => engine?.stop());

  const called = (vi: string): Plan => ({ ...plan, title: { ...plan.title, vi } });
  const apply = (version: Plan) => engine.client.applyPlan({ plan: version, actor: MINH });
  const newest = async () => (await findPlan(register, plan.slug))?.version ?? 0;
  const isRunning = async () => {
    const handle = engine.temporal.workflow.getHandle(applyIdOf(plan.slug));
    return (await handle.describe()).status.name === 'RUNNING' ? true : undefined;
  };

  it('waits, staged and not in force, while Temporal is away, and is carried through when asked again', async () => {
    await engine.parts.temporal.stop();
    await expect(apply(plan)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    expect(await newest()).toBe(0);
    await engine.parts.temporal.start();
    const applied = await until(() => apply(plan).catch(() => undefined));
    expect(applied).toMatchObject({ version: 1, changed: true, openedNow: [OCTOBER] });
    await until(() => findCycle(register, OCTOBER));
  });

  it('is one version however often it is applied, also twice at once', async () => {
    const [one, other] = await Promise.all([apply(plan), apply(plan)]);
    expect([one.version, other.version, await newest()]).toEqual([1, 1, 1]);
    const { created, updated, deleted } = (await apply(plan)).schedules;
    expect([created, updated, deleted]).toEqual([[], [], []]);
  });

  it('keeps another out until it is done, and says so', async () => {
    await engine.parts.worker.stop();
    const first = apply(called('Lần hai'));
    await until(isRunning);
    await expect(apply(called('Lần ba'))).rejects.toMatchObject({ code: 'PLAN_BEING_APPLIED' });
    // The very same is joined, not refused.
    const same = apply(called('Lần hai'));
    expect(await newest()).toBe(1);
    await engine.parts.worker.start();
    expect(await Promise.all([first, same])).toMatchObject([
      { version: 2, changed: true },
      { version: 2, changed: true },
    ]);
    expect(await apply(called('Lần ba'))).toMatchObject({ version: 3, changed: true });
  });

  it('goes on where its worker ends in the middle, to the same answer', async () => {
    const table = {
      name: 'x',
      daysOff: [{ on: '2023-10-31', name: plan.title, kind: 'swapped', status: 'announced' }],
    };
    const corrected = { ...plan, calendar: withOverride(vnCivilService, table as never) };
    await engine.parts.worker.stop();
    const answer = apply(corrected);
    await until(isRunning);
    await engine.parts.worker.start();
    await until(async () => ((await newest()) === 4 ? true : undefined));
    await engine.parts.worker.stop();
    await engine.parts.worker.start();
    const { version, moved } = await answer;
    expect(version).toBe(4);
    expect(moved).toMatchObject([{ cycleId: OCTOBER, refused: [] }]);
    expect(await findCycle(register, OCTOBER)).toMatchObject({ calendarVersion: 4 });
  });

  it('is carried on with by the audit where its workflow has gone after the version came into force', async () => {
    const fifth = called('Lần năm');
    const hash = '05'.repeat(32);
    // Kept from where the other versions are: from 1 October the audit would open September's cycle as well.
    const staged = { plan: fifth, hash, keptFrom: '2023-10-20', moveOpen: false };
    const at = engine.clock.now();
    await stagePlan(register, { ...staged, stagedAt: at, stagedBy: personActor('minh') });
    await bringIntoForce(register, { planSlug: plan.slug, hash, at: engine.clock.now(), realAt: Date.now() });
    expect(await unfinishedApplication(register, plan.slug)).toMatchObject({ hash, version: 5 });

    await engine.temporal.workflow.execute<typeof auditWorkflow>('auditWorkflow', {
      taskQueue: CYCLES_QUEUE,
      workflowId: 'an-audit',
    });
    await until(async () =>
      (await unfinishedApplication(register, plan.slug)) === undefined ? true : undefined,
    );
    const [told] = (await listFindings(register)).filter(({ kind }) => kind === 'plan-not-applied');
    expect(told).toMatchObject({ data: { version: 5 }, ending: 'plan-applied' });
  });

  it('leaves no finding and keeps the invariants', async () => {
    const open = await listFindings(register, { open: true });
    expect(open.filter(({ kind }) => kind === 'plan-not-applied')).toEqual([]);
    const results = await checkInvariants(register, { now: engine.clock.now() });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });
});
