import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPlan, type Plan } from '@kyhan/plan';
import { personActor } from '@kyhan/plan/ids';
import { bringIntoForce, closeByPerson, listFindings, stagePlan, type Register } from '@kyhan/register';
import { at } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { findingWords } from '@kyhan/words';
import { MockActivityEnvironment } from '@temporalio/testing';
import { PLAN_632 } from '../support/plan-632.js';

const HASH = '06'.repeat(32);

/** A register that keeps a plan, and what is asked about it after the audit of a day. */
async function keeping(register: Register, plan: Plan) {
  const [on, by] = [at('2025-06-02', 9), personActor('minh')];
  const staged = { plan, hash: HASH, keptFrom: '2025-06-02', moveOpen: false };
  await stagePlan(register, { ...staged, stagedAt: on, stagedBy: by });
  await bringIntoForce(register, { planSlug: plan.slug, hash: HASH, at: on, realAt: Date.now() });
  return async (day: string) => {
    const now = () => at(day, 9);
    const same = (instant: number) => instant;
    const running = {
      standing: async () => ({ isRunning: true }),
      startApplication: async () => undefined,
      startCycle: async () => undefined,
      startShard: async () => undefined,
    };
    const clock = { now, toPlan: same, toReal: same, speed: 1 };
    const activities = activitiesAlone({ register, clock, running });
    await new MockActivityEnvironment().run(async () => {
      await activities.auditPlan({ planSlug: plan.slug });
    });
    const findings = await listFindings(register);
    return findings.filter(({ kind }) => kind === 'plan-held-back');
  };
}

describe('whether plan 632 holds after the merger of the provinces', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let plan: Plan;
  let askedOn: Awaited<ReturnType<typeof keeping>>;
  beforeAll(async () => {
    register = await registers.open();
    plan = await readPlan(PLAN_632);
    askedOn = await keeping(register, plan);
  });
  afterAll(() => registers.end());

  it('is asked of nobody before anything is held back', async () => {
    expect(await askedOn('2025-06-14')).toEqual([]);
  });

  it('is one question for the whole plan, to whoever coordinates it', async () => {
    const [asked, ...others] = await askedOn('2025-06-15');
    expect(others).toEqual([]);
    expect(asked?.data).toMatchObject({ since: '2025-06-15', count: plan.obligations.length - 1 });
    expect(findingWords(asked!)).toMatchObject({
      owner: 'coordinator',
      text: {
        vi: expect.stringMatching(
          /^Kế hoạch số 632\/KH-UBND: từ ngày 15\/06\/2025, 15 nhiệm vụ không mở đợt: Chờ văn bản/,
        ),
      },
    });
  });

  it('is closed by no audit, and not asked again of the person who has closed it', async () => {
    const [asked] = await askedOn('2025-09-01');
    expect(asked?.closedAt).toBeUndefined();
    const findingId = asked?.findingId ?? '';
    const reason = 'Tỉnh có Công văn 12/UBND-KGVX';
    const settled = { at: at('2025-09-01', 10), realAt: Date.now(), by: personActor('linh'), reason };
    await closeByPerson(register, { findingId, ...settled });
    expect(await askedOn('2025-10-01')).toMatchObject([{ ending: 'by-person' }]);
  });
});

describe('whether what two reasons hold back from one day on goes on', () => {
  const registers = pgliteRegisters();
  afterAll(() => registers.end());

  it('is asked for each of them', async () => {
    const whole = await readPlan(PLAN_632);
    const reasons = ['Chờ văn bản của tỉnh', 'Chưa có kinh phí'];
    const obligations = whole.obligations.map((obligation, index) => {
      const { suspended: _, ...one } = obligation;
      const reason = reasons[index];
      return reason === undefined ? one : { ...one, suspended: [{ from: '2025-06-15', reason }] };
    });
    const askedOn = await keeping(await registers.open(), { ...whole, obligations });
    const asked = await askedOn('2025-06-15');
    expect(asked.map(({ data }) => (data as { reason: string }).reason).toSorted()).toEqual(
      reasons.toSorted(),
    );
  });
});
