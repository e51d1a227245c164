import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { instantAt } from '@kyhan/calendar';
import { findCycle, listAssignments, listCycles, listFindings, listNotices } from '@kyhan/register';
import { castPlan, MINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';
import type { auditWorkflow } from '@kyhan/workflows';

const SCHEDULE = 'cast/monthly-report';
const NOVEMBER = `${SCHEDULE}/2023-11`;
const ZONE = 'Asia/Ho_Chi_Minh';
const SECOND_MS = 1000;
/** Days pass by themselves: what a Schedule was told stays true. */
const FAST = { startsOn: '2023-11-06', realMsPerDay: 3 * SECOND_MS };

describe('a Schedule that is paused ten days over an opening, and back-filled twice', () => {
  let engine: Engine;
  let opensRealAt = 0;

  beforeAll(async () => {
    engine = await startEngine(FAST);
    const plan = await castPlan();
    await engine.client.applyPlan({ plan, actor: MINH });
    await schedule().pause('Linh tạm dừng');
    await until(async () => (await schedule().describe()).state.paused || undefined);
    opensRealAt = (await schedule().describe()).info.nextActionTimes[0]?.getTime() ?? 0;
    // It was paused in time: the opening is still to come.
    expect(opensRealAt).toBeGreaterThan(Date.now());
    await untilPlanTime('2023-11-26');
  });
  afterAll(async () => await engine?.stop());

  const schedule = () => engine.temporal.schedule.getHandle(SCHEDULE);
  const untilPlanTime = (day: string) =>
    until(async () => (engine.clock.now() >= instantAt(day, '08:00', ZONE) ? true : undefined));
  const opened = async () => (await listCycles(engine.register)).map(({ cycleId }) => cycleId);
  const pauses = async () =>
    (await listFindings(engine.register)).filter(({ kind }) => kind === 'schedule-paused');
  const openingsDone = async () => {
    const query = "WorkflowType = 'openCycleWorkflow' AND ExecutionStatus = 'Completed'";
    return (await engine.temporal.workflow.count(query)).count;
  };
  const audit = async (workflowId: string) =>
    await engine.temporal.workflow.execute<typeof auditWorkflow>('auditWorkflow', {
      taskQueue: 'kyhan',
      workflowId,
    });

  it('opens nothing meanwhile, also by the audit, and is a finding', async () => {
    await audit('audit-while-paused');
    expect(await opened()).not.toContain(NOVEMBER);
    expect(await pauses()).toMatchObject([{ subject: SCHEDULE }]);
    expect((await pauses())[0]?.closedAt).toBeUndefined();
  });

  it('opens the cycle once, for each unit once, however often it is back-filled', async () => {
    const over = {
      start: new Date(opensRealAt - SECOND_MS),
      end: new Date(opensRealAt + SECOND_MS),
      overlap: 'ALLOW_ALL',
    } as const;
    for (let times = 0; times < 2; times += 1) {
      const before = await openingsDone();
      await schedule().backfill(over);
      await until(async () => ((await openingsDone()) > before ? true : undefined));
    }
    await until(() => findCycle(engine.register, NOVEMBER));
    await schedule().unpause();
    await until(async () => ((await schedule().describe()).state.paused ? undefined : true));
    await audit('audit-afterwards');
    expect((await opened()).filter((cycleId) => cycleId === NOVEMBER)).toHaveLength(1);
    const owed = await listAssignments(engine.register, { cycleId: NOVEMBER });
    expect(owed.map(({ unitId }) => unitId).toSorted()).toEqual(['phuong-bac', 'phuong-nam']);
    const notices = await listNotices(engine.register, { cycleId: NOVEMBER, kind: 'opening' });
    const mailboxes = notices.map(({ address }) => address);
    expect(new Set(mailboxes).size).toBe(mailboxes.length);
    const runs = await until(async () => {
      const { count } = await engine.temporal.workflow.count(`WorkflowId = '${NOVEMBER}'`);
      return count || undefined;
    });
    expect(runs).toBe(1);
  });

  it('is no finding any more once it runs', async () => {
    expect(await pauses()).toMatchObject([{ ending: 'runs-again' }]);
    const missing = (await listFindings(engine.register, { open: true })).filter(
      ({ subject }) => subject === NOVEMBER,
    );
    expect(missing).toEqual([]);
  });
});
