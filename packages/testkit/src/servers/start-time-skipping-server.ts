import { fileURLToPath } from 'node:url';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { provisionTestServer } from './provision-test-server.js';

// Plain JavaScript beside `src` and `dist`, so that it runs from the sources and from the compiled package alike.
const PATIENT_SERVER = fileURLToPath(new URL('../../processes/patient-server.mjs', import.meta.url));
/** Once more where the first start failed for a reason of the machine. */
const TRIES = 2;

/**
 * Starts a Temporal server whose time runs ahead to the next timer. It knows no Schedules, and its time is one for
 * all workflows in it: run the tests of one file one after the other, and `teardown()` it at the end.
 * @throws KyhanError TEMPORAL_NOT_PROVISIONED
 */
export async function startTimeSkippingServer(): Promise<TestWorkflowEnvironment> {
  const path = await provisionTestServer({ environment: process.env });
  const executable = { type: 'existing-path', path: PATIENT_SERVER } as const;
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping({ server: { executable, extraArgs: [path] } });
    } catch (error) {
      if (left === 0 || !String(error).includes('did not start')) throw error;
    }
  }
}
