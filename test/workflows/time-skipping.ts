import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { quietTemporal } from '@kyhan/worker';
import { SEARCH_ATTRIBUTES } from '@kyhan/workflows';
import { startTimeSkippingServer } from '@kyhan/testkit/servers';
import { startWorkerOverActivities, type WorkerOverActivities } from './worker-over-activities.js';

/** A server whose time runs ahead, and a worker on it. */
export interface TimeSkipping extends WorkerOverActivities {
  readonly server: TestWorkflowEnvironment;
}

/** As the protocol counts them. */
const KINDS = { Keyword: 2, Int: 3 } as const;

/**
 * Its time is one for all workflows in it: tests that share it run one after the other. A worker that `forgets` knows
 * nothing of a workflow after each of its tasks, as if it had crashed.
 */
export async function startTimeSkipping(how: { readonly forgets?: boolean } = {}): Promise<TimeSkipping> {
  quietTemporal();
  const server = await startTimeSkippingServer();
  await server.connection.operatorService.addSearchAttributes({
    namespace: server.namespace ?? 'default',
    searchAttributes: Object.fromEntries(SEARCH_ATTRIBUTES.map(({ name, type }) => [name, KINDS[type]])),
  });
  const worker = await startWorkerOverActivities(server.nativeConnection, how);
  return {
    ...worker,
    server,
    stop: async () => {
      await worker.stop();
      await server.teardown();
    },
  };
}
