import {
  condition,
  continueAsNew,
  isCancellation,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { mailActivities } from './register-activities.js';
import { noticesWaitingSignal } from './messages.js';

const AFTER_FAILURE_MS = 60_000;

/**
 * Delivers queued notices, round after round, for ever.
 * @throws ApplicationFailure with the code of the catalogue where the register refuses for good
 */
export async function postOfficeWorkflow(): Promise<void> {
  let rung = false;
  setHandler(noticesWaitingSignal, () => {
    rung = true;
  });
  while (!workflowInfo().continueAsNewSuggested) {
    rung = false;
    const { nextInMs, details } = await deliveryRound();
    setCurrentDetails(details);
    await condition(() => rung, nextInMs, { summary: 'Chờ đến lượt gửi sau, hoặc có thông báo đến hạn' });
  }
  await continueAsNew<typeof postOfficeWorkflow>();
}

/** A round that cannot be mended by repeating it at once must not end the post office: every cycle needs it. */
async function deliveryRound(): Promise<{ nextInMs: number; details: string }> {
  try {
    return await mailActivities.deliverNotices.executeWithOptions(
      { summary: 'Gửi các thông báo đến hạn' },
      [],
    );
  } catch (error) {
    if (isCancellation(error)) throw error;
    const reason =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return {
      nextInMs: AFTER_FAILURE_MS,
      details: `- Lượt gần nhất không xong: ${reason}\n- Lượt sau: sau 1 phút`,
    };
  }
}
