import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cycleOpenings, planCalendar, type Plan } from '@kyhan/plan';
import {
  assignmentHistory,
  checkInvariants,
  findCycle,
  listAssignments,
  listCycles,
  listNotices,
  planAsCarriedOut,
  recordPlanAct,
} from '@kyhan/register';
import type { auditWorkflow } from '@kyhan/workflows';
import { castPlan, LINH, MINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const SCHEDULE = 'cast/monthly-report';
const cycle = (period: string) => `${SCHEDULE}/${period}`;
const COMMON = { planSlug: 'cast', reason: 'Sắp xếp bộ máy', actor: LINH } as const;
const OBLIGATION = { obligation: 'monthly-report' } as const;

let engine: Engine;
let plan: Plan;

beforeAll(async () => {
  // Real time: no day passes but by the moves of this test. October has opened on the 17th.
  engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 24 * 60 * 60_000 });
  plan = await castPlan();
  await engine.client.applyPlan({ plan, actor: MINH });
  await until(() => findCycle(engine.register, cycle('2023-10')));
});
afterAll(() => engine?.stop());

const opened = async () => (await listCycles(engine.register)).map(({ periodKey }) => periodKey);
const openAssignments = async (period: string) =>
  (await listAssignments(engine.register, { cycleId: cycle(period), ended: false })).length;

/** The daily audit, at once. */
async function audit(): Promise<string> {
  return await engine.temporal.workflow.execute<typeof auditWorkflow>('auditWorkflow', {
    taskQueue: 'kyhan',
    workflowId: `audit-${Date.now()}`,
  });
}

/** How many openings the Schedule still holds. */
async function scheduled(): Promise<number> {
  const { spec } = await engine.temporal.schedule.getHandle(SCHEDULE).describe();
  return (spec.calendars ?? []).length;
}

/** Whether the Schedule opens that period next, to the second. */
async function opensNext(period: string): Promise<boolean> {
  const { info } = await engine.temporal.schedule.getHandle(SCHEDULE).describe();
  const next = info.nextActionTimes[0]?.getTime() ?? 0;
  const carriedOut = await planAsCarriedOut(engine.register, plan);
  const opening = cycleOpenings(carriedOut, planCalendar(plan)).find(({ periodKey }) => periodKey === period);
  return Math.abs(next - engine.clock.toReal(opening!.opensAt)) < 1000;
}

/** What of the invariants is broken, as the register and the plan say it. */
async function broken(): Promise<string[]> {
  const now = engine.clock.now();
  const periods = cycleOpenings(await planAsCarriedOut(engine.register, plan), planCalendar(plan))
    .filter(({ opensAt, dueOn }) => opensAt <= now && dueOn >= '2023-10-20')
    .map(({ obligationId, periodKey }) => ({ obligationId, periodKey }));
  const expected = [{ planSlug: 'cast', periods }];
  const results = await checkInvariants(engine.register, { now, expected });
  return results.flatMap((one) => one.broken);
}

describe('an obligation that is suspended', () => {
  it('loses its coming openings, and what is open goes on', async () => {
    const done = await engine.client.actOnPlan({
      ...COMMON,
      ...OBLIGATION,
      actId: 'tam-dung',
      act: 'suspend',
      from: '2023-11-01',
      document: '12/UBND-NC, 18/10/2023',
    });
    expect(done).toMatchObject({ kind: 'recorded', outcomes: [], openedNow: [] });
    expect(done.cycles[0]).toEqual({
      obligation: 'monthly-report',
      period: '2023-11',
      change: 'vanishes',
      opensOn: '2023-11-16',
      dueOn: '2023-11-30',
    });
    expect(await scheduled()).toBe(0);
    expect(await openAssignments('2023-10')).toBe(2);
  });

  it('opens nothing by the audit, by an application or by a triggered Schedule, and nothing is missing', async () => {
    await engine.moveTo('2023-11-20');
    await audit();
    const { openedNow } = await engine.client.applyPlan({ plan, actor: LINH });
    expect(openedNow).toEqual([]);
    const query = "WorkflowType = 'openCycleWorkflow' AND ExecutionStatus = 'Completed'";
    const ended = async () => (await engine.temporal.workflow.count(query)).count;
    const before = await ended();
    await engine.temporal.schedule.getHandle(SCHEDULE).trigger();
    await until(async () => ((await ended()) > before ? true : undefined));
    expect(await opened()).toEqual(['2023-10']);
    expect(await broken()).toEqual([]);
  });

  it('goes on when it is resumed, and what was held back stays so', async () => {
    const done = await engine.client.actOnPlan({
      ...COMMON,
      ...OBLIGATION,
      actId: 'tro-lai',
      act: 'resume',
      from: '2023-11-20',
    });
    expect(done.openedNow).toEqual([]);
    expect(done.cycles[0]).toMatchObject({ period: '2023-12', change: 'appears' });
    await until(async () => ((await opensNext('2023-12')) ? true : undefined));
    await engine.moveTo('2023-12-19');
    expect(await audit()).toContain('tháng 12/2023');
    await until(() => findCycle(engine.register, cycle('2023-12')));
    expect(await opened()).toEqual(['2023-10', '2023-12']);
    expect(await broken()).toEqual([]);
  });
});

