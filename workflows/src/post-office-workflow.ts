import {
  condition,
  continueAsNew,
  isCancellation,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { TEMPORAL_WORDS, type Language } from '@kyhan/words/temporal';
import { mailActivities } from './register-activities.js';
import { noticesWaitingSignal } from './messages.js';
import { shownLanguage, type Shown } from './shown-language.js';

const AFTER_FAILURE_MS = 60_000;

/**
 * Delivers queued notices, round after round, for ever.
 * @throws ApplicationFailure with the code of the catalogue where the register refuses for good
 */
export async function postOfficeWorkflow(shown?: Shown): Promise<void> {
  let language = shownLanguage(shown);
  let rung = false;
  setHandler(noticesWaitingSignal, () => {
    rung = true;
  });
  while (!workflowInfo().continueAsNewSuggested) {
    rung = false;
    const round = await deliveryRound(language);
    const { nextInMs, details } = round;
    // It runs for as long as the deployment does, whose language may be set anew.
    language = round.language ?? language;
    setCurrentDetails(details);
    await condition(() => rung, nextInMs, { summary: TEMPORAL_WORDS.waitForDelivery[language] });
  }
  await continueAsNew<typeof postOfficeWorkflow>({ language });
}

/** A round that cannot be mended by repeating it at once must not end the post office: every cycle needs it. */
async function deliveryRound(
  language: Language,
): Promise<Shown & { readonly nextInMs: number; readonly details: string }> {
  try {
    return await mailActivities.deliverNotices.executeWithOptions(
      { summary: TEMPORAL_WORDS.deliver[language] },
      [],
    );
  } catch (error) {
    if (isCancellation(error)) throw error;
    const reason =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return {
      nextInMs: AFTER_FAILURE_MS,
      details: TEMPORAL_WORDS.deliveryFailed(language, { reason }),
    };
  }
}
