import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Plan } from '@kyhan/plan';
import {
  checkInvariants,
  findCycle,
  getAssignment,
  listAssignments,
  listCycles,
  listFindings,
} from '@kyhan/register';
import { ScheduleNotFoundError } from '@temporalio/client';
import type { auditWorkflow } from '@kyhan/workflows';
import { castPlan, LINH, MINH, unitAs } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const SCHEDULE = 'cast/monthly-report';
const OCTOBER = `${SCHEDULE}/2023-10`;
const NOVEMBER = `${SCHEDULE}/2023-11`;
const DECEMBER = `${SCHEDULE}/2023-12`;

let engine: Engine;
let plan: Plan;

beforeAll(async () => {
  // A plan day is a minute: the October cycle has opened on the 17th, the November one opens on the 16th.
  engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 60_000 });
  plan = await castPlan();
  await engine.client.applyPlan({ plan, actor: MINH });
});
afterAll(() => engine?.stop());

const schedule = () => engine.temporal.schedule.getHandle(SCHEDULE);
const opened = async () => (await listCycles(engine.register)).map(({ cycleId }) => cycleId);

/** Runs of the short workflow that opens cycles, those that have ended. */
async function openingsDone(): Promise<number> {
  const query = "WorkflowType = 'openCycleWorkflow' AND ExecutionStatus = 'Completed'";
  return (await engine.temporal.workflow.count(query)).count;
}

/** How many runs a workflow has had; the server's list learns of one a moment after it has begun. */
async function runsOf(workflowId: string): Promise<number> {
  const count = async () => (await engine.temporal.workflow.count(`WorkflowId = '${workflowId}'`)).count;
  return await until(async () => (await count()) || undefined);
}

function isNotFound(error: unknown): true {
  if (error instanceof ScheduleNotFoundError) return true;
  throw error;
}

/** What was said of paused Schedules. */
async function pauses() {
  return (await listFindings(engine.register)).filter(({ kind }) => kind === 'schedule-paused');
}

/** The daily audit, at once. */
async function audit(): Promise<string> {
  return await engine.temporal.workflow.execute<typeof auditWorkflow>('auditWorkflow', {
    taskQueue: 'kyhan',
    workflowId: `audit-${Date.now()}`,
  });
}

describe('the Schedule of an obligation', () => {
  it('holds the openings of 24 months and leaves what is open already to the apply', async () => {
    await until(() => findCycle(engine.register, OCTOBER));
    const { info, spec } = await schedule().describe();
    // From November 2023 until the horizon, 24 months of 31 days on.
    expect(spec.calendars).toHaveLength(24);
    expect(info.nextActionTimes[0]?.getTime()).toBeGreaterThan(Date.now());
  });

  it('is left alone where it holds what is to come already', async () => {
    const { schedules } = await engine.client.applyPlan({ plan, actor: LINH });
    expect(schedules).toEqual({ created: [], updated: [], unchanged: [SCHEDULE], deleted: [], paused: [] });
  });

  it('opens no cycle twice when an administrator triggers it', async () => {
    for (let times = 0; times < 2; times += 1) {
      const before = await openingsDone();
      await schedule().trigger();
      await until(async () => ((await openingsDone()) > before ? true : undefined));
    }
    expect(await opened()).toEqual([OCTOBER]);
    expect(await listAssignments(engine.register, { cycleId: OCTOBER })).toHaveLength(2);
    expect(await runsOf(OCTOBER)).toBe(1);
  });

  it('opens nothing when it is back-filled over a time to come, and the period once its opening has come', async () => {
    const [next] = (await schedule().describe()).info.nextActionTimes;
    const opensAt = next?.getTime() ?? 0;
    await schedule().pause('Linh tạm dừng');
    // The server answers before it is so, and whoever writes the Schedule meanwhile takes the pause back.
    await until(async () => (await schedule().describe()).state.paused || undefined);
    const over = {
      start: new Date(opensAt - 1000),
      end: new Date(opensAt + 1000),
      overlap: 'ALLOW_ALL',
    } as const;
    for (let times = 0; times < 2; times += 1) {
      const before = await openingsDone();
      await schedule().backfill(over);
      await until(async () => ((await openingsDone()) > before ? true : undefined));
    }
    expect(await opened()).toEqual([OCTOBER]);
    await schedule().unpause();
    await until(async () => ((await schedule().describe()).state.paused ? undefined : true));
    await engine.moveTo('2023-11-17', '00:01');
    await engine.client.applyPlan({ plan, actor: LINH });
    await until(() => findCycle(engine.register, NOVEMBER));
    expect(await opened()).toEqual([OCTOBER, NOVEMBER]);
    expect(await runsOf(NOVEMBER)).toBe(1);
  });
});

describe('the daily audit', () => {
  it('opens nothing of what an administrator has paused, nor does applying the plan, and says so', async () => {
    await schedule().pause('Linh tạm dừng');
    await until(async () => (await schedule().describe()).state.paused || undefined);
    await engine.moveTo('2023-12-20');
    expect(await audit()).not.toContain('tháng 12/2023');
    const { schedules, openedNow } = await engine.client.applyPlan({ plan, actor: LINH });
    expect([schedules.paused, openedNow]).toEqual([[SCHEDULE], []]);
    expect((await schedule().describe()).state.paused).toBe(true);
    expect(await opened()).toEqual([OCTOBER, NOVEMBER]);
    expect(await pauses()).toMatchObject([{ subject: SCHEDULE }]);
    expect((await pauses())[0]?.closedAt).toBeUndefined();
    const periods = [{ obligationId: 'monthly-report', periodKey: '2023-12' }];
    const expected = [{ planSlug: 'cast', periods }];
    const fourth = async () =>
      (await checkInvariants(engine.register, { now: engine.clock.now(), expected }))[3];
    expect(await fourth()).toMatchObject({ ok: true, checked: 1 });
  });

  it('opens what the plan expects once nobody holds it back, once, and says so', async () => {
    await schedule().unpause();
    await until(async () => ((await schedule().describe()).state.paused ? undefined : true));
    expect(await audit()).toContain('Báo cáo tháng, tháng 12/2023');
    await until(() => findCycle(engine.register, DECEMBER));
    expect(await pauses()).toMatchObject([{ ending: 'runs-again' }]);
    // October's opening may have been looked for as well, before it had come to its end.
    const findings = async () =>
      (await listFindings(engine.register)).filter(
        ({ kind, subject }) => kind === 'cycle-missing' && subject === DECEMBER,
      );
    expect(await findings()).toHaveLength(1);
    await until(async () => (await findings())[0]?.closedAt);
    expect(await audit()).toContain('số đợt mở bù: 0');
  });

  it('makes a Schedule anew that has vanished', async () => {
    await schedule().delete();
    await until(
      async () =>
        await schedule()
          .describe()
          .then(() => undefined, isNotFound),
    );
    await audit();
    expect((await schedule().describe()).spec.calendars).toHaveLength(24);
  });

  it('wakes a shard that overlooked a submission', async () => {
    const assignmentId = `${DECEMBER}/main/phuong-bac`;
    const nil = { values: {}, nil: true, files: [], actor: unitAs('phuong-bac'), channel: 'api' } as const;
    await engine.parts.temporal.stop();
    await engine.client.submit({ submissionId: 'bac-12', assignmentId, ...nil });
    await engine.parts.temporal.start();
    await audit();
    expect(
      await until(async () => (await getAssignment(engine.register, assignmentId)).submittedAt),
    ).toBeDefined();
  });
});
