import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScheduleNotFoundError, WorkflowNotFoundError } from '@temporalio/client';
import { AUDIT_ID, POST_OFFICE_ID, shardIdOf } from '@kyhan/plan/ids';
import { checkInvariants, findCycle, getAssignment, listFindings, listNotices } from '@kyhan/register';
import type { auditWorkflow } from '@kyhan/workflows';
import { castPlan } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const SHARD = shardIdOf({ cycleId: CYCLE, shard: 0 });
const BAC = `${CYCLE}/main/phuong-bac`;
const REASON = 'somebody took it for a leftover';

describe('what somebody ends in Temporal', () => {
  let engine: Engine;
  let audits = 0;

  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2023-10-16', realMsPerDay: 60_000 });
    await engine.client.applyPlan({ plan: await castPlan(), actor: 'system' });
    await engine.moveTo('2023-10-17', '08:00');
    await until(async () => ((await isRunning(SHARD)) ? true : undefined));
  });
  afterAll(async () => await engine?.stop());

  const isRunning = async (workflowId: string): Promise<boolean> => {
    try {
      return (await engine.temporal.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  };
  const end = async (workflowId: string) => {
    await engine.temporal.workflow.getHandle(workflowId).terminate(REASON);
    expect(await isRunning(workflowId)).toBe(false);
  };
  const audit = async () => {
    audits += 1;
    return await engine.temporal.workflow.execute<typeof auditWorkflow>('auditWorkflow', {
      taskQueue: 'kyhan',
      workflowId: `audit-of-test-${audits}`,
    });
  };
  const findings = async (kind: string) =>
    (await listFindings(engine.register)).filter((finding) => finding.kind === kind);

  it('is started again by the audit where it is a shard, and told; what was handed in meanwhile is taken in', async () => {
    await end(SHARD);
    const receipt = await engine.client.submit({
      submissionId: 'bac-1',
      assignmentId: BAC,
      values: {},
      nil: true,
      files: [],
      actor: 'unit:phuong-bac',
      channel: 'api',
    });
    expect(receipt).toMatchObject({ kind: 'stored', version: 1 });
    // The daily one, which the start of the worker asks for as well, may come first.
    await audit();
    expect(await isRunning(SHARD)).toBe(true);
    expect(await findings('not-running')).toMatchObject([{ subject: CYCLE }]);
    expect(await until(async () => (await getAssignment(engine.register, BAC)).submittedAt)).toBeDefined();
  });

  it('is a finding that closes itself once all runs', async () => {
    await audit();
    expect((await findings('not-running')).map(({ closedAt }) => closedAt !== undefined)).toEqual([true]);
  });

  it('is started again by the audit where it is a cycle, and takes no shard along', async () => {
    await end(CYCLE);
    expect(await isRunning(SHARD)).toBe(true);
    await audit();
    expect([await isRunning(CYCLE), await isRunning(SHARD)]).toEqual([true, true]);
  });

  it('is started again by every worker where it is the post office or the audit itself', async () => {
    const auditSchedule = engine.temporal.schedule.getHandle(AUDIT_ID);
    await end(POST_OFFICE_ID);
    await auditSchedule.delete();
    await until(async () => ((await isRunning(POST_OFFICE_ID)) ? true : undefined));
    await until(async () =>
      auditSchedule.describe().then(
        () => true,
        (error: unknown) => {
          if (error instanceof ScheduleNotFoundError) return undefined;
          throw error;
        },
      ),
    );
    const [finding] = await until(async () => {
      const lost = await findings('standing-lost');
      return lost.length > 0 ? lost : undefined;
    });
    expect(finding?.data).toMatchObject({ ids: expect.arrayContaining([POST_OFFICE_ID]) });
  });

  it('cost nobody a letter or a second one, and every invariant holds', async () => {
    await engine.moveTo('2023-10-24', '08:00');
    await until(async () => {
      const reminders = (await listNotices(engine.register)).filter(({ kind }) => kind === 'reminder');
      return reminders.some(({ state }) => state === 'sent') ? true : undefined;
    });
    expect((await findCycle(engine.register, CYCLE))?.closedAt).toBeUndefined();
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    const ids = (await engine.inbox.messages()).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
