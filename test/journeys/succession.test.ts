import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@kyhan/calendar';
import type { Plan, Unit } from '@kyhan/plan';
import { AUDIT_ID, reorganisationIdOf } from '@kyhan/plan/ids';
import {
  assignmentHistory,
  checkInvariants,
  findCycle,
  getAssignment,
  listFindings,
  listNotices,
} from '@kyhan/register';
import { castPlan, LINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const [BAC, NAM] = [`${CYCLE}/main/phuong-bac`, `${CYCLE}/main/phuong-nam`];
/** Đông takes Bắc over after Friday 27 October, Nam ends and nobody follows. */
const LAST_DAY = '2023-10-27';
const REORGANISATION = reorganisationIdOf({ planSlug: 'cast', effective: '2023-10-28' });

describe('units that end while their work is open', () => {
  let engine: Engine;
  let plan: Plan;

  const statusOf = async () => {
    const { status } = await engine.temporal.workflow.getHandle(REORGANISATION).describe();
    return status.name;
  };
  const apply = (units: readonly Unit[]) =>
    engine.client.applyPlan({ plan: { ...plan, units }, actor: LINH });

  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2023-10-25', realMsPerDay: 24 * 60 * 60_000 });
    plan = await castPlan();
    await apply(plan.units);
    await until(() => findCycle(engine.register, CYCLE));
  });
  afterAll(async () => await engine?.stop());

  it('are told of before, with what becomes of each assignment on which day', async () => {
    const changes = await engine.client.planChanges({
      plan: { ...plan, units: reorganised(plan) },
      actor: LINH,
      moveOpen: false,
    });
    expect(changes.successions).toMatchObject([
      { assignmentId: BAC, on: '2023-10-28', becomes: 'passes', to: ['phuong-dong'] },
      { assignmentId: NAM, on: '2023-10-28', becomes: 'asks', to: [] },
    ]);
  });

  it('have nobody wait for a day that a new version moves', async () => {
    await apply(reorganised(plan, '2023-10-26'));
    const moved = reorganisationIdOf({ planSlug: 'cast', effective: '2023-10-27' });
    await until(() => engine.temporal.workflow.getHandle(moved).describe());
    await apply(reorganised(plan));
    expect(await engine.temporal.workflow.getHandle(moved).result()).toBe(
      'Phiên bản đang áp dụng không còn đơn vị nào kết thúc trước ngày 27/10/2023',
    );
  });

  it('owe until the end of their last day', async () => {
    expect(await getAssignment(engine.register, BAC)).toMatchObject({ unitId: 'phuong-bac' });
  });

  it('have a workflow that waits for the day, which the audit starts again where somebody ends it', async () => {
    const waiting = await until(async () => {
      const found = await engine.temporal.workflow.getHandle(REORGANISATION).describe();
      return found.status.name === 'RUNNING' ? found : undefined;
    });
    expect(await waiting.staticSummary()).toBe('Sắp xếp tổ chức từ ngày 28/10/2023: kế hoạch cast');
    await engine.temporal.workflow.getHandle(REORGANISATION).terminate('taken for a leftover');
    expect(await statusOf()).toBe('TERMINATED');
    await engine.temporal.schedule.getHandle(AUDIT_ID).trigger();
    await until(async () => ((await statusOf()) === 'RUNNING' ? true : undefined));
  });

  it('pass it on as the day begins, also where the worker was gone, and a person is asked where nobody follows', async () => {
    await engine.parts.worker.stop();
    await engine.moveTo('2023-10-28', '00:00');
    await engine.parts.worker.start();
    const passed = await until(async () => {
      const assignment = await getAssignment(engine.register, BAC);
      return assignment.unitId === 'phuong-dong' ? assignment : undefined;
    });
    expect(passed).toMatchObject({ formerUnitIds: ['phuong-bac'] });
    const { events } = await assignmentHistory(engine.register, BAC);
    expect(events.at(-1)).toMatchObject({
      actor: 'plan:3',
      reason: 'Phường Bắc kết thúc hoạt động hết ngày 27/10/2023, nay là Phường Đông.',
      fact: { type: 'handed-over', from: 'phuong-bac', to: 'phuong-dong' },
    });
    const finding = await until(async () => {
      const open = await listFindings(engine.register, { open: true });
      return open.find(({ findingId }) => findingId === 'unit-without-future/cast/phuong-nam');
    });
    expect(finding.data).toMatchObject({ count: 1, successors: [] });
    const result = await engine.temporal.workflow.getHandle(REORGANISATION).result();
    expect(result).toBe('Đã chuyển 1 việc cho đơn vị kế nhiệm; 1 việc chờ người quyết định');
  });

  it('are written to no more: the successor alone is told', async () => {
    const told = await listNotices(engine.register, { assignmentId: BAC, kind: 'ruling' });
    expect(told.map(({ contactUnitId }) => contactUnitId)).toEqual(['phuong-dong']);
  });

  it('leave a register that holds every invariant', async () => {
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
  });
});

function reorganised({ units }: Plan, lastDay = LAST_DAY): Unit[] {
  const lives = { to: lastDay };
  const successors = [{ unit: 'phuong-dong', from: addDays(lastDay, 1) }];
  return units.map((unit) => {
    if (unit.id === 'phuong-bac') return { ...unit, lives, successors };
    return unit.id === 'phuong-nam' ? { ...unit, lives } : unit;
  });
}
