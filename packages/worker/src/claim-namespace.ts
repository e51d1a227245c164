import type { Client } from '@temporalio/client';
import { KyhanError } from '@kyhan/errors';
import { DEPLOYMENT_ID } from '@kyhan/plan/ids';
import { CYCLES_QUEUE } from '@kyhan/workflows';
import { TEMPORAL_WORDS, type Language } from '@kyhan/words';

export interface NamespaceClaim {
  /** Of the register. */
  readonly deploymentId: string;
  readonly language: Language;
}

/**
 * Makes the namespace the deployment's own, or finds that it is: two deployments in one would work off each other's
 * queues, on registers that know nothing of it. Repeating it is safe.
 * @throws KyhanError NAMESPACE_TAKEN; Error of the SDK where Temporal does not answer
 */
export async function claimNamespace(
  temporal: Client,
  { deploymentId, language }: NamespaceClaim,
): Promise<void> {
  const handle = await temporal.workflow.start('deploymentWorkflow', {
    taskQueue: CYCLES_QUEUE,
    workflowId: DEPLOYMENT_ID,
    workflowIdConflictPolicy: 'USE_EXISTING',
    memo: { deployment: deploymentId },
    staticSummary: TEMPORAL_WORDS.deployment[language],
  });
  const { memo } = await handle.describe();
  if (memo?.['deployment'] !== deploymentId)
    throw new KyhanError('NAMESPACE_TAKEN', { namespace: temporal.options.namespace });
}
