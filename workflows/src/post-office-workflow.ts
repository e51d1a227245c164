import { condition, continueAsNew, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import { mailActivities } from './activity-options.js';
import { noticesWaitingSignal } from './messages.js';

/** Delivers queued notices, round after round, for ever. */
export async function postOfficeWorkflow(): Promise<void> {
  let rung = false;
  setHandler(noticesWaitingSignal, () => {
    rung = true;
  });
  while (!workflowInfo().continueAsNewSuggested) {
    rung = false;
    const { nextInMs, details } = await mailActivities.deliverNotices();
    setCurrentDetails(details);
    await condition(() => rung, nextInMs);
  }
  await continueAsNew<typeof postOfficeWorkflow>();
}
