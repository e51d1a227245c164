import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { processLog } from './process-log.js';

/** A line for each activity that has ended well; of those that fail the SDK tells itself. */
export function logActivities({
  info,
}: Parameters<ActivityInterceptorsFactory>[0]): ReturnType<ActivityInterceptorsFactory> {
  const { activityType, attempt, taskQueue, workflowExecution } = info;
  return {
    inbound: {
      async execute(input, next) {
        const began = performance.now();
        const answer = await next(input);
        const ms = Math.round(performance.now() - began);
        const of = { activityType, attempt, taskQueue, ms, ...workflowExecution };
        processLog().write('info', 'activity done', of);
        return answer;
      },
    },
  };
}
