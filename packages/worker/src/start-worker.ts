import type { DataConverter } from '@temporalio/common';
import { Worker, type NativeConnection } from '@temporalio/worker';
import { createActivities, type ActivityDependencies } from '@kyhan/activities';
import { CYCLES_QUEUE, MAIL_QUEUE } from '@kyhan/workflows';
import { activitiesAtOnce } from './activities-at-once.js';
import { logActivities } from './log/log-activities.js';
import type { WorkflowBundle } from './workflow-bundle.js';

export interface WorkerOptions {
  readonly connection: NativeConnection;
  readonly namespace: string;
  readonly bundle: WorkflowBundle;
  /** The SDK's own where none is given. */
  readonly dataConverter?: DataConverter | undefined;
  readonly dependencies: ActivityDependencies;
}

export interface RunningWorker {
  /** Rejects where a worker fails; resolves when both have stopped. */
  readonly finished: Promise<void>;
  /** Takes no new work and lets what has begun end. */
  stop(): Promise<void>;
}

/** A cached workflow costs a third of a megabyte; an idle shard wakes rarely and replays in milliseconds. */
const MOST_CACHED_WORKFLOWS = 400;

/**
 * Two workers in one process: cycles, and the post office alone, so that a burst of mail stalls no cycle, nor one of
 * cycles the mail.
 * @throws Error of the SDK where the server cannot be reached or the namespace is unknown
 */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { register } = options.dependencies;
  const activities = createActivities(options.dependencies);
  const { connection, namespace, bundle: workflowBundle, dataConverter } = options;
  const shared = {
    connection,
    namespace,
    workflowBundle,
    ...(dataConverter === undefined ? {} : { dataConverter }),
    activities,
    shutdownGraceTime: '10 seconds' as const,
    interceptors: { activity: [logActivities] },
  };
  const workers = await Promise.all([
    Worker.create({
      ...shared,
      taskQueue: CYCLES_QUEUE,
      maxCachedWorkflows: MOST_CACHED_WORKFLOWS,
      maxConcurrentActivityTaskExecutions: activitiesAtOnce({
        most: register.connections().most,
        areLettersApart: register.forLetters !== undefined,
      }),
      maxConcurrentWorkflowTaskExecutions: 20,
    }),
    // One round of deliveries at a time: the rate of the mail server is kept by one sender.
    Worker.create({
      ...shared,
      taskQueue: MAIL_QUEUE,
      maxCachedWorkflows: 2,
      maxConcurrentActivityTaskExecutions: 1,
      // A round that learns of the end takes up nothing more and waits seconds for the last answers.
      shutdownGraceTime: '1 second',
      maxConcurrentWorkflowTaskExecutions: 2,
    }),
  ]);
  const finished = Promise.all(workers.map((worker) => worker.run())).then(() => undefined);
  return { finished, stop: () => stopped(workers, finished) };
}

async function stopped(workers: readonly Worker[], finished: Promise<void>): Promise<void> {
  for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
  await finished.catch(() => undefined);
}
