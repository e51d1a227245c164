import { TestWorkflowEnvironment } from '@temporalio/testing';
import { provisionTestServer } from './provision-test-server.js';

/** The SDK gives a server five seconds to begin to answer: too few for a Java program on a busy machine. */
const TRIES = 6;

/**
 * Starts a Temporal server whose time runs ahead to the next timer. It knows no Schedules, and its time is one for
 * all workflows in it: run the tests of one file one after the other, and `teardown()` it at the end.
 * @throws KyhanError TEMPORAL_NOT_PROVISIONED
 */
export async function startTimeSkippingServer(): Promise<TestWorkflowEnvironment> {
  const path = await provisionTestServer({ environment: process.env });
  const server = { executable: { type: 'existing-path', path } } as const;
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping({ server });
    } catch (error) {
      if (left === 0 || !String(error).includes('did not start')) throw error;
    }
  }
}
