/** @long */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScheduleNotFoundError, WorkflowNotFoundError } from '@temporalio/client';
import { AUDIT_ID, POST_OFFICE_ID, shardIdOf } from '@kyhan/plan/ids';
import { checkInvariants, findCycle, getAssignment, listFindings, listNotices } from '@kyhan/register';
import type { auditWorkflow } from '@kyhan/workflows';
import { LINH, castPlan, MINH, unitAs } from '@kyhan/testkit/cast';
import { DAY, until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const ON_REQUEST = 'cast/on-request/2023-001';
const SHARD = shardIdOf({ cycleId: CYCLE, shard: 0 });
const [BAC, NAM] = [`${CYCLE}/main/phuong-bac`, `${CYCLE}/main/phuong-nam`] as const;
const REASON = 'somebody took it for a leftover';

describe('what somebody ends in Temporal', () => {
  let engine: Engine;
  let audits = 0;

  beforeAll(async () => {
    // Within a plan day all runs again: long enough for a machine that is busy with other things.
    engine = await startEngine({ startsOn: '2023-10-16', realMsPerDay: 120_000 });
    await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
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
      actor: unitAs('phuong-bac'),
      channel: 'api',
    });
    expect(receipt).toMatchObject({ kind: 'stored', version: 1 });
    // The daily one, which the start of the worker asks for as well, may come first.
    await audit();
    expect(await isRunning(SHARD)).toBe(true);
    // What was opened on request a moment ago may not run yet either.
    const told = async () => (await findings('not-running')).filter(({ subject }) => subject === CYCLE);
    expect(await told()).toHaveLength(1);
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

  it('is told where somebody reset a shard to a point of its past, and nothing is done again', async () => {
    const { workflow, workflowService } = engine.temporal;
    const { runId } = await workflow.getHandle(SHARD).describe();
    const { events } = await workflow.getHandle(SHARD).fetchHistory();
    const first = (events ?? []).find((event) => event.workflowTaskCompletedEventAttributes);
    const notices = (await listNotices(engine.register)).length;
    await workflowService.resetWorkflowExecution({
      namespace: 'default',
      workflowExecution: { workflowId: SHARD, runId },
      workflowTaskFinishEventId: first?.eventId ?? null,
      requestId: 'reset',
      reason: REASON,
    });
    await audit();
    expect(await isRunning(SHARD)).toBe(true);
    expect(await findings('workflow-reset')).toMatchObject([{ subject: CYCLE }]);
    await audit();
    expect(await findings('workflow-reset')).toMatchObject([{ ending: 'runs-again' }]);
    expect(await listNotices(engine.register)).toHaveLength(notices);
  });

  it('is taken up again from the register where it is all that Temporal knew, and told; receipts hold', async () => {
    await engine.parts.temporal.stop();
    const receipt = await engine.client.submit({
      submissionId: 'nam-1',
      assignmentId: NAM,
      values: {},
      nil: true,
      files: [],
      actor: unitAs('phuong-nam'),
      channel: 'api',
    });
    expect(receipt).toMatchObject({ kind: 'stored', version: 1 });
    const asked = { planSlug: 'cast', obligationId: 'on-request', dueOn: '2023-10-27', units: [] };
    const asking = {
      ...asked,
      requestId: 'letter-12',
      reason: 'Theo Công văn 12',
      actor: LINH,
    };
    await expect(engine.client.openOnRequest(asking)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    await engine.loseTemporal();
    const began = engine.clock.now();
    for (const workflowId of [CYCLE, SHARD, POST_OFFICE_ID])
      await until(async () => ((await isRunning(workflowId)) ? true : undefined));
    expect(await until(async () => (await getAssignment(engine.register, NAM)).submittedAt)).toBeDefined();
    expect(engine.clock.now() - began).toBeLessThan(DAY);
    await engine.temporal.schedule.getHandle('cast/monthly-report').describe();
    expect(await until(async () => await findCycle(engine.register, ON_REQUEST))).toMatchObject({
      dueOn: '2023-10-27',
    });
    // What was opened on request a moment ago may not run yet either.
    const told = async () => (await findings('not-running')).filter(({ subject }) => subject === CYCLE);
    expect(await told()).toHaveLength(1);
    expect((await findings('standing-lost')).at(-1)?.data).toEqual({ ids: [POST_OFFICE_ID, AUDIT_ID] });
    await audit();
    expect((await told()).map(({ ending }) => ending)).toEqual(['runs-again']);
    await until(async () => (await findings('standing-lost'))[0]?.closedAt);
  });

  it('cost nobody a letter or a second one, and every invariant holds', async () => {
    await engine.moveTo('2023-10-24', '08:00');
    await until(async () => {
      const receipts = await listNotices(engine.register, { kind: 'receipt' });
      return receipts.filter(({ state }) => state === 'sent').length >= 2 ? true : undefined;
    });
    expect((await findCycle(engine.register, CYCLE))?.closedAt).toBeUndefined();
    const results = await checkInvariants(engine.register, { now: engine.clock.now() });
    expect(results.filter(({ ok }) => !ok)).toEqual([]);
    const ids = (await engine.inbox.messages()).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
