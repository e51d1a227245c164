import type { HeardWorkers } from '@kyhan/api';
import type { Client } from '@temporalio/client';
import { CYCLES_QUEUE } from '@kyhan/workflows';

/**
 * Which workers ask Temporal for work, and when it last heard of one by its own clock.
 * @throws Error of the connection
 */
export async function heardWorkers({ workflowService, options }: Client): Promise<HeardWorkers> {
  // A queue whose kind is not said is that of workflow tasks.
  const { pollers } = await workflowService.describeTaskQueue({
    namespace: options.namespace,
    taskQueue: { name: CYCLES_QUEUE },
  });
  const heard = (pollers ?? []).flatMap(({ lastAccessTime: at }) =>
    at === null || at === undefined ? [] : [Number(at.seconds) * 1000 + (at.nanos ?? 0) / 1_000_000],
  );
  return heard.length === 0 ? { count: 0 } : { count: heard.length, heardAt: Math.max(...heard) };
}
