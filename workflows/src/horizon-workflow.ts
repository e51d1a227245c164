import { ParentClosePolicy, startChild, setCurrentDetails } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { openingIdOf } from '@kyhan/plan/ids';
import { registerActivities } from './register-activities.js';
import { openCycleWorkflow } from './open-cycle-workflow.js';

interface MissingPeriod {
  readonly planSlug: string;
  readonly obligationId: string;
  readonly periodKey: string;
  /** A line for people: obligation and period in words. */
  readonly summary: string;
}

/**
 * The daily audit: extends each Schedule's opening instants, compares the periods that the plans expect
 * with the cycles that were opened, opens what is missing and says so, and wakes shards that overlooked
 * a submission.
 * @throws ApplicationFailure with the code of the catalogue where the register refuses for good
 */
export async function horizonWorkflow(): Promise<string> {
  const { missing, details } = await registerActivities.auditHorizon.executeWithOptions(
    { summary: 'Đối chiếu kỳ phải có với đợt đã mở' },
    [],
  );
  for (const period of missing) await openMissing(period);
  setCurrentDetails(details);
  return details;
}

async function openMissing({ summary, ...input }: MissingPeriod): Promise<void> {
  try {
    await startChild(openCycleWorkflow, {
      workflowId: openingIdOf(input),
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary: `Mở bù đợt: ${summary}`,
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
