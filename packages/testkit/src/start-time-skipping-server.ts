import { TestWorkflowEnvironment } from '@temporalio/testing';
import { provisionTestServer } from './provision-test-server.js';

/**
 * Starts a Temporal server whose time runs ahead to the next timer. It knows no Schedules, and its time is one for
 * all workflows in it: run the tests of one file one after the other, and `teardown()` it at the end.
 * @throws KyhanError TEMPORAL_NOT_PROVISIONED
 */
export async function startTimeSkippingServer(): Promise<TestWorkflowEnvironment> {
  const path = await provisionTestServer({ environment: process.env });
  return TestWorkflowEnvironment.createTimeSkipping({
    server: { executable: { type: 'existing-path', path } },
  });
}
