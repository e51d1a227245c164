import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startDevServer, type DevServer } from '@kyhan/testkit/servers';
import { WORKFLOW_DEEDS } from './harness/fault-script.js';
import { skippedOf } from './harness/skipped.js';
import { temporalFault } from './harness/temporal-faults.js';

describe('what somebody does in Temporal', () => {
  let server: DevServer;
  beforeAll(async () => {
    server = await startDevServer();
  });
  afterAll(async () => await server?.stop());

  it.each(WORKFLOW_DEEDS)('is skipped where there is nothing to do it to: %s', async (deed) => {
    const what = await temporalFault(server.address, { deed, which: 3 });
    expect(skippedOf(what)).toMatch(new RegExp(`^workflow ${deed}, `));
  });
});
