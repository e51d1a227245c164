import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import { personActor } from '@kyhan/plan/ids';
import { bringIntoForce, dropStagedPlan, listFindings, stagePlan, type Register } from '@kyhan/register';
import { castPlan } from '@kyhan/testkit/cast';
import { at } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';

const NOW = at('2023-11-20', 9);
const HASH = '05'.repeat(32);

describe('the audit of a plan', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let plan: Plan;
  beforeAll(async () => {
    register = await registers.open();
    plan = await castPlan();
    const staged = { plan, hash: HASH, keptFrom: '2023-10-01', moveOpen: false };
    await stagePlan(register, { ...staged, stagedAt: NOW, stagedBy: personActor('minh') });
    await bringIntoForce(register, { planSlug: plan.slug, hash: HASH, at: NOW, realAt: Date.now() });
  });
  afterAll(() => registers.end());

  const audited = async (isRunning: boolean, started: unknown[] = []) => {
    const activities = activitiesAlone({
      register,
      clock: {
        now: () => NOW,
        toPlan: (instant: number) => instant,
        toReal: (instant: number) => instant,
        speed: 1,
      },
      running: {
        standing: async () => ({ isRunning }),
        startApplication: async (application) => void started.push(application),
        startCycle: async () => undefined,
        startShard: async () => undefined,
      },
    });
    const { missing } = await new MockActivityEnvironment().run(
      async (): ReturnType<typeof activities.auditPlan> =>
        await activities.auditPlan({ planSlug: plan.slug }),
    );
    return { missing: missing.length, findings: (await listFindings(register)).map(({ kind }) => kind) };
  };

  it('leaves what is to be open by now to the application that is under way', async () => {
    expect(await audited(true)).toEqual({ missing: 0, findings: [] });
  });

  it('starts an application again that has gone, and says so', async () => {
    const started: unknown[] = [];
    expect(await audited(false, started)).toEqual({ missing: 0, findings: ['plan-not-applied'] });
    expect(started).toMatchObject([{ planSlug: plan.slug, hash: HASH, moveOpen: false }]);
  });

  it('names what is missing once the plan is applied', async () => {
    await dropStagedPlan(register, { planSlug: plan.slug, hash: HASH });
    const { missing, findings } = await audited(false);
    expect(missing).toBeGreaterThan(0);
    expect(findings).toContain('cycle-missing');
  });
});
