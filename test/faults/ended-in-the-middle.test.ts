import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from '@temporalio/client';
import { createClient, type KyhanClient } from '@kyhan/client';
import { planCalendar } from '@kyhan/plan';
import { shardIdOf } from '@kyhan/plan/ids';
import { findCycle, getAssignment } from '@kyhan/register';
import { castPlan, LINH, MINH } from '@kyhan/testkit/cast';
import { until } from '@kyhan/testkit/clock';
import { startEngine, type Engine } from '@kyhan/testkit/engine';

const CYCLE = 'cast/monthly-report/2023-10';
const BAC = `${CYCLE}/main/phuong-bac`;
const SHARD = shardIdOf({ cycleId: CYCLE, shard: 0 });

describe('a plan that is applied by a workflow which somebody terminates', () => {
  let engine: Engine;

  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 120_000 });
  });
  afterAll(() => engine?.stop());

  it('is to be applied again, which whoever applies is told, and is in force once', async () => {
    const { register, clock } = engine;
    const temporal = terminatedAtOnce(engine);
    const client = createClient({ temporal, register, clock, calendarOf: planCalendar, language: 'vi' });
    const wish = { plan: await castPlan(), actor: MINH };
    await expect(client.applyPlan(wish)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    expect(await engine.client.applyPlan(wish)).toMatchObject({ version: 1 });
    expect(await engine.client.applyPlan(wish)).toMatchObject({ version: 1 });
  });
});

describe('a ruling in whose middle somebody terminates the shard', () => {
  let engine: Engine;
  let client: KyhanClient;

  beforeAll(async () => {
    engine = await startEngine({ startsOn: '2023-10-20', realMsPerDay: 120_000 });
    const { register, clock } = engine;
    const temporal = terminatedOnce(engine);
    client = createClient({ temporal, register, clock, calendarOf: planCalendar, language: 'vi' });
    await engine.client.applyPlan({ plan: await castPlan(), actor: MINH });
    await until(async () => ((await findCycle(register, CYCLE)) && (await runs(engine)) ? true : undefined));
  });
  afterAll(() => engine?.stop());

  it('is to be asked again, which whoever ruled is told, and is done once', async () => {
    const extend = { ruling: 'extend', newDueOn: '2023-11-20', reason: 'Bão số 5 làm ngập trụ sở' } as const;
    const wish = [{ ...extend, rulingId: 'bac-1', assignmentId: BAC }];
    await expect(client.rule(wish, LINH)).rejects.toMatchObject({ code: 'TEMPORAL_UNAVAILABLE' });
    await engine.temporal.workflow.execute('auditWorkflow', {
      taskQueue: 'kyhan',
      workflowId: 'audit-after',
    });
    expect(await client.rule(wish, LINH)).toMatchObject([{ assignmentId: BAC }]);
    expect(await getAssignment(engine.register, BAC)).toMatchObject({ dueOn: '2023-11-20' });
  });
});

const REASON = 'somebody took it for a leftover';

/** Each workflow that is started is terminated before it does anything. */
function terminatedAtOnce({ temporal }: Engine): Client {
  const workflow = Object.create(temporal.workflow) as Client['workflow'];
  workflow.start = (async (...asked: Parameters<Client['workflow']['start']>) => {
    const handle = await temporal.workflow.start(...asked);
    await handle.terminate(REASON);
    return handle;
  }) as Client['workflow']['start'];
  return withWorkflow(temporal, workflow);
}

function withWorkflow(temporal: Client, workflow: Client['workflow']): Client {
  return Object.defineProperty(Object.create(temporal) as Client, 'workflow', { value: workflow });
}

async function runs({ temporal }: Engine): Promise<boolean> {
  const described = await temporal.workflow
    .getHandle(SHARD)
    .describe()
    .catch(() => undefined);
  return described?.status.name === 'RUNNING';
}

/** Lets the shard accept the first ruling while the register cannot be asked, and terminates it then. */
function terminatedOnce({ temporal, register }: Engine): Client {
  const workflow = Object.create(temporal.workflow) as Client['workflow'];
  let isOver = false;
  workflow.getHandle = ((id: string) => {
    const handle = temporal.workflow.getHandle(id);
    if (isOver || id !== SHARD) return handle;
    isOver = true;
    const executeUpdate: typeof handle.executeUpdate = async (
      ...asked: Parameters<typeof handle.executeUpdate>
    ) => {
      let release = () => {};
      const isHeld = new Promise<void>((held) => {
        void register.db.transaction().execute(async () => {
          held();
          await new Promise<void>((resolve) => (release = resolve));
        });
      });
      await isHeld;
      const answer = handle.executeUpdate(...asked).catch((error: unknown) => ({ error }));
      try {
        await until(async () => {
          const { events } = await handle.fetchHistory();
          return events?.find((event) => event.workflowExecutionUpdateAcceptedEventAttributes);
        });
        await handle.terminate(REASON);
      } finally {
        release();
      }
      throw ((await answer) as { error: unknown }).error;
    };
    return Object.assign(Object.create(handle) as typeof handle, { executeUpdate });
  }) as Client['workflow']['getHandle'];
  return withWorkflow(temporal, workflow);
}
