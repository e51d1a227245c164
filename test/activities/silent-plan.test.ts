import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Channel } from '@kyhan/channels';
import { planHash, type PlanAct } from '@kyhan/plan';
import {
  bringIntoForce,
  changeMailLimit,
  countSilenced,
  insertCycle,
  listDueNotices,
  listNotices,
  markSending,
  recordPlanAct,
  releaseHeldBack,
  stagePlan,
  verifyChains,
  type Register,
} from '@kyhan/register';
import { BAC, castCycle, castTurn, insertPlan, MINH, NAM, opening, PLAN, plan } from '@kyhan/testkit/cast';
import { at, REAL } from '@kyhan/testkit/clock';
import { activitiesAlone } from '@kyhan/testkit/engine';
import { pgliteRegisters } from '@kyhan/testkit/registers';
import { MockActivityEnvironment } from '@temporalio/testing';

/** The cycle opens; it falls due at the end of 25 March. */
const MORNING = at('2026-03-11', 9);
const BEFORE = at('2026-03-10', 9);
const LINKS = {
  invitation: () => '',
  meeting: () => '',
  submission: (assignmentId: string, address: string) => `https://x.example/s/${assignmentId}.${address}`,
  assignment: (assignmentId: string) => `https://x.example/assignments/${assignmentId}`,
  cycle: (cycleId: string) => `https://x.example/cycles/${cycleId}`,
  cycles: () => 'https://x.example/cycles',
  signIn: (token: string) => `https://x.example/sign-in/${token}`,
};

