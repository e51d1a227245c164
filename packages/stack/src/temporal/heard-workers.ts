import type { HeardWorkers } from '@kyhan/api';
import type { Client } from '@temporalio/client';
import { CYCLES_QUEUE } from '@kyhan/workflows';

type QueueAsked = Parameters<Client['workflowService']['describeTaskQueue']>[0];
type QueueKind = NonNullable<QueueAsked['taskQueueType']>;

/** Workers take up workflow tasks under this kind of queue (`TASK_QUEUE_TYPE_WORKFLOW`). */
const OF_WORKFLOWS = 1 as QueueKind;

/**
 * Which workers ask Temporal for work, and when it last heard of one by its own clock.
 * @throws Error of the connection
 */
export async function heardWorkers({ workflowService, options }: Client): Promise<HeardWorkers> {
  const { pollers } = await workflowService.describeTaskQueue({
    namespace: options.namespace,
    taskQueue: { name: CYCLES_QUEUE },
    taskQueueType: OF_WORKFLOWS,
  });
  const heard = (pollers ?? []).flatMap(({ lastAccessTime: at }) =>
    at === null || at === undefined ? [] : [Number(at.seconds) * 1000 + (at.nanos ?? 0) / 1_000_000],
  );
  return heard.length === 0 ? { count: 0 } : { count: heard.length, heardAt: Math.max(...heard) };
}
