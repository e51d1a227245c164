import type { RulingsRequest } from '@kyhan/contracts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection, WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { NativeConnection } from '@temporalio/worker';
import { quietTemporal } from '@kyhan/worker';
import {
  NEW_RUN_BEGINS,
  noticesWaitingSignal,
  ruleUpdate,
  SEARCH_ATTRIBUTES,
  submissionsWaitingSignal,
  type assignmentsWorkflow,
} from '@kyhan/workflows';
import { until } from '@kyhan/testkit/clock';
import { CONNECTS_WITHIN_MS, startDevServer, type DevServer } from '@kyhan/testkit/servers';
import { CYCLE, ofUnit, RegisterInMemory } from './register-in-memory.js';
import { startWorkerOverActivities, type WorkerOverActivities } from './worker-over-activities.js';

/** So few that a shard begins a new run every few turns; a real one has 4,096. */
const EVENTS_OF_A_RUN = 150;

let server: DevServer;
let native: NativeConnection;
let client: Client;
let worker: WorkerOverActivities;

beforeAll(async () => {
  quietTemporal();
  const searchAttributes = Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name, type }) => [name, type]));
  const dynamicConfig = { 'limit.historyCount.suggestContinueAsNew': EVENTS_OF_A_RUN };
  server = await startDevServer({ searchAttributes, dynamicConfig });
  native = await NativeConnection.connect({ address: server.address });
  const { address } = server;
  client = new Client({
    connection: await Connection.connect({ address, connectTimeout: CONNECTS_WITHIN_MS }),
  });
  worker = await startWorkerOverActivities(native);
});
afterAll(async () => {
  await worker?.stop();
  await native?.close();
  await client?.connection.close();
  await server?.stop();
});

/** How many runs a workflow has had, the present one included. */
async function runsOf(workflowId: string): Promise<number> {
  let runs = 0;
  for await (const _ of client.workflow.list({ query: `WorkflowId = '${workflowId}'` })) runs += 1;
  return runs;
}

function isTurnedAway(error: unknown): boolean {
  return (
    error instanceof WorkflowUpdateFailedError &&
    error.cause instanceof ApplicationFailure &&
    error.cause.type === NEW_RUN_BEGINS
  );
}

describe('a shard whose history has grown long', () => {
  it('begins new runs, and every ruling that arrives meanwhile is carried out once and answered', async () => {
    const register = new RegisterInMemory(async () => Date.now());
    worker.use(register.activities);
    const units = Array.from({ length: 48 }, (_, i) => `don-vi-${i}`);
    await register.open(units);
    for (const unit of units) await register.submit(unit);
    const workflowId = `${CYCLE}/shard-0`;
    const shard = await client.workflow.start<typeof assignmentsWorkflow>('assignmentsWorkflow', {
      taskQueue: worker.taskQueue,
      workflowId,
      args: [{ cycleId: CYCLE, shard: 0 }],
    });
    const open = client.workflow.getHandle<typeof assignmentsWorkflow>(workflowId);
    await open.signal(submissionsWaitingSignal);
    await until(async () => (register.story(units[0]!).includes('submitted') ? true : undefined));
    const accept = async (unit: string): Promise<string> => {
      const rulings = [register.rule({ rulingId: unit, assignmentId: ofUnit(unit), ruling: 'accept' })];
      try {
        const args: [RulingsRequest] = [{ rulings, sentence: `Ý kiến xử lý: ${unit}` }];
        const [answer] = await open.executeUpdate(ruleUpdate, { args, updateId: unit });
        return answer?.outcome ?? 'none';
      } catch (error) {
        // As the client does: turned away unread, it asks again.
        if (!isTurnedAway(error)) throw error;
        return await accept(unit);
      }
    };
    const outcomes: string[] = [];
    // Six people at a time, again and again.
    for (let i = 0; i < units.length; i += 6)
      outcomes.push(...(await Promise.all(units.slice(i, i + 6).map(accept))));
    expect(outcomes).toEqual(units.map(() => 'done'));
    await shard.result();
    for (const unit of units) expect(register.story(unit)).toEqual(['submitted', 'accepted']);
    expect(await until(async () => ((await runsOf(workflowId)) > 1 ? true : undefined))).toBe(true);
  });
});

describe('the post office whose history has grown long', () => {
  it('begins a new run and goes on delivering', async () => {
    let rounds = 0;
    worker.use({
      deliverNotices: async () => {
        rounds += 1;
        return { sent: 0, waiting: 0, nextInMs: 20, details: `- Lượt ${rounds}`, language: 'vi' };
      },
    });
    await client.workflow.start('postOfficeWorkflow', {
      taskQueue: worker.taskQueue,
      workflowId: 'post-office',
    });
    const office = client.workflow.getHandle('post-office');
    await until(async () => ((await runsOf('post-office')) > 1 ? true : undefined));
    const before = rounds;
    await office.signal(noticesWaitingSignal);
    await until(async () => (rounds > before ? true : undefined));
    expect((await office.describe()).status.name).toBe('RUNNING');
    await office.terminate();
  });
});
