import { WithStartWorkflowOperation, type Client } from '@temporalio/client';
import type { RulingsRequest } from '@kyhan/contracts';
import type { RulingOutcome } from '@kyhan/engine';
import { KyhanError } from '@kyhan/errors';
import type { ShardName } from '@kyhan/plan/ids';
import { getCycle, getPlanVersion, listAssignments, type Register } from '@kyhan/register';
import { cycleFacts, cycleSummary, type Language } from '@kyhan/words';
import {
  CYCLES_QUEUE,
  ruleUpdate,
  shardStart,
  type assignmentsWorkflow,
  type CycleInput,
} from '@kyhan/workflows';
import { runningWorkflows } from '../opening/running-workflows.js';

/** A shard all of whose assignments have ended, and what is asked of it. */
export interface EndedShard extends ShardName {
  readonly request: RulingsRequest;
  readonly updateId: string;
}

/**
 * Starts a shard again together with the rulings that take back how some of it ended, so that it does not end before
 * it has heard them; then its cycle, which may have closed. Where that fails, the audit starts what is open.
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
      .startCycle(cycle)
      .catch(() => undefined);
  return outcomes;
}

async function cycleToStart(register: Register, cycleId: string, language: Language): Promise<CycleInput> {
  const cycle = await getCycle(register, cycleId);
  const { planSlug, planVersion: version, obligationId, periodKey } = cycle;
  const { plan } = await getPlanVersion(register, { slug: planSlug, version });
  const obligation = plan.obligations.find(({ id }) => id === obligationId);
  if (obligation === undefined)
    throw new KyhanError('OBLIGATION_NOT_FOUND', { slug: planSlug, obligationId });
  const told = { plan, obligation, cycle };
  const assignments = (await listAssignments(register, { cycleId })).length;
  return {
    cycleId,
    planSlug,
    obligationId,
    periodKey,
    assignments,
    shards: Array.from({ length: cycle.shards }, (_, shard) => shard),
    summary: cycleSummary(told)[language],
    details: cycleFacts({ ...told, assignments }, language),
    language,
  };
}