describe('a plan that runs beside the list of the office', () => {
  const registers = pgliteRegisters();
  let register: Register;
  let told: string[];
  afterAll(() => registers.end());
  beforeEach(async () => {
    register = await registers.open();
    told = [];
    await insertPlan(register, plan());
    await insertCycle(register, castCycle([opening(BAC), opening(NAM)]));
  });

  async function say(act: PlanAct, now: number): Promise<void> {
    await recordPlanAct(register, {
      planSlug: PLAN,
      actId: `${act.type}-${now}`,
      act,
      waiveOpen: false,
      reason: 'Chạy thử một tháng',
      actor: 'person:linh',
      at: now,
      realAt: REAL,
    });
    await releaseHeldBack(register, PLAN);
  }

  /** Who is written to that morning. */
  async function deliver(now: number): Promise<readonly string[]> {
    const before = told.length;
    await castTurn(register, { now, rulings: [] });
    const mail: Channel = {
      send: async ({ address }) => {
        told.push(address);
        return { outcome: 'sent', response: '250 OK' };
      },
      close: async () => undefined,
    };
    const clock = { now: () => now, toPlan: (one: number) => one, toReal: (one: number) => one, speed: 1 };
    const activities = activitiesAlone({ register, clock, channels: { mail }, links: LINKS });
    await new MockActivityEnvironment().run(() => activities.deliverNotices());
    return told.slice(before).toSorted();
  }

  const units = [`dau-moi@${BAC}.example.org`, `dau-moi@${NAM}.example.org`];

  it('writes to units as always where nobody says otherwise', async () => {
    expect(await deliver(MORNING)).toEqual(units);
  });

  it('writes to nobody meanwhile, and one letter to each on the first working morning after', async () => {
    await say({ type: 'silence', to: '2026-03-14' }, BEFORE);
    expect(await deliver(MORNING)).toEqual([]);
    expect(await countSilenced(register, { planSlug: PLAN, now: MORNING })).toEqual({
      unsent: 0,
      waiting: 2,
    });
    // The 14th is a Saturday: its end is no morning of an office.
    expect(await deliver(at('2026-03-15', 9))).toEqual([]);
    expect(await deliver(at('2026-03-16', 0))).toEqual([]);
    expect(await deliver(at('2026-03-16', 9))).toEqual(units);
    expect(await deliver(at('2026-03-16', 10))).toEqual([]);
  });

  it('is heeded by letters that were chosen a moment before it was said', async () => {
    await castTurn(register, { now: MORNING, rulings: [] });
    const due = await listDueNotices(register, { now: MORNING, realNow: REAL, limit: 100 });
    expect(due).toHaveLength(2);
    const claimed = async () =>
      await markSending(
        register,
        due.map((notice) => [notice]),
        { now: MORNING, realNow: REAL, leaseMs: 1000 },
      );
    await say({ type: 'silence', to: '2026-03-14' }, MORNING);
    expect(await claimed()).toEqual([false, false]);
    expect(await deliver(MORNING)).toEqual([]);
    await say({ type: 'speak' }, MORNING + 1);
    expect(await deliver(MORNING + 2)).toEqual(units);
  });

  it('is silent for good where somebody has said so, and keeps no letter of others', async () => {
    await say({ type: 'silence', to: '9999-12-31' }, BEFORE);
    expect(await deliver(MORNING)).toEqual([]);
    await say({ type: 'speak' }, MORNING);
    expect(await deliver(MORNING + 1)).toEqual(units);
  });

  it('is silent where it is handed in once more with that wish, the same as it was, and any number of times', async () => {
    const hash = planHash(plan());
    const handIn = async (stagedAt: number, silentTo?: string) => {
      const by = { stagedAt, stagedBy: 'person:linh' };
      await stagePlan(register, {
        plan: plan(),
        hash,
        keptFrom: '2026-03-01',
        moveOpen: false,
        silentTo,
        ...by,
      });
      for (let again = 0; again < 2; again += 1)
        await bringIntoForce(register, { planSlug: PLAN, hash, at: stagedAt, realAt: REAL });
    };
    await handIn(BEFORE - 3);
    await handIn(BEFORE - 2, '2026-03-11');
    await handIn(BEFORE - 1, '2026-03-14');
    expect(await deliver(MORNING)).toEqual([]);
    expect(await deliver(at('2026-03-13', 9))).toEqual([]);
    expect(await deliver(at('2026-03-16', 9))).toEqual(units);
  });

  it('never chases what fell due meanwhile, at its end or later', async () => {
    await say({ type: 'silence', to: '2026-03-31' }, BEFORE);
    for (const day of ['11', '18', '20', '24', '26', '27', '30'])
      expect([day, await deliver(at(`2026-03-${day}`, 9))]).toEqual([day, []]);
    for (const day of ['01', '02', '03', '06', '08', '10', '15', '20'])
      expect([day, await deliver(at(`2026-04-${day}`, 9))]).toEqual([day, []]);
    const states = new Set((await listNotices(register)).map(({ state }) => state));
    expect([...states]).toEqual(['cancelled']);
    const { unsent, waiting } = await countSilenced(register, {
      planSlug: PLAN,
      now: at('2026-04-20', 9),
    });
    expect(unsent).toBeGreaterThan(4);
    expect(waiting).toBe(0);
  });

  it('can be ended before its day: what is current goes at once', async () => {
    await say({ type: 'silence', to: '2026-03-31' }, BEFORE);
    expect(await deliver(MORNING)).toEqual([]);
    await say({ type: 'speak' }, at('2026-03-12', 9));
    expect(await deliver(at('2026-03-12', 10))).toEqual(units);
  });

  it('can be lengthened', async () => {
    await say({ type: 'silence', to: '2026-03-14' }, BEFORE);
    expect(await deliver(MORNING)).toEqual([]);
    await say({ type: 'silence', to: '2026-03-19' }, at('2026-03-13', 9));
    expect(await deliver(at('2026-03-16', 9))).toEqual([]);
    expect(await deliver(at('2026-03-20', 9))).toEqual(units);
  });

  it('is told of in a chain that is whole, together with whom alone letters may go to', async () => {
    const limit = { actor: MINH, at: BEFORE, realAt: REAL } as const;
    await changeMailLimit(register, { ...limit, change: 'add', addresses: [`@${BAC}.example.org`] });
    expect(await deliver(MORNING)).toEqual(units.slice(0, 1));
    await changeMailLimit(register, { ...limit, change: 'lift', addresses: [] });
    expect(await deliver(at('2026-03-12', 9))).toEqual(units.slice(1));
    await say({ type: 'speak' }, at('2026-03-12', 9));
    const whole = expect.any(Number);
    expect(await verifyChains(register)).toEqual({ streams: whole, events: whole });
  });
});
