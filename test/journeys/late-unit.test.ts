import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Plan } from '@kyhan/plan';
import {
  assignmentHistory,
  checkInvariants,
  findCycle,
  listAssignments,
  listFindings,
  verifyChains,
} from '@kyhan/register';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const DONG = `${CYCLE}/main/phuong-dong`;
const JOINING = { cycleId: CYCLE, units: ['phuong-dong'], reason: 'Mới được giao', actor: LINH };

/** The plan of the cast, in which Đông is a ward like the others: it owes the monthly report as well. */
function withDong(plan: Plan): Plan {
  const units = plan.units.map((unit) => (unit.id === 'phuong-dong' ? { ...unit, level: 'ward' } : unit));
  return { ...plan, units };
}

describe('a unit that joins the plan while a cycle is open (B13)', () => {
  let engine: Engine;
  let plan: Plan;
  beforeAll(async () => {
    // Real time: no day passes but by the moves of this test. October has opened on the 17th.
    engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 24 * 60 * 60_000 });
    plan = await castPlan();
    await engine.client.applyPlan({ plan, actor: MINH });
    await until(() => findCycle(engine.register, CYCLE));
  });
  afterAll(() => engine?.stop());

  const joins = async () =>
    (await listFindings(engine.register)).filter(({ kind }) => kind === 'unit-joins-late');

  it('is asked about when the version is applied, and owes nothing until somebody says so', async () => {
    await engine.client.applyPlan({ plan: withDong(plan), actor: LINH });
    expect(await joins()).toMatchObject([{ subject: CYCLE, data: { ids: ['phuong-dong'] } }]);
    const owing = await listAssignments(engine.register, { cycleId: CYCLE });
    expect(owing.map(({ unitId }) => unitId)).toEqual(['phuong-bac', 'phuong-nam']);
  });

  it('owes it once somebody takes it in: by the day of the cycle, with reminders of its own, and a letter', async () => {
    await engine.moveTo('2023-10-26', '09:00');
    const before = engine.clock.now();
    expect(await engine.client.joinCycle(JOINING)).toEqual({ assignmentIds: [DONG] });
    const owing = await listAssignments(engine.register, { cycleId: CYCLE });
    const [bac, dong] = ['phuong-bac', 'phuong-dong'].map((id) => owing.find(({ unitId }) => unitId === id)!);
    expect(dong!.dueOn).toBe(bac!.dueOn);
    expect(dong!.openedAt).toBeGreaterThanOrEqual(before);
    expect(dong!.openedAt).toBeLessThanOrEqual(engine.clock.now());
    expect(Math.min(...dong!.timetable.remindAt)).toBeGreaterThan(engine.clock.now());
    const { events } = await assignmentHistory(engine.register, DONG);
    expect(events[0]).toMatchObject({ actor: 'person:linh', reason: 'Mới được giao' });
    await engine.moveTo('2023-10-27', '08:00');
    await until(async () => (await engine.inbox.messages({ to: 'dong@cast.example.org' }))[0]);
    expect((await joins())[0]).toMatchObject({ ending: 'decided' });
  });

  it('is taken in once, and hands in like the others; the register stays whole', async () => {
    await engine.client.joinCycle(JOINING);
    expect(await listAssignments(engine.register, { cycleId: CYCLE })).toHaveLength(3);
    const submission = { assignmentId: DONG, submissionId: 'dong-1', values: {}, nil: true, files: [] };
    await engine.client.submit({ ...submission, actor: unitAs('phuong-dong'), channel: 'api' });
    await until(async () => {
      const owing = await listAssignments(engine.register, { cycleId: CYCLE });
      return owing.find(({ unitId }) => unitId === 'phuong-dong')?.submittedAt;
    });
    expect((await verifyChains(engine.register)).broken).toBeUndefined();
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    expect(results.flatMap(({ broken }) => broken)).toEqual([]);
  });

  it.each([
    ['a unit that there is not', { units: ['nowhere'] }, 'UNIT_UNKNOWN'],
    ['a unit that the plan does not ask', { units: ['van-phong'] }, 'NOTHING_TO_JOIN'],
    ['a cycle that there is not', { cycleId: 'cast/monthly-report/1999-01' }, 'CYCLE_NOT_FOUND'],
    ['no reason', { reason: ' ' }, 'REASON_MISSING'],
    ['a unit that takes itself in', { actor: unitAs('phuong-dong') }, 'NOT_ALLOWED'],
  ])('is not taken in for %s', async (_, changes, code) => {
    await expect(engine.client.joinCycle({ ...JOINING, ...changes })).rejects.toMatchObject({ code });
  });

  it('is given nothing that is due already', async () => {
    await engine.moveTo('2023-11-01', '00:00');
    await expect(engine.client.joinCycle({ ...JOINING, units: ['phuong-dong'] })).rejects.toMatchObject({
      code: 'NOTHING_TO_JOIN',
    });
  });
});
