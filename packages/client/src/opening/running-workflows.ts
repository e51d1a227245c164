import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, type Client } from '@temporalio/client';
import {
  applicationStart,
  CYCLES_QUEUE,
  cycleStart,
  planChangedSignal,
  reorganisationStart,
  shardEndedSignal,
  shardStart,
  type applyPlanWorkflow,
  type assignmentsWorkflow,
  type CycleInput,
  type cycleWorkflow,
  type reorganisationWorkflow,
} from '@kyhan/workflows';
import { reorganisationIdOf, type ReorganisationName } from '@kyhan/plan/ids';

type Reorganisation = Parameters<typeof reorganisationStart>[0];

const CUT_OFF: readonly string[] = ['TERMINATED', 'CANCELLED', 'FAILED', 'TIMED_OUT'];

/** What of the open cycles runs, and how to start what does not. Each throws what the SDK does; it throws nothing itself. */
export function runningWorkflows({ workflow }: Client) {
  return {
    /** Whether it runs or was ended before its end, and when somebody reset it to a point of its past. */
    async standing(workflowId: string) {
      try {
        const { status, raw } = await workflow.getHandle(workflowId).describe();
        const standing = { isRunning: status.name === 'RUNNING', wasEnded: CUT_OFF.includes(status.name) };
        const reset = raw.workflowExtendedInfo?.lastResetTime;
        if (reset === undefined || reset === null) return standing;
        return {
          ...standing,
          resetRealAt: Number(String(reset.seconds)) * 1000 + Math.floor((reset.nanos ?? 0) / 1e6),
        };
      } catch (error) {
        if (error instanceof WorkflowNotFoundError) return { isRunning: false, wasEnded: false };
        throw error;
      }
    },
    /** One that has begun to run meanwhile is left alone. */
    async startCycle(cycle: CycleInput): Promise<void> {
      const options = { ...cycleStart(cycle), taskQueue: CYCLES_QUEUE };
      await unlessThere(workflow.start<typeof cycleWorkflow>('cycleWorkflow', options));
    },
    /** Starts it again, or has one that still runs look at the register before it ends. */
    async wakeCycle(cycle: CycleInput): Promise<void> {
      const options = { ...cycleStart(cycle), taskQueue: CYCLES_QUEUE };
      await workflow.signalWithStart<typeof cycleWorkflow>('cycleWorkflow', {
        ...options,
        signal: shardEndedSignal,
        signalArgs: [],
      });
    },
    async startApplication(application: Parameters<typeof applicationStart>[0]): Promise<void> {
      const options = { ...applicationStart(application), taskQueue: CYCLES_QUEUE };
      await unlessThere(workflow.start<typeof applyPlanWorkflow>('applyPlanWorkflow', options));
    },
    async startShard(cycle: CycleInput, shard: number): Promise<void> {
      const options = { ...shardStart(cycle, shard), taskQueue: CYCLES_QUEUE };
      await unlessThere(workflow.start<typeof assignmentsWorkflow>('assignmentsWorkflow', options));
    },
    /** One that waits already may have to look at the plan again. */
    async startReorganisation(
      reorganisation: Reorganisation,
      { looksAgain }: { readonly looksAgain: boolean },
    ): Promise<void> {
      const options = { ...reorganisationStart(reorganisation), taskQueue: CYCLES_QUEUE };
      const starting = workflow.start<typeof reorganisationWorkflow>('reorganisationWorkflow', options);
      const isNew = await unlessThere(starting);
      if (looksAgain && !isNew) await this.ringReorganisation(reorganisation);
    },
    /** Best effort: it looks at the plan by itself as its day comes. */
    async ringReorganisation(reorganisation: ReorganisationName): Promise<void> {
      const handle = workflow.getHandle(reorganisationIdOf(reorganisation));
      await handle.signal(planChangedSignal).catch(() => undefined);
    },
  };
}

/** Whether it was not there. */
async function unlessThere(starting: Promise<unknown>): Promise<boolean> {
  try {
    await starting;
    return true;
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return false;
  }
}
