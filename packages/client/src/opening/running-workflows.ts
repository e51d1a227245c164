import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import {
  applicationStart,
  CYCLES_QUEUE,
  cycleStart,
  shardStart,
  type applyPlanWorkflow,
  type assignmentsWorkflow,
  type CycleInput,
  type cycleWorkflow,
} from '@kyhan/workflows';

/** What of the open cycles runs, and how to start what does not. Each throws what the SDK does; it throws nothing itself. */
export function runningWorkflows({ workflow }: Client) {
  return {
    /** Whether it runs, and when somebody reset it to a point of its past. */
    async standing(workflowId: string) {
      try {
        const { status, raw } = await workflow.getHandle(workflowId).describe();
        const isRunning = status.name === 'RUNNING';
        const reset = raw.workflowExtendedInfo?.lastResetTime;
        if (reset === undefined || reset === null) return { isRunning };
        return {
          isRunning,
          resetRealAt: Number(String(reset.seconds)) * 1000 + Math.floor((reset.nanos ?? 0) / 1e6),
        };
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return { isRunning: false };
        throw error;
      }
    },
    /** One that has begun to run meanwhile is left alone. */
    async startCycle(cycle: CycleInput): Promise<void> {
      const options = { ...cycleStart(cycle), taskQueue: CYCLES_QUEUE };
      await unlessThere(workflow.start<typeof cycleWorkflow>('cycleWorkflow', options));
    },
    async startApplication(application: Parameters<typeof applicationStart>[0]): Promise<void> {
      const options = { ...applicationStart(application), taskQueue: CYCLES_QUEUE };
      await unlessThere(workflow.start<typeof applyPlanWorkflow>('applyPlanWorkflow', options));
    },
    async startShard(cycle: CycleInput, shard: number): Promise<void> {
      const options = { ...shardStart(cycle, shard), taskQueue: CYCLES_QUEUE };
      await unlessThere(workflow.start<typeof assignmentsWorkflow>('assignmentsWorkflow', options));
    },
  };
}

async function unlessThere(starting: Promise<unknown>): Promise<void> {
  try {
    await starting;
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
