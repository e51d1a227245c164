import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { startTimeSkippingServer } from '@kyhan/testkit/servers';
import { quietTemporal } from '@kyhan/worker';

const MONTH_MS = 30 * 24 * 3600 * 1000;
let server: TestWorkflowEnvironment;

beforeAll(async () => {
  quietTemporal();
  server = await startTimeSkippingServer();
});
afterAll(() => server?.teardown());

describe('the time-skipping server', () => {
  it('lets a workflow sleep a month within one test', async () => {
    const worker = await Worker.create({
      connection: server.nativeConnection,
      taskQueue: 'months',
      workflowsPath: fileURLToPath(new URL('./month-long-workflow.ts', import.meta.url)),
    });
    const slept = await worker.runUntil(
      server.client.workflow.execute('monthLongWorkflow', { taskQueue: 'months', workflowId: 'a-month' }),
    );
    expect(slept).toBeGreaterThanOrEqual(MONTH_MS);
  });
});
