import { ParentClosePolicy, startChild, setCurrentDetails } from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { openingIdOf } from '@kyhan/plan/ids';
import { TEMPORAL_WORDS } from '@kyhan/words/temporal';
import { registerActivities } from './register-activities.js';
import { openCycleWorkflow } from './open-cycle-workflow.js';
import { shownLanguage, type Shown } from './shown-language.js';

interface MissingPeriod extends Shown {
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
export async function horizonWorkflow(shown?: Shown): Promise<string> {
  const language = shownLanguage(shown);
  const { missing, details } = await registerActivities.auditHorizon.executeWithOptions(
    { summary: TEMPORAL_WORDS.audit[language] },
    [],
  );
  for (const period of missing) await openMissing({ ...period, language });
  setCurrentDetails(details);
  return details;
}

async function openMissing({ summary, ...input }: MissingPeriod): Promise<void> {
  try {
    await startChild(openCycleWorkflow, {
      workflowId: openingIdOf(input),
      args: [input],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      staticSummary: TEMPORAL_WORDS.openingMissing(shownLanguage(input), { summary }),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
