import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { planNames, type Plan } from '@kyhan/plan';
import { openingIdOf } from '@kyhan/plan/ids';
import { CYCLE_PAGE, periodWords, TEMPORAL_WORDS } from '@kyhan/words';
import { CYCLES_QUEUE, type openCycleWorkflow } from '@kyhan/workflows';
import type { ApplyDependencies } from '../apply-dependencies.js';

interface OpeningToStart {
  readonly obligationId: string;
  readonly periodKey: string;
  readonly requestId?: string;
  /** It was started before, and waited for its coordinator. */
  readonly isDrafted?: boolean;
}

/**
 * Starts the short workflow that opens one cycle; false, and nothing done, where it was started before, unless that was
 * for a draft.
 */
export async function startOpening(
  { temporal, language }: Pick<ApplyDependencies, 'temporal' | 'language'>,
  plan: Plan,
  { isDrafted = false, ...opening }: OpeningToStart,
): Promise<boolean> {
  const { obligationId, periodKey } = opening;
  const { slug: planSlug } = plan;
  const { obligationTitle, firstDay } = planNames(plan);
  const period = periodWords(periodKey, firstDay(obligationId, periodKey));
  const summary = CYCLE_PAGE.summary({ title: obligationTitle(obligationId), period })[language];
  try {
    await temporal.workflow.start<typeof openCycleWorkflow>('openCycleWorkflow', {
      taskQueue: CYCLES_QUEUE,
      workflowId: openingIdOf({ planSlug, obligationId, periodKey }),
      workflowIdReusePolicy: isDrafted ? 'ALLOW_DUPLICATE' : 'REJECT_DUPLICATE',
      args: [{ planSlug, ...opening, language }],
      staticSummary: TEMPORAL_WORDS.opening(language, { summary }),
    });
    return true;
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    return false;
  }
}
