import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { startTimeSkippingServer } from './start-time-skipping-server.js';

const MONTH_MS = 30 * 24 * 3600 * 1000;
let server: TestWorkflowEnvironment;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  server = await startTimeSkippingServer();
}, 600_000);
afterAll(() => server?.teardown());

describe('the time-skipping server', () => {
  it('lets a workflow sleep a month in seconds', async () => {
    const worker = await Worker.create({
      connection: server.nativeConnection,
      taskQueue: 'months',
      workflowsPath: fileURLToPath(new URL('./month-long-workflow.ts', import.meta.url)),
    });
    const beganAt = Date.now();
    const slept = await worker.runUntil(
      server.client.workflow.execute('monthLongWorkflow', { taskQueue: 'months', workflowId: 'a-month' }),
    );
    expect(slept).toBeGreaterThanOrEqual(MONTH_MS);
    expect(Date.now() - beganAt).toBeLessThan(30_000);
  }, 60_000);
});