describe('a cycle that is skipped', () => {
  it('does not open where it is still to come', async () => {
    const asked = { ...COMMON, ...OBLIGATION, actId: 'bo-qua-1', act: 'skip', period: '2024-01' } as const;
    const done = await engine.client.actOnPlan(asked);
    expect(done.cycles.map(({ period, change }) => [period, change])).toEqual([['2024-01', 'vanishes']]);
    await engine.moveTo('2024-01-25');
    await audit();
    expect(await opened()).toEqual(['2023-10', '2023-12']);
    expect(await broken()).toEqual([]);
  });

  it('is owed by nobody where it is open: both units are told why, and its history says it', async () => {
    await engine.moveTo('2024-02-20');
    expect(await audit()).toContain('tháng 02/2024');
    await until(async () => ((await openAssignments('2024-02')) === 2 ? true : undefined));
    const asked = { ...COMMON, ...OBLIGATION, actId: 'bo-qua-2', act: 'skip', period: '2024-02' } as const;
    const { outcomes } = await engine.client.actOnPlan(asked);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    expect(await openAssignments('2024-02')).toBe(0);
    const assignmentId = `${cycle('2024-02')}/main/phuong-bac`;
    const { events } = await assignmentHistory(engine.register, assignmentId);
    expect(events.at(-1)).toMatchObject({ fact: { type: 'waived' }, reason: 'Sắp xếp bộ máy' });
    const told = (await listNotices(engine.register)).filter(
      (one) => one.assignmentId === assignmentId && one.kind === 'ruling',
    );
    expect(told.length).toBeGreaterThan(0);
    const again = await engine.client.actOnPlan(asked);
    expect(again).toMatchObject({ kind: 'duplicate', cycles: [], outcomes: [] });
  });
});

describe('a plan that is ended early', () => {
  it('opens nothing from that day, ad hoc neither, and waives what is due from it where that was said', async () => {
    await engine.moveTo('2024-03-19');
    await audit();
    await until(async () => ((await openAssignments('2024-03')) === 2 ? true : undefined));
    const asked = { ...COMMON, actId: 'ket-thuc', act: 'end', from: '2024-03-29', waiveOpen: true } as const;
    const { outcomes } = await engine.client.actOnPlan(asked);
    expect(outcomes).toHaveLength(2);
    expect(await scheduled()).toBe(0);
    await engine.moveTo('2024-04-20');
    await audit();
    expect((await opened()).at(-1)).toBe('2024-03');
    const request = { requestId: 'yeu-cau', planSlug: 'cast', obligationId: 'on-request', units: [] };
    const adHoc = { ...request, dueOn: '2024-05-20', reason: 'Đoàn kiểm tra', actor: LINH };
    await expect(engine.client.openOnRequest(adHoc)).rejects.toMatchObject({ code: 'OBLIGATION_SUSPENDED' });
    expect(await broken()).toEqual([]);
  });

  it('goes on when somebody takes that back, and opens what should be open by then', async () => {
    const asked = { ...COMMON, actId: 'tiep-tuc', act: 'resume', from: '2024-05-01' } as const;
    await engine.client.actOnPlan(asked);
    await engine.moveTo('2024-05-18');
    expect(await audit()).toContain('tháng 05/2024');
    await until(() => findCycle(engine.register, cycle('2024-05')));
    expect(await opened()).not.toContain('2024-04');
  });
});

describe('what an act was to waive', () => {
  it('is waived by the audit where the process died between the act and its rulings, and what was reopened is left alone', async () => {
    await engine.moveTo('2024-06-19');
    await audit();
    await until(async () => ((await openAssignments('2024-06')) === 2 ? true : undefined));
    const now = engine.clock.now();
    const act = { type: 'skip', obligationId: 'monthly-report', periodKey: '2024-06' } as const;
    const kept = { planSlug: 'cast', actId: 'bo-qua-3', act, waiveOpen: true, reason: 'Trùng đợt kiểm tra' };
    await recordPlanAct(engine.register, { ...kept, actor: 'person:linh', at: now, realAt: Date.now() });
    await audit();
    expect(await openAssignments('2024-06')).toBe(0);
    const assignmentId = `${cycle('2024-06')}/main/phuong-bac`;
    const again = {
      rulingId: 'mo-lai',
      assignmentId,
      ruling: 'reopen',
      reason: 'Vẫn cần',
      newDueOn: '2024-07-10',
    } as const;
    expect(await engine.client.rule([again], LINH)).toMatchObject([{ outcome: 'done' }]);
    await audit();
    expect(await openAssignments('2024-06')).toBe(1);
  });
});
