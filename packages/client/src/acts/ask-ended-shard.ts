import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import type { RulingsRequest } from '@kyhan/contracts';
import type { RulingOutcome } from '@kyhan/engine';
import type { ShardName } from '@kyhan/plan/ids';
import type { Register } from '@kyhan/register';
import type { Language } from '@kyhan/words';
import { CYCLES_QUEUE, ruleUpdate, shardStart, type assignmentsWorkflow } from '@kyhan/workflows';
import { cycleToStart } from './cycle-to-start.js';
import { runningWorkflows } from '../opening/running-workflows.js';

/** A shard all of whose assignments have ended, and what is asked of it. */
export interface EndedShard extends ShardName {
  readonly request: RulingsRequest;
  readonly updateId: string;
}

/**
 * Starts a shard again together with the rulings that take back how some of it ended, so that it does not end before
 * it has heard them; then its cycle, which may have closed or be about to end. Where that fails, the audit starts what is open.
 * @throws what the SDK does where no answer comes
 */
export async function askEndedShard(
  { temporal, register, language }: { temporal: Client; register: Register; language: Language },
  { cycleId, shard, request, updateId }: EndedShard,
): Promise<RulingOutcome[]> {
  const cycle = await cycleToStart(register, cycleId, language);
  const startWorkflowOperation = new WithStartWorkflowOperation<typeof assignmentsWorkflow>(
    'assignmentsWorkflow',
    { ...shardStart(cycle, shard), taskQueue: CYCLES_QUEUE, workflowIdConflictPolicy: 'USE_EXISTING' },
  );
  const outcomes = await temporal.workflow.executeUpdateWithStart(ruleUpdate, {
    args: [request],
    updateId,
    startWorkflowOperation,
  });
  if (outcomes.some(({ outcome }) => outcome !== 'refused'))
    await runningWorkflows(temporal)
      .wakeCycle(cycle)
      .catch(() => undefined);
  return outcomes;
}
