import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { CONNECTS_WITHIN_MS, startDevServer, type DevServer } from '@kyhan/testkit/servers';

let server: DevServer;

beforeAll(async () => {
  server = await startDevServer({ searchAttributes: { KyHanPlan: 'Keyword' } });
});
afterAll(() => server?.stop());

describe('the development server of a test', () => {
  it('keeps Schedules, which the time-skipping one does not', async () => {
    const connection = await Connection.connect({
      address: server.address,
      connectTimeout: CONNECTS_WITHIN_MS,
    });
    const { schedule } = new Client({ connection });
    await schedule.create({
      scheduleId: 'daily',
      spec: { intervals: [{ every: '1 day' }] },
      action: { type: 'startWorkflow', workflowType: 'anything', taskQueue: 'nobody' },
    });
    const description = await schedule.getHandle('daily').describe();
    await connection.close();
    expect(description.info.nextActionTimes).not.toHaveLength(0);
  });
});
