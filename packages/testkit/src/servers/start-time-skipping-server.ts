import { fileURLToPath } from 'node:url';
import type { ConnectionOptions } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { provisionTestServer } from './provision-test-server.js';

// Plain JavaScript beside `src` and `dist`, so that it runs from the sources and from the compiled package alike.
const PATIENT_SERVER = fileURLToPath(new URL('../../processes/patient-server.mjs', import.meta.url));
/** Once more where the first start failed for a reason of the machine. */
const TRIES = 2;
const DAY_MS = 24 * 60 * 60_000;

/**
 * The server drops a connection that pings while nobody asks anything, as the client does each half minute by itself;
 * what had been asked by then would be asked twice, and a sleep slept twice.
 */
const WITHOUT_PINGS = {
  name: 'without-pings',
  configureConnection: (options: ConnectionOptions): ConnectionOptions => ({
    ...options,
    channelArgs: {
      ...options.channelArgs,
      'grpc.keepalive_permit_without_calls': 0,
      'grpc.keepalive_time_ms': DAY_MS,
    },
  }),
};

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
      const server = { executable, extraArgs: [path] };
      return await TestWorkflowEnvironment.createTimeSkipping({ server, plugins: [WITHOUT_PINGS] });
    } catch (error) {
      if (left === 0 || !String(error).includes('did not start')) throw error;
    }
  }
}
