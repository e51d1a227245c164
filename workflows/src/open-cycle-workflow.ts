import {
  ParentClosePolicy,
  setCurrentDetails,
  startChild,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import { WorkflowExecutionAlreadyStartedError, defineSearchAttributeKey } from '@temporalio/common';
import { TEMPORAL_WORDS, type Language } from '@kyhan/words/temporal';
import { registerActivities } from './register-activities.js';
import { cycleStart } from './cycle-start.js';
import { cycleWorkflow } from './cycle-workflow.js';
import { cycleAttributes } from './search-attributes.js';
import { shownLanguage, type Shown } from './shown-language.js';

export interface OpenCycleInput extends Shown {
  readonly planSlug: string;
  readonly obligationId: string;
  /** Which period; absent: the one whose opening the Schedule's nominal time stands for. */
  readonly periodKey?: string;
  /** For an obligation on request: under which the register keeps what was asked for. */
  readonly requestId?: string;
}

const SCHEDULED_START = defineSearchAttributeKey('TemporalScheduledStartTime', 'DATETIME');

/**
 * Opens one cycle and ends within seconds, so that a Schedule's overlap policy never matters.
 * The period follows from the nominal time of the Schedule, never from the clock.
 * @throws ApplicationFailure with the code of the catalogue where the register refuses for good
 */
export async function openCycleWorkflow(input: OpenCycleInput): Promise<string> {
  const { language: _language, ...wish } = input;
  const language = shownLanguage(input);
  const scheduled = workflowInfo().typedSearchAttributes.get(SCHEDULED_START);
  const opened = await registerActivities.openCycle.executeWithOptions(
    { summary: TEMPORAL_WORDS.openCycle[language] },
    [{ ...wish, ...(scheduled === undefined ? {} : { scheduledRealAt: scheduled.getTime() }) }],
  );
  if (opened.outcome === 'nothing-to-open') {
    setCurrentDetails(TEMPORAL_WORDS.notOpened(language, { reason: opened.reason }));
    return opened.reason;
  }
  setCurrentDetails(opened.details);
  upsertSearchAttributes(cycleAttributes(opened).getAll());
  await startCycle(opened, language);
  return opened.cycleId;
}

type Opened = Extract<
  Awaited<ReturnType<typeof registerActivities.openCycle>>,
  { outcome: 'opened' | 'already-open' }
>;

async function startCycle({ outcome: _outcome, ...cycle }: Opened, language: Language): Promise<void> {
  try {
    const options = cycleStart({ ...cycle, language });
    await startChild(cycleWorkflow, { ...options, parentClosePolicy: ParentClosePolicy.ABANDON });
  } catch (error) {
    // The cycle runs already: a trigger, a back-fill or the audit came after the Schedule.
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
