import { condition, continueAsNew, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import { TEMPORAL_WORDS } from '@kyhan/words/temporal';
import { planChangedSignal } from './messages.js';
import { patientActivities, registerActivities } from './register-activities.js';
import { shownLanguage, type Shown } from './shown-language.js';

export interface ReorganisationInput extends Shown {
  readonly planSlug: string;
  /** The first day of the new order, a plain date of the plan's zone. */
  readonly effective: string;
}

/** So long it waits before it tries again what a silent shard or a refusal has left. */
const AGAIN_MS = 60 * 60_000;

/**
 * Carries a reorganisation out on its day: sleeps until the day begins in the plan's zone, hands what units owe that
 * have ended to who lives in their place, and lets a finding ask a person about the rest (design, section 4, handed
 * over). Every step can be done again. The plan in force says who ends: a version that moves the day or takes it back
 * is looked at as it is applied.
 * @throws ApplicationFailure with the code of the catalogue where the register refuses for good
 */
export async function reorganisationWorkflow(input: ReorganisationInput): Promise<string> {
  const change = new PlanChange();
  let day = await dayOf(input);
  while (day.isComing) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof reorganisationWorkflow>(input);
    await change.within(day.beginsInMs, day.sentence);
    day = await dayOf(input);
  }
  return day.isTakenBack ? day.sentence : await carriedOut(input, change);
}

/** Whether the plan has changed since this was asked last. */
class PlanChange {
  #isTold = false;

  constructor() {
    setHandler(planChangedSignal, () => {
      this.#isTold = true;
    });
  }

  /** Waits for a change, at most so long. */
  async within(ms: number, summary: string): Promise<void> {
    await condition(() => this.#isTold, ms, { summary });
    this.#isTold = false;
  }
}

type Day = Awaited<ReturnType<typeof registerActivities.reorganisationDay>>;

async function dayOf(input: ReorganisationInput): Promise<Day> {
  const { planSlug, effective } = input;
  const summary = TEMPORAL_WORDS.reorganisationDay[shownLanguage(input)];
  const day = await registerActivities.reorganisationDay.executeWithOptions({ summary }, [
    { planSlug, effective },
  ]);
  setCurrentDetails(day.details);
  return day;
}

/** Nothing that passes may stay behind: what a shard left unanswered is asked for again. */
async function carriedOut(input: ReorganisationInput, change: PlanChange): Promise<string> {
  const { planSlug, effective } = input;
  const language = shownLanguage(input);
  let passed = 0;
  for (;;) {
    const step = await patientActivities.passOnWork.executeWithOptions(
      { summary: TEMPORAL_WORDS.passOnWork[language] },
      [{ planSlug, effective }],
    );
    passed += step.passed;
    const rest = await registerActivities.askAboutRest.executeWithOptions(
      { summary: TEMPORAL_WORDS.askAboutRest[language] },
      [{ planSlug, effective, passed }],
    );
    setCurrentDetails(rest.details);
    if (rest.left === 0) return rest.sentence;
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof reorganisationWorkflow>(input);
    await change.within(AGAIN_MS, TEMPORAL_WORDS.waitToPassOn[language]);
  }
}
